package org.minutebook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.minutebook.book.Books;
import org.minutebook.digest.Harmless;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies a book. */
@Command(
    name = "backup",
    header = "Copy the book to another folder, also while it is in use.",
    description = {
      "%nThe copy is the book as it is at this moment: the tables and all originals. It is a book itself:",
      "use it with --book DIR, or put it in the place of the old one. The search index is left out; the",
      "first search builds it. What has been erased from the book stays in older copies.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  minutebook backup /media/disk/partnership-book",
      "  minutebook backup copy-of-june --book partnership-book"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {ExitStatus.DONE_LINE, ExitStatus.WITH_FAILURES_LINE, ExitStatus.USAGE_LINE})
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();

  @Parameters(paramLabel = "DIR", description = "Where to: an empty folder, or a new one.")
  private Path to = Path.of("");

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<String> damaged = Books.copy(book.in(terminal), to);
    for (String sha256 : damaged) {
      terminal.note(
          "the original "
              + sha256
              + " is damaged and was not copied; 'minutebook verify' tells more");
    }
    terminal.note(
        "the book is copied to "
            + Harmless.path(to.toString())
            + "; to use the copy: --book "
            + Shell.word(to.toString()));
    return damaged.isEmpty() ? ExitStatus.DONE : ExitStatus.WITH_FAILURES;
  }
}
