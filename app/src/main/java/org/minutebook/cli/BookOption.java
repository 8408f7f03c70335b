package org.minutebook.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which book a command is about. */
final class BookOption {
  private static final String VARIABLE = "MINUTEBOOK_BOOK";
  private static final Path USUAL = Path.of("book");

  @Option(
      names = "--book",
      paramLabel = "DIR",
      description = "The book; else $" + VARIABLE + ", else \"book\" in this folder.")
  private @Nullable Path named;

  Path in(Terminal terminal) {
    if (named != null) {
      return named;
    }
    return Optional.ofNullable(terminal.environment().get(VARIABLE))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .orElse(USUAL);
  }

  /** What to add to a command so that it is about the same book; blank first. */
  String repeated() {
    return named == null ? "" : " --book " + Shell.word(named.toString());
  }
}
