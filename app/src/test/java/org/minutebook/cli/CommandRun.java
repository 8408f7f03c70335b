package org.minutebook.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What one command line came to. */
record CommandRun(int status, String out, String err) {
  /** The day on which all commands run. */
  static final LocalDate TODAY = LocalDate.of(2011, 3, 1);

  static CommandRun of(String... arguments) {
    return of(Style.PLAIN, Map.of(), arguments);
  }

  static CommandRun of(Style style, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            style,
            false,
            100,
            "./minutebook",
            environment,
            Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    int status = MinutebookCommand.run(terminal, arguments);
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A command about a book. */
  static CommandRun on(Path book, String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--book";
    all[arguments.length + 1] = book.toString();
    return of(all);
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** The number behind a word in the account. */
  long counted(String word) {
    return lines().stream()
        .map(String::strip)
        .filter(line -> line.matches(word + " +[0-9,]+( .*)?"))
        .map(line -> line.substring(word.length()).strip().split(" ", -1)[0].replace(",", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
