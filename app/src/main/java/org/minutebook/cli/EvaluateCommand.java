package org.minutebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minutebook.digest.Harmless;
import org.minutebook.evaluation.Calibration;
import org.minutebook.evaluation.CalibrationReport;
import org.minutebook.evaluation.Evaluation;
import org.minutebook.evaluation.EvaluationReport;
import org.minutebook.evaluation.Gold;
import org.minutebook.evaluation.LeftOut;
import org.minutebook.evaluation.RuleFamily;
import org.minutebook.evaluation.Scorer;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.ImportAccount;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores what is found against gold. */
@Command(
    name = "evaluate",
    header = "Compare what is found with gold, figure by figure.",
    description = {
      "%nReads the documents of a folder in which each has its gold beside it (gold.json), and",
      "prints precision, recall, F1 and support over all, by body, by format, by document, and",
      "how long it took. Soft matching goes by shared words; strict matching wants all words,",
      "but for case, space and punctuation.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  minutebook evaluate corpus-samples",
      "  minutebook evaluate corpus-samples/tarnholme-2021-01 --verbose",
      "  minutebook evaluate corpus-samples --calibration"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {ExitStatus.DONE_LINE, ExitStatus.WITH_FAILURES_LINE, ExitStatus.USAGE_LINE})
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final JobsOption jobs = new JobsOption();

  @Parameters(paramLabel = "GOLD_DIR", description = "The folder with documents and gold.")
  private Path folder = Path.of("");

  @Option(
      names = "--calibration",
      description = "Compare stated confidence with truth as well: by band, kind of fact, rule.")
  private boolean calibration;

  @Option(
      names = "--families",
      paramLabel = "FILE",
      description =
          "Compare rules on the bodies that inspired them with the others: a file says which.")
  private @Nullable Path families;

  @Option(names = "--verbose", description = "List each miss and each false find as well.")
  private boolean verbose;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      terminal.note(Harmless.path(folder.toString()) + " is no folder");
      return ExitStatus.USAGE;
    }
    // Gold is matched by the names of folders, which a path such as "." does not tell.
    Path absolute = folder.toRealPath();
    List<Gold> gold = Gold.readAll(absolute);
    if (gold.isEmpty()) {
      terminal.note("there is no gold.json in " + Harmless.path(folder.toString()));
      return ExitStatus.USAGE;
    }
    List<MeetingRecord> records = new ArrayList<>();
    ImportAccount account;
    Timing timing = new Timing();
    try (Engine engine = timing.over(Minutebooks.engine(jobs.settings()));
        ProgressBars progress = ProgressBars.on(terminal, "evaluate")) {
      account =
          Minutebooks.extraction(engine)
              .run(
                  List.of(absolute),
                  jobs.count(),
                  progress,
                  ending -> records.addAll(ExtractCommand.records(ending.outcome())));
    }
    Evaluation evaluation = Scorer.score(records, gold);
    EvaluationReport report = new EvaluationReport(evaluation);
    terminal.out().print(report.tables() + "\n" + timing.text());
    if (calibration) {
      terminal.out().print("\n" + new CalibrationReport(Calibration.of(evaluation)).tables());
    }
    if (families != null) {
      LeftOut leftOut = new LeftOut(evaluation);
      terminal.out().print("\n" + leftOut.byFamily(RuleFamily.read(families)));
      terminal.out().print("\n" + leftOut.byBody());
    }
    if (verbose) {
      terminal.out().print("\n" + report.findings());
    }
    account
        .failures()
        .forEach(line -> terminal.note(AccountText.line(line.uri(), line.reason(), line.detail())));
    return account.failed() == 0 ? ExitStatus.DONE : ExitStatus.WITH_FAILURES;
  }
}
