package org.minutebook.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.evaluation.Extracted;

/** The targets keep their word over honest inputs, and over all that the fuzzer ever found. */
final class SeedsTest {
  /** A folder for each target; what {@link FuzzingTest} finds is laid here when it is mended. */
  private static final Path FOUND =
      Extracted.ROOT.resolve("evaluation/src/test/resources/org/minutebook/fuzz");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyInputIsTaken(Targets kind) throws IOException {
    Target target = kind.in(folder);
    List<byte[]> inputs = new ArrayList<>(target.seeds());
    inputs.addAll(found(kind));
    for (int i = 0; i < inputs.size(); i++) {
      byte[] input = inputs.get(i);
      assertThatCode(() -> target.take(input))
          .as("%s, input %d of %d bytes", kind.key(), i, input.length)
          .doesNotThrowAnyException();
    }
  }

  private static List<byte[]> found(Targets kind) throws IOException {
    Path findings = FOUND.resolve(kind.key());
    List<byte[]> found = new ArrayList<>();
    if (Files.isDirectory(findings)) {
      try (Stream<Path> files = Files.list(findings)) {
        for (Path file : files.sorted().toList()) {
          found.add(Files.readAllBytes(file));
        }
      }
    }
    return found;
  }
}
