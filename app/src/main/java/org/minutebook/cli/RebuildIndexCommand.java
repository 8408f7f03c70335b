package org.minutebook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.minutebook.digest.Harmless;
import org.minutebook.pipeline.Minutebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the index again. */
@Command(
    name = "rebuild-index",
    header = "Erase the search index and build it again from the book.",
    description = {
      "%nFor an index that verify finds damaged. The book itself is not touched; nothing is read again.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {"  minutebook rebuild-index", "  minutebook rebuild-index --book partnership-book"},
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {ExitStatus.DONE_LINE, ExitStatus.USAGE_LINE, ExitStatus.BOOK_IN_USE_LINE})
final class RebuildIndexCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();

  RebuildIndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = book.in(terminal);
    Minutebooks.rebuildIndex(folder);
    terminal.note("the search index of " + Harmless.path(folder.toString()) + " is built again");
    return ExitStatus.DONE;
  }
}
