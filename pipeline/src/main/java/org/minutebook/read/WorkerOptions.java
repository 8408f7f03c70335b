package org.minutebook.read;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.read.format.Limits;

/** What a worker is told once, on its command line. */
record WorkerOptions(String languages, Limits limits) {
  List<String> arguments() {
    String numbers =
        Stream.of(
                limits.document().toMillis(),
                limits.scannedPage().toMillis(),
                limits.stall().toMillis(),
                limits.recognition().toMillis(),
                limits.characters(),
                limits.parts(),
                limits.pages(),
                limits.scannedPages(),
                limits.pixels(),
                limits.bytes())
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    return List.of(languages, numbers);
  }

  static WorkerOptions of(String[] arguments) {
    String[] numbers = arguments[1].split(",", -1);
    return new WorkerOptions(
        arguments[0],
        new Limits(
            Duration.ofMillis(Long.parseLong(numbers[0])),
            Duration.ofMillis(Long.parseLong(numbers[1])),
            Duration.ofMillis(Long.parseLong(numbers[2])),
            Duration.ofMillis(Long.parseLong(numbers[3])),
            Integer.parseInt(numbers[4]),
            Integer.parseInt(numbers[5]),
            Integer.parseInt(numbers[6]),
            Integer.parseInt(numbers[7]),
            Long.parseLong(numbers[8]),
            Long.parseLong(numbers[9])));
  }
}
