package org.minutebook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.minutebook.model.record.Reason;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.ImportAccount;
import org.minutebook.pipeline.ImportOptions;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.StopSign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files again that failed. */
@Command(
    name = "retry",
    header = "Read files again that failed or were read in part.",
    description = {
      "%nAn import does not read a file again whose failure is final, as that of a damaged file. This",
      "does, whatever the reason: after a program was installed, a setting changed, a file looked at.",
      "Files are read where they were seen, else from the copies in the book.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  minutebook retry --reason TIMEOUT",
      "  minutebook retry --reason OOM --reason CRASH archive/2008 --jobs 1",
      "  minutebook retry archive/scan.pdf"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      ExitStatus.DONE_LINE,
      ExitStatus.WITH_FAILURES_LINE,
      ExitStatus.USAGE_LINE,
      ExitStatus.BOOK_IN_USE_LINE
    })
final class RetryCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();
  @Mixin private final JobsOption jobs = new JobsOption();
  @Mixin private final ScansOption scans = new ScansOption();

  @Option(
      names = "--reason",
      paramLabel = "R",
      description = "Only files that ended for this reason, as status names it; may be repeated.")
  private List<Reason> reasons = List.of();

  @Option(
      names = "--in-place",
      description = "Refer to the files where they are; keep no copies in the book.")
  private boolean inPlace;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Only these files, or files in these folders; unless given, all.")
  private List<Path> paths = List.of();

  RetryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Interruption interruption = new Interruption(terminal)) {
      ImportAccount account = account(interruption.sign());
      if (account.stopped()) {
        terminal.note("stopped; what is done is kept, and the next import does the rest");
      }
      terminal
          .out()
          .print(
              account.seen() == 0
                  ? "There is nothing to try again.\n"
                  : new AccountText(terminal.style()).of(account));
      return account.failed() == 0 && !account.stopped()
          ? ExitStatus.DONE
          : ExitStatus.WITH_FAILURES;
    }
  }

  private ImportAccount account(StopSign stop) throws IOException {
    try (Engine engine = Minutebooks.engine(scans.on(jobs.settings(), terminal));
        ProgressBars progress = ProgressBars.on(terminal, "retry")) {
      return Minutebooks.importer(engine)
          .retry(
              book.in(terminal),
              chosen(),
              paths,
              new ImportOptions(inPlace, jobs.count()),
              progress,
              stop);
    }
  }

  /** Unless told otherwise, all but what is left alone for what it is. */
  private Set<Reason> chosen() {
    return reasons.isEmpty()
        ? EnumSet.complementOf(EnumSet.of(Reason.NOT_A_FILE, Reason.LINK, Reason.NOT_A_RECORD))
        : EnumSet.copyOf(reasons);
  }
}
