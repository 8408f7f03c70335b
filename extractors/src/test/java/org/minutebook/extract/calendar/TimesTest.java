package org.minutebook.extract.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The times of day that every sentence in times.txt holds. */
class TimesTest {
  @TestFactory
  Stream<DynamicTest> everySentenceHoldsTheTimesOfTheTable() {
    return lines().stream()
        .map(line -> line.split(" \\| "))
        .map(
            fields ->
                DynamicTest.dynamicTest(
                    fields[0],
                    () -> assertThat(times(fields[0])).as(fields[0]).isEqualTo(fields[1])));
  }

  @Test
  void theTableIsLong() {
    assertThat(lines()).hasSizeGreaterThanOrEqualTo(40);
  }

  private static String times(String sentence) {
    List<WrittenTime> found = Times.in(sentence);
    return found.isEmpty()
        ? "none"
        : found.stream()
            .map(time -> time.time() + (time.halfKnown() ? "" : "?"))
            .collect(Collectors.joining(", "));
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(TimesTest.class.getResourceAsStream("times.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
