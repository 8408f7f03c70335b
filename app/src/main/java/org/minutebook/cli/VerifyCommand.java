package org.minutebook.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.minutebook.digest.Harmless;
import org.minutebook.pipeline.Verification;
import org.minutebook.pipeline.Verification.Finding;
import org.minutebook.pipeline.Verification.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a book. */
@Command(
    name = "verify",
    header = "Check that all that the book consists of is there and sound.",
    description = {
      "%nReads the tables, every original and every file of the search index, and compares the index",
      "with the book, record by record. Changes nothing. Each thing that is wrong is named, with what",
      "to do.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {"  minutebook verify", "  minutebook verify --book partnership-book"},
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      ExitStatus.DONE_LINE,
      "1:something is wrong; each finding is listed",
      ExitStatus.USAGE_LINE,
      ExitStatus.BOOK_IN_USE_LINE
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Verification found = Verification.of(book.in(terminal));
    for (Finding finding : found.findings()) {
      terminal
          .out()
          .println(
              name(finding.part())
                  + ": "
                  + Harmless.path(finding.what())
                  + "\n  "
                  + Harmless.path(finding.advice()));
    }
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%,d files compared with their hashes, %,d entries of the index with the book: %s",
                found.originals(),
                found.entries(),
                found.findings().isEmpty()
                    ? "all is well."
                    : found.findings().size() + " things to mend."));
    return found.findings().isEmpty() ? ExitStatus.DONE : ExitStatus.WITH_FAILURES;
  }

  private static String name(Part part) {
    return switch (part) {
      case TABLES -> "Tables";
      case ORIGINALS -> "Originals";
      case INDEX -> "Search index";
    };
  }
}
