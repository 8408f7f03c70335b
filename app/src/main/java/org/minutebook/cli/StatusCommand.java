package org.minutebook.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.minutebook.pipeline.Library;
import org.minutebook.pipeline.Minutebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what the book holds. */
@Command(
    name = "status",
    header = "Tell what the book holds, and what could not be read.",
    description = {
      "%nThe files by outcome and reason, each file that failed or was read in part, and whether",
      "the search index has followed the book.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {"  minutebook status", "  minutebook status --book partnership-book --json"},
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {ExitStatus.DONE_LINE, ExitStatus.USAGE_LINE})
final class StatusCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Library library = Minutebooks.library(book.in(terminal))) {
      BookStatus status = BookStatus.of(library);
      terminal.out().print(json ? status.json() : status.text(terminal.style()));
    }
    return ExitStatus.DONE;
  }
}
