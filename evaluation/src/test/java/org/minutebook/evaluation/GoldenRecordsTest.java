package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.pipeline.Ending;

/**
 * What the program finds in each sample today, exactly.
 *
 * <p>{@code -Daccept} rewrites the files; {@code git diff} is the review.
 */
class GoldenRecordsTest {
  private static final Path GOLDEN = Extracted.ROOT.resolve("evaluation/src/test/resources/golden");

  private static final Path FOUND = Extracted.ROOT.resolve("evaluation/target/golden");

  static List<String> samples() throws IOException {
    return Extracted.sampleFolders().stream().map(folder -> name(folder)).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsFoundIsWhatWasAccepted(String sample) throws IOException {
    Path golden = GOLDEN.resolve(sample + ".json");
    String found = GoldenText.of(endings(sample), Extracted.corpus());
    if (AcceptSwitch.isOn()) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, found);
      return;
    }
    assertThat(golden)
        .as("a new sample needs a golden: run again with -Daccept and review it")
        .exists();
    // As a file it can be compared by other means too, and the failure lists the lines that differ.
    Path today = Files.createDirectories(FOUND).resolve(sample + ".json");
    Files.writeString(today, found);
    assertThat(today)
        .as("if the change is meant, run with -Daccept and review git diff")
        .hasSameTextualContentAs(golden);
  }

  @Test
  void everyGoldenHasItsSample() throws IOException {
    if (AcceptSwitch.isOn()) {
      Files.createDirectories(GOLDEN);
    }
    List<String> expected = samples().stream().map(sample -> sample + ".json").toList();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.sorted().toList()) {
        if (AcceptSwitch.isOn() && !expected.contains(name(file))) {
          Files.delete(file);
        } else {
          assertThat(name(file)).as("a golden without a sample").isIn(expected);
        }
      }
    }
  }

  /** What a clerk wrote beside the document is no part of it. */
  private static List<Ending.Ended> endings(String sample) {
    String folder = Extracted.corpus().resolve(sample).toString().replace('\\', '/') + "/";
    return Extracted.samples().stream()
        .filter(ending -> ending.uri().startsWith(folder))
        .filter(ending -> !ending.uri().endsWith("/gold.json"))
        .toList();
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
