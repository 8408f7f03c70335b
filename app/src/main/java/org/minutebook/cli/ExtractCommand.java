package org.minutebook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.minutebook.json.RecordJson;
import org.minutebook.json.RecordJson.Detail;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;
import org.minutebook.pipeline.Ending;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.ImportAccount;
import org.minutebook.pipeline.Minutebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the records of files without keeping them. */
@Command(
    name = "extract",
    header = "Print what files say as JSON, without a book.",
    description = {
      "%nPrints one record a line (JSON Lines, described in docs/manual.md) for every document in",
      "the files. The same files give the same bytes. The account, with the reason of every file",
      "that has no record, goes to standard error.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  minutebook extract minutes.docx",
      "  minutebook extract archive/ > records.jsonl",
      "  minutebook extract --with-text minutes.pdf | jq .actions"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {ExitStatus.DONE_LINE, ExitStatus.WITH_FAILURES_LINE, ExitStatus.USAGE_LINE})
final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final JobsOption jobs = new JobsOption();
  @Mixin private final ScansOption scans = new ScansOption();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders to read.")
  private List<Path> paths = List.of();

  @Option(
      names = "--with-text",
      description = "Add each document's text, into which its evidence points.")
  private boolean withText;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ImportAccount account;
    try (Engine engine = Minutebooks.engine(scans.on(jobs.settings(), terminal));
        ProgressBars progress = ProgressBars.on(terminal, "extract")) {
      account = Minutebooks.extraction(engine).run(paths, jobs.count(), progress, this::print);
    }
    terminal.out().flush();
    terminal.err().print(new AccountText(Style.PLAIN).of(account));
    return account.failed() == 0 ? ExitStatus.DONE : ExitStatus.WITH_FAILURES;
  }

  private void print(Ending.Ended ending) {
    Detail detail = withText ? Detail.WITH_TEXT : Detail.WITHOUT_TEXT;
    for (MeetingRecord record : records(ending.outcome())) {
      // Not println: the end of a line is the same on every system.
      terminal.out().print(RecordJson.write(record, detail) + "\n");
    }
    if (terminal.out().checkError()) {
      throw new UncheckedIOException(new IOException(Terminal.NOT_WRITTEN));
    }
  }

  static List<MeetingRecord> records(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> recorded.records();
      case Outcome.Partial partial -> partial.records();
      case Outcome.Duplicate duplicate -> List.of();
      case Outcome.Failed failed -> List.of();
      case Outcome.Skipped skipped -> List.of();
    };
  }
}
