package org.minutebook.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.evaluation.Extracted;

/** The bytes of the samples by format. */
final class Samples {
  /** The fuzzer is handed no longer inputs than this, in bytes. */
  static final int LONGEST = 1 << 16;

  private Samples() {}

  /** Those with one of some extensions that are short enough, by their names. */
  static List<byte[]> of(String... extensions) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Extracted.ROOT.resolve("corpus-samples"))) {
      files = all.filter(file -> hasOne(file, extensions)).sorted().toList();
    }
    List<byte[]> samples = new ArrayList<>();
    for (Path file : files) {
      if (Files.size(file) <= LONGEST) {
        samples.add(Files.readAllBytes(file));
      }
    }
    if (samples.isEmpty()) {
      throw new IllegalStateException("no samples of " + String.join(", ", extensions));
    }
    return samples;
  }

  private static boolean hasOne(Path file, String... extensions) {
    return Stream.of(extensions).anyMatch(one -> file.toString().endsWith("." + one));
  }
}
