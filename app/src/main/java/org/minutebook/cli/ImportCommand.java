package org.minutebook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.minutebook.book.BookException;
import org.minutebook.book.BookInUseException;
import org.minutebook.digest.ActionFilter;
import org.minutebook.digest.ActionTable;
import org.minutebook.digest.OwedAction;
import org.minutebook.digest.OwedActions;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.ImportAccount;
import org.minutebook.pipeline.ImportOptions;
import org.minutebook.pipeline.Library;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.StopSign;
import org.minutebook.pipeline.Survey;
import org.minutebook.pipeline.Watch;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files into the book and accounts for every one. */
@Command(
    name = "import",
    header = "Import files and folders into the book.",
    description = {
      "%nReads every file, whatever its format, and keeps what it says in the book. Ends with an",
      "account of all files, what was found, and the open actions with the nearest deadlines.",
      "Importing the same again changes nothing. A run that is cut off loses nothing that it has",
      "shown as done; the same command goes on from there.",
      "With --watch it then waits for new and changed files until Ctrl-C; a file that is still"
          + " being",
      "written is left until it has been quiet for " + ImportCommand.QUIET_SECONDS + " seconds.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  minutebook import archive/",
      "  minutebook import minutes-2008.pdf old-minutes.zip --book partnership-book",
      "  minutebook import archive/ --dry-run",
      "  minutebook import scans/ --watch --jobs 2"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      ExitStatus.DONE_LINE,
      ExitStatus.WITH_FAILURES_LINE,
      ExitStatus.USAGE_LINE,
      ExitStatus.BOOK_IN_USE_LINE
    })
final class ImportCommand implements Callable<Integer> {
  static final int QUIET_SECONDS = 5;

  private static final int ACTIONS_SHOWN = 8;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();
  @Mixin private final JobsOption jobs = new JobsOption();
  @Mixin private final ScansOption scans = new ScansOption();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders to read.")
  private List<Path> paths = List.of();

  @Option(
      names = "--in-place",
      description = "Refer to the files where they are; keep no copies in the book.")
  private boolean inPlace;

  @Option(names = "--again", description = "Take in also what was erased from the book.")
  private boolean again;

  @ArgGroup(exclusive = true)
  private Mode mode = new Mode();

  /** What is done instead of one import, or after it. */
  static final class Mode {
    @Option(
        names = "--dry-run",
        description = "Tell what would be read, by type and size; read and write nothing.")
    private boolean dryRun;

    @Option(
        names = "--watch",
        description = "After the import, wait for new and changed files, until Ctrl-C.")
    private boolean watch;
  }

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (mode.dryRun) {
      Survey survey = Survey.of(paths);
      terminal.out().print(new SurveyText(terminal.style()).of(survey));
      return survey.isMissingSomething() ? ExitStatus.WITH_FAILURES : ExitStatus.DONE;
    }
    Path folder = book.in(terminal);
    try (Interruption interruption = new Interruption(terminal)) {
      return imported(folder, interruption.sign());
    }
  }

  private int imported(Path folder, StopSign stop) throws IOException {
    try (Engine engine = Minutebooks.engine(scans.on(jobs.settings(), terminal))) {
      // Begun before the import, so that no file slips through between the two.
      Watch watch = new Watch(mode.watch ? paths : List.of(), Duration.ofSeconds(QUIET_SECONDS));
      ImportAccount account = account(folder, engine, paths, stop);
      print(account);
      if (account.stopped()) {
        return ExitStatus.WITH_FAILURES;
      }
      printActions(folder);
      printNextSteps();
      if (mode.watch) {
        goOn(folder, engine, watch, stop);
      }
      return account.failed() == 0 ? ExitStatus.DONE : ExitStatus.WITH_FAILURES;
    }
  }

  private void print(ImportAccount account) {
    if (account.stopped()) {
      terminal.note("stopped; what is done is kept, and the same command goes on from there");
    }
    terminal.out().print(new AccountText(terminal.style()).of(account));
    if (account.found().documents() > 0) {
      terminal.out().print(new FindingsText(terminal.style()).of(account.found()));
    } else if (!account.changed() && !account.stopped()) {
      terminal.out().println("\nNothing has changed: the book had all of this already.");
    }
  }

  private ImportAccount account(Path folder, Engine engine, List<Path> files, StopSign stop)
      throws IOException {
    try (ProgressBars progress = ProgressBars.on(terminal, "import")) {
      return Minutebooks.importer(engine)
          .run(folder, files, new ImportOptions(inPlace, jobs.count(), again), progress, stop);
    }
  }

  /** Imports what comes, until the process is ended. */
  private void goOn(Path folder, Engine engine, Watch watch, StopSign stop) throws IOException {
    List<Path> waiting = new ArrayList<>();
    terminal.note("waiting for new and changed files; Ctrl-C ends it");
    while (!stop.isRaised()) {
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      waiting.addAll(watch.look(System.nanoTime()));
      if (!waiting.isEmpty()) {
        try {
          print(account(folder, engine, waiting, stop));
          terminal.out().flush();
          waiting.clear();
        } catch (BookInUseException e) {
          terminal.note(ErrorMessages.words(e));
        }
      }
    }
  }

  private void printActions(Path folder) throws BookException {
    LocalDate today = LocalDate.now(terminal.clock());
    ActionFilter outstanding = ActionFilter.outstanding(today);
    AtomicLong open = new AtomicLong();
    List<OwedAction> nearest = new ArrayList<>();
    try (Library library = Minutebooks.library(folder)) {
      BookActions.each(
          library,
          some -> {
            List<OwedAction> chosen = outstanding.choose(some);
            open.addAndGet(chosen.size());
            nearest.addAll(chosen);
            nearest.retainAll(nearest(nearest, today));
          });
    }
    nearest.sort(OwedActions.ORDER);
    if (open.get() == 0) {
      terminal.out().println("\nThe book holds no open action.");
      return;
    }
    terminal
        .out()
        .println(
            "\n"
                + terminal
                    .style()
                    .strong(
                        "Open actions: "
                            + open.get()
                            + (nearest.isEmpty()
                                ? ", none with a date"
                                : nearest.size() < open.get()
                                    ? "; the " + nearest.size() + " with the nearest deadlines:"
                                    : "")));
    if (!nearest.isEmpty()) {
      terminal.out().print(ActionTable.of(nearest, today, terminal.columns()));
    }
  }

  /** Before or after today: of an old archive, the latest are what somebody may still ask for. */
  private static List<OwedAction> nearest(List<OwedAction> open, LocalDate today) {
    return open.stream()
        .filter(action -> action.due().isPresent())
        .sorted(
            Comparator.comparingLong(
                action -> Math.abs(action.due().orElseThrow().toEpochDay() - today.toEpochDay())))
        .limit(ACTIONS_SHOWN)
        .sorted(OwedActions.ORDER)
        .toList();
  }

  private void printNextSteps() {
    String program = Shell.word(terminal.command());
    String more = book.repeated();
    terminal.out().println("\n" + terminal.style().strong("What to type next"));
    for (String step :
        List.of(
            " search 'WORDS'" + more,
            " actions --overdue" + more,
            " digest --format html -o actions.html" + more)) {
      terminal.out().println("  " + program + step);
    }
  }
}
