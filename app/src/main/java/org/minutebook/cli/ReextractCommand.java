package org.minutebook.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.ImportAccount;
import org.minutebook.pipeline.ImportOptions;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.RenewalAccount;
import org.minutebook.pipeline.StopSign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renews records. */
@Command(
    name = "reextract",
    header = "Make records anew that another version or other rules made.",
    description = {
      "%nThe book keeps the text of each document as it was read: records are made anew of it, and no",
      "file is read. Where a book made by an earlier Minutebook has no such text, the file is read",
      "again, where it was seen, else from the copy in the book.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {"  minutebook reextract", "  minutebook reextract --all --read-again --jobs 2"},
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      ExitStatus.DONE_LINE,
      ExitStatus.WITH_FAILURES_LINE,
      ExitStatus.USAGE_LINE,
      ExitStatus.BOOK_IN_USE_LINE
    })
final class ReextractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();
  @Mixin private final JobsOption jobs = new JobsOption();
  @Mixin private final ScansOption scans = new ScansOption();

  @Option(names = "--all", description = "Also those that this version and these rules made.")
  private boolean all;

  @Option(
      names = "--read-again",
      description = "Read the files again as well: for a version that reads a format better.")
  private boolean readAgain;

  @Option(
      names = "--in-place",
      description = "Refer to the files where they are; keep no copies in the book.")
  private boolean inPlace;

  ReextractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Interruption interruption = new Interruption(terminal)) {
      RenewalAccount account = account(interruption.sign());
      print(account);
      boolean isWhole = account.kept().isEmpty() && account.readAgain().failed() == 0;
      return isWhole && !account.readAgain().stopped() ? ExitStatus.DONE : ExitStatus.WITH_FAILURES;
    }
  }

  private RenewalAccount account(StopSign stop) throws IOException {
    try (Engine engine = Minutebooks.engine(scans.on(jobs.settings(), terminal));
        ProgressBars progress = ProgressBars.on(terminal, "reextract")) {
      return Minutebooks.importer(engine)
          .reextract(
              book.in(terminal),
              all,
              readAgain,
              new ImportOptions(inPlace, jobs.count()),
              progress,
              stop);
    }
  }

  private void print(RenewalAccount account) {
    if (account.readAgain().stopped()) {
      terminal.note("stopped; what is done is kept, and the same command goes on from there");
    }
    long files = account.renewed();
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "Records made anew from the text that the book keeps: %,d %s",
                files,
                files == 1 ? "file" : "files"));
    for (ImportAccount.Line line : account.kept()) {
      terminal.note(
          "the records are as they were of "
              + AccountText.line(line.uri(), line.reason(), line.detail()));
    }
    if (account.readAgain().seen() > 0) {
      terminal.out().println("\nRead again:");
      terminal.out().print(new AccountText(terminal.style()).of(account.readAgain()));
    }
  }
}
