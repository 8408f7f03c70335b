package org.minutebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Book;
import org.minutebook.book.Books;
import org.minutebook.book.FileStatus;
import org.minutebook.book.Verdict;
import org.minutebook.json.RecordJson;
import org.minutebook.json.RecordJson.Detail;
import org.minutebook.pipeline.Verification;

/** The real program, stopped, killed, run several times at once, and run elsewhere. */
class ImportProcessTest {
  /** So many that none is done before the test has acted. */
  private static final int FILES = 150;

  @TempDir Path folder;
  private Path archive;

  @BeforeEach
  void files() throws IOException {
    archive = Files.createDirectory(folder.resolve("archive"));
    for (int i = 0; i < FILES; i++) {
      List<String> lines = new ArrayList<>(SampleFiles.MARCH);
      lines.set(1, "Minutes of the meeting held on " + (i % 28 + 1) + " March " + (1990 + i / 28));
      SampleFiles.text(archive.resolve("f%03d.txt".formatted(i)), lines);
    }
  }

  /** A terminal sends Ctrl-C to the program and to all that it has started. */
  @Test
  void endsWithinSecondsOfCtrlCWithTheAccountSoFar() throws Exception {
    Path setsid = Path.of("/usr/bin/setsid");
    assumeTrue(Files.isExecutable(setsid), "SKIPPED: needs setsid");
    Path book = folder.resolve("book");
    List<String> command = new ArrayList<>(heedingCtrlC());
    command.add(setsid.toString());
    command.addAll(importing(book));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    awaitRecords(book, 10, process);
    long start = System.nanoTime();
    new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(process.exitValue()).isEqualTo(130);
    CommandRun stopped =
        new CommandRun(process.exitValue(), Files.readString(out), Files.readString(err));
    assertThat(stopped.err()).contains("stopped").contains("goes on from there");
    long recorded = stopped.counted("recorded");
    assertThat(recorded).isBetween(10L, FILES - 1L);
    assertThat(stopped.counted("files seen")).isEqualTo(recorded);
    assertThat(stopped.counted("failed")).isZero();
    CommandRun next = CommandRun.on(book, "import", archive.toString());
    assertThat(next.status()).as(next.err()).isZero();
    assertThat(next.counted("unchanged")).isEqualTo(recorded);
    assertThat(next.counted("recorded")).isEqualTo(FILES - recorded);
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  /** At most a hundredth of what had been done is read again. */
  @Test
  @Tag("long")
  void aKilledImportGoesOnWhereItWas() throws Exception {
    Path book = folder.resolve("book");
    Process process =
        new ProcessBuilder(importing(book))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitRecords(book, FILES / 2, process);
    process.destroyForcibly().waitFor();
    CommandRun next = CommandRun.on(book, "import", archive.toString());
    assertThat(next.status()).as(next.err()).isZero();
    assertThat(next.counted("unchanged")).isGreaterThanOrEqualTo(FILES / 2);
    assertThat(next.counted("files seen")).isEqualTo(FILES);
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  @Test
  @Tag("long")
  void ofFourAtOnceOneWorksAndTheOthersSaySo() throws Exception {
    Path book = folder.resolve("book");
    List<Process> four = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      four.add(
          new ProcessBuilder(importing(book))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(folder.resolve("err" + i).toFile())
              .start());
    }
    List<Integer> statuses = new ArrayList<>();
    for (Process process : four) {
      statuses.add(process.waitFor());
    }
    assertThat(statuses).containsOnly(0, 75).contains(0, 75);
    for (int i = 0; i < 4; i++) {
      if (statuses.get(i) == 75) {
        assertThat(Files.readString(folder.resolve("err" + i)))
            .contains("is in use")
            .contains("try again");
      }
    }
    assertThat(CommandRun.on(book, "import", archive.toString()).counted("unchanged"))
        .isEqualTo(FILES);
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  /** The language and time zone of the machine have no say in what a file says. */
  @Test
  @Tag("long")
  void recordsAreTheSameEverywhere() throws Exception {
    Path samples = Path.of(System.getProperty("minutebook.root"), "corpus-samples").toRealPath();
    Map<String, String> usual = state(imported(samples, "usual", List.of(), Map.of()));
    assertThat(usual).hasSizeGreaterThan(80);
    assertThat(
            state(
                imported(
                    samples,
                    "turkish",
                    List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kolkata",
                        "-Dfile.encoding=ISO-8859-9"),
                    Map.of("LC_ALL", "C", "LANG", "C", "TZ", "Asia/Kolkata"))))
        .isEqualTo(usual);
  }

  /** A clock that is years ahead, and is set back by years while files are read. */
  @Test
  @Tag("long")
  void recordsAreTheSameWhateverTheClockSays() throws Exception {
    Path library = clockLibrary();
    Path samples = Path.of(System.getProperty("minutebook.root"), "corpus-samples").toRealPath();
    CommandRun now = importRun(samples, "usual", List.of(), Map.of());
    assertThat(overdue(now)).isNotEmpty();
    Map<String, String> usual = state(folder.resolve("usual"));
    assertThat(usual).hasSizeGreaterThan(80);
    Path clock = Files.writeString(folder.resolve("clock"), "+4000d\n");
    Path book = folder.resolve("elsewhen");
    Map<String, String> environment =
        Map.of(
            "LD_PRELOAD",
            library.toString(),
            "FAKETIME_TIMESTAMP_FILE",
            clock.toString(),
            "FAKETIME_CACHE_DURATION",
            "1",
            "FAKETIME_DONT_FAKE_MONOTONIC",
            "1");
    ExecutorService apart = Executors.newSingleThreadExecutor();
    try {
      Future<?> setBack =
          apart.submit(
              () -> {
                awaitRecords(book, 10, () -> true);
                return Files.writeString(clock, "-8000d\n");
              });
      CommandRun run = importRun(samples, "elsewhen", List.of(), environment);
      assertThat(overdue(run)).as("it had another clock").doesNotContainAnyElementsOf(overdue(now));
      assertThat(state(book)).isEqualTo(usual);
      assertThat(setBack.get()).isEqualTo(clock);
    } finally {
      apart.shutdownNow();
    }
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  private static Path clockLibrary() throws IOException {
    Path libraries = Path.of("/usr/lib");
    List<Path> found = List.of();
    if (Files.isDirectory(libraries)) {
      try (Stream<Path> files =
          Files.find(libraries, 3, (file, is) -> file.endsWith("faketime/libfaketime.so.1"))) {
        found = files.toList();
      }
    }
    assumeTrue(!found.isEmpty(), "SKIPPED: needs libfaketime (Debian's package of that name)");
    return found.getFirst();
  }

  /** By how many days actions are, as the account says. */
  private static Set<String> overdue(CommandRun run) {
    return Pattern.compile("[0-9]+ days")
        .matcher(run.out())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private Path imported(
      Path files, String name, List<String> options, Map<String, String> environment)
      throws IOException, InterruptedException {
    importRun(files, name, options, environment);
    return folder.resolve(name);
  }

  private CommandRun importRun(
      Path files, String name, List<String> options, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path book = folder.resolve(name);
    List<String> command =
        ProgramProcess.java(
            Main.class, "import", files.toString(), "--in-place", "--book", book.toString());
    command.addAll(1, options);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    CommandRun run = ProgramProcess.run(builder);
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  /** What a shell starts in the background ignores Ctrl-C, and so does all that it starts. */
  private static List<String> heedingCtrlC() throws IOException, InterruptedException {
    List<String> prefix = List.of("/usr/bin/env", "--default-signal=INT");
    List<String> probe = new ArrayList<>(prefix);
    probe.add("true");
    Process process = new ProcessBuilder(probe).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0 ? prefix : List.of();
  }

  private List<String> importing(Path book) {
    return ProgramProcess.java(Main.class, "import", archive.toString(), "--book", book.toString());
  }

  /** Waits until the book has so many records. */
  private static void awaitRecords(Path folder, int count, Process process) throws Exception {
    awaitRecords(folder, count, process::isAlive);
  }

  private static void awaitRecords(Path folder, int count, BooleanSupplier isAtIt)
      throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < end) {
      assertThat(isAtIt.getAsBoolean()).as("still at it").isTrue();
      if (Files.exists(folder.resolve("minutebook.db"))) {
        try (Book book = Books.openReadOnly(folder)) {
          if (book.files(Verdict.Kind.RECORDED).size() >= count) {
            return;
          }
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the book never had " + count + " records");
  }

  private static Map<String, String> state(Path folder) throws IOException {
    try (Book book = Books.openReadOnly(folder)) {
      Map<String, String> state = new TreeMap<>();
      for (Verdict.Kind kind : Verdict.Kind.values()) {
        for (FileStatus file : book.files(kind)) {
          state.put(file.uri(), kind + " " + file.verdict().reason());
        }
      }
      book.records()
          .forEach(record -> state.put(record.id(), RecordJson.write(record, Detail.WITH_TEXT)));
      return state;
    }
  }
}
