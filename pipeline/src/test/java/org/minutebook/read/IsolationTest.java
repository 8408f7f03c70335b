package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.model.record.Reason;
import org.minutebook.read.process.Tether;

/** A bad file costs its workers and nothing else, whatever it does to them. */
final class IsolationTest {
  private static final Duration SHORT = Duration.ofMillis(800);

  /** For workers that come to their end by themselves, which takes its time on a busy machine. */
  private static final Duration PLENTY = Duration.ofSeconds(30);

  @TempDir Path folder;

  /** The argument of the children of this test's workers, by which they are found. */
  private final String mark =
      Integer.toString(ThreadLocalRandom.current().nextInt(700_000, 999_999));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "hang,TIMEOUT",
    "deaf,TIMEOUT",
    "never done,TIMEOUT",
    "memory,OOM",
    "slow end,OOM",
    "exit,CRASH",
    "stack,CRASH",
    "signal,CRASH",
    "garbage,CRASH"
  })
  void tellsWhatBecameOfTheWorkerAndReadsTheNextFile(String behaviour, Reason reason)
      throws IOException {
    ReaderSettings settings =
        reason == Reason.TIMEOUT ? settings() : settings().withTimeout(PLENTY);
    try (Reader reader = open(settings)) {
      assertThat(reason(reader.read(file(), behaviour))).isEqualTo(reason);
      assertThat(reader.read(file(), "fine")).isInstanceOf(ReadResult.Document.class);
    }
    assertNothingIsLeft();
  }

  @ParameterizedTest(name = "in a world of its own: {0}")
  @ValueSource(booleans = {true, false})
  void killsWhatALateWorkerHasStarted(boolean confined) throws Exception {
    assumeProcesses();
    try (Reader reader = open(settings().withConfinement(confined))) {
      assertThat(reason(reader.read(file(), "child"))).isEqualTo(Reason.TIMEOUT);
      assertThat(Processes.with(mark)).isEmpty();
    }
    assertNothingIsLeft();
  }

  @Test
  void leavesNoChildOfACrashedWorkerBehind() throws Exception {
    assumeProcesses();
    assumeWorlds();
    try (Reader reader = open(settings().withTimeout(PLENTY))) {
      assertThat(reason(reader.read(file(), "child, then exit"))).isEqualTo(Reason.CRASH);
      assertThat(Processes.with(mark)).isEmpty();
    }
    assertNothingIsLeft();
  }

  @Test
  void leavesNoProcessBehindWhereTheImporterItselfIsKilled() throws Exception {
    assumeProcesses();
    assumeWorlds();
    Process importer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DoomedImporter.class.getName(),
                file().toString(),
                "child",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("importer.log").toFile())
            .start();
    try {
      assertThat(Processes.soon(mark, 1)).as("the worker's child runs").isTrue();
      assertThat(Processes.with(folder.toString())).as("importer and worker").hasSizeGreaterThan(1);
      importer.destroyForcibly().waitFor();
      assertThat(Processes.soon(mark, 0)).as("the child is gone").isTrue();
      assertThat(Processes.soon(folder.toString(), 0)).as("the worker is gone").isTrue();
    } finally {
      importer.destroyForcibly();
    }
    assertThat(leftOvers()).as("a killed process cannot sweep").hasSize(1);
    try (Reader next = open(settings())) {
      assertThat(leftOvers()).as("the next one does").hasSize(1);
      assertThat(next.read(file(), "fine")).isInstanceOf(ReadResult.Document.class);
    }
    assertNothingIsLeft();
  }

  @Test
  void twoFilesShareAWorker() throws Exception {
    assumeProcesses();
    try (Reader reader = open(settings().withWorkers(2).withTimeout(PLENTY))) {
      Path file = file();
      CompletableFuture<ReadResult> neighbour =
          CompletableFuture.supplyAsync(() -> reader.read(file, "slow pid"));
      assertThat(text(reader.read(file, "slow pid"))).isEqualTo(text(neighbour.get()));
    }
    assertNothingIsLeft();
  }

  @Test
  void givesACostlyFileAndItsNeighbourOneFurtherTryInAFreshWorkerAndAlone() throws Exception {
    ReaderSettings two = settings().withWorkers(2).withTimeout(PLENTY);
    try (Reader reader = open(two)) {
      Path file = file();
      Path other = Files.writeString(folder.resolve("g"), mark);
      CompletableFuture<ReadResult> neighbour =
          CompletableFuture.supplyAsync(() -> reader.read(other, "tries"));
      awaitFirstTry(other);
      assertThat(text(reader.read(file, "once"))).isEqualTo("1 at work");
      assertThat(text(neighbour.get())).isEqualTo("tried tried ");
    }
    assertNothingIsLeft();
  }

  @Test
  void aFileThatLacksTimeBesideAnotherIsReadAgainAlone() throws Exception {
    try (Reader reader = open(settings().withWorkers(2).withTimeout(PLENTY))) {
      Path file = file();
      Path other = Files.writeString(folder.resolve("g"), mark);
      CompletableFuture<ReadResult> neighbour =
          CompletableFuture.supplyAsync(() -> reader.read(other, "tries"));
      awaitFirstTry(other);
      ReadResult result = reader.read(file, "slow, partly");
      assertThat(result).isInstanceOf(ReadResult.Document.class);
      assertThat(((ReadResult.Document) result).loss()).isEmpty();
      assertThat(text(neighbour.get())).as("the neighbour is not disturbed").isEqualTo("tried ");
    }
    assertNothingIsLeft();
  }

  @Test
  void aFileThatHangsTakesItsNeighbourAlongOnce() throws Exception {
    try (Reader reader = open(settings().withWorkers(2).withTimeout(Duration.ofSeconds(4)))) {
      Path file = file();
      CompletableFuture<ReadResult> hanging =
          CompletableFuture.supplyAsync(() -> reader.read(file, "hang"));
      for (int i = 0; i < 5; i++) {
        assertThat(reader.read(file, "slow")).isInstanceOf(ReadResult.Document.class);
      }
      assertThat(reason(hanging.get())).isEqualTo(Reason.TIMEOUT);
    }
    assertNothingIsLeft();
  }

  @Test
  void aWorkerThatIsOldEndsWhenNobodyWaitsForItAnyMore() throws Exception {
    assumeProcesses();
    ReaderSettings two = settings().withWorkers(2).withTimeout(PLENTY).withRecycling(2, 1L << 40);
    try (Reader reader = open(two)) {
      Path file = file();
      CompletableFuture<ReadResult> neighbour =
          CompletableFuture.supplyAsync(() -> reader.read(file, "tries"));
      awaitFirstTry(file);
      String old = pid(reader);
      assertThat(pid(reader)).as("the next file has a fresh worker").isNotEqualTo(old);
      assertThat(text(neighbour.get())).as("the neighbour is not disturbed").isEqualTo("tried ");
      assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).hasSize(1);
    }
    assertNothingIsLeft();
  }

  @Tag("long")
  @Test
  void stopsWhereEveryFileCrashesItsWorker() throws IOException {
    try (Reader reader = open(settings().withTimeout(PLENTY))) {
      for (int i = 0; i < 20; i++) {
        assertThat(reason(reader.read(file(), "exit"))).isEqualTo(Reason.CRASH);
      }
      assertThatThrownBy(() -> reader.read(file(), "exit"))
          .isInstanceOf(NoReaderException.class)
          .hasMessageContaining("21 files in a row")
          .hasMessageContaining("type the same command again");
    }
    assertNothingIsLeft();
  }

  @Test
  void blamesNoFileWhereWorkersDoNotStart() throws IOException {
    try (Reader reader = open(settings().withHeap("0g1"))) {
      assertThatThrownBy(() -> reader.read(file(), "fine"))
          .isInstanceOf(NoReaderException.class)
          .hasMessageContaining("ends before it begins")
          .hasMessageContaining("0g1 of memory");
    }
  }

  @Test
  void replacesAWorkerThatIsOldOrFat() throws IOException {
    assumeProcesses();
    try (Reader reader = open(settings().withRecycling(3, 1L << 30))) {
      String first = pid(reader);
      assertThat(pid(reader)).isEqualTo(first);
      assertThat(pid(reader)).isEqualTo(first);
      String second = pid(reader);
      assertThat(second).isNotEqualTo(first);
      assertThat(reader.read(file(), "fat")).isInstanceOf(ReadResult.Document.class);
      assertThat(pid(reader)).isNotEqualTo(second);
    }
  }

  @ParameterizedTest(name = "in a world of its own: {0}")
  @ValueSource(booleans = {true, false})
  void callsNobody(boolean confined) throws IOException {
    try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Reader reader = open(settings().withConfinement(confined))) {
      canary.setSoTimeout(200);
      // Not "localhost": of that the JDK knows the address by itself.
      String host = InetAddress.getLocalHost().getHostName();
      assertThat(InetAddress.getByName(host)).as("here the name has an address").isNotNull();
      Path target = Files.writeString(folder.resolve("target"), host + " " + canary.getLocalPort());
      ReadResult result = reader.read(target, "call out");
      assertThat(((ReadResult.Document) result).xhtml()).as("open doors").isEmpty();
      assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void letsNobodyElseLookAtTemporaryFiles() throws IOException {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "this file system knows no permissions");
    try (Reader reader = open(settings())) {
      assertThat(reader.read(file(), "litter")).isInstanceOf(ReadResult.Document.class);
      try (Stream<Path> all = Files.walk(leftOvers().getFirst())) {
        List<Path> files = all.filter(f -> f.endsWith("page.png")).toList();
        assertThat(files).hasSize(1);
        assertThat(permissions(files.getFirst())).isEqualTo("rw-------");
        assertThat(permissions(leftOvers().getFirst())).isEqualTo("rwx------");
      }
    }
    assertNothingIsLeft();
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
  }

  private static void awaitFirstTry(Path file) throws InterruptedException {
    long end = System.nanoTime() + PLENTY.toNanos();
    while (Files.notExists(ScriptedWorker.beside(file))) {
      assertThat(System.nanoTime()).as("it is tried in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private String pid(Reader reader) throws IOException {
    return text(reader.read(file(), "pid"));
  }

  private static String text(ReadResult result) {
    assertThat(result).isInstanceOf(ReadResult.Document.class);
    return ((ReadResult.Document) result).xhtml();
  }

  private static Reader open(ReaderSettings settings) throws IOException {
    return ForkedReader.open(settings, ScriptedWorker.class);
  }

  private ReaderSettings settings() {
    return ReaderSettings.defaults()
        .withWorkers(1)
        .withTimeout(SHORT)
        .withOcr(false)
        .withHeap("64m")
        .withTempRoot(folder);
  }

  private Path file() throws IOException {
    return Files.writeString(folder.resolve("f"), mark);
  }

  private static Reason reason(ReadResult result) {
    assertThat(result).isInstanceOf(ReadResult.Unread.class);
    return ((ReadResult.Unread) result).reason();
  }

  private void assertNothingIsLeft() throws IOException {
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(leftOvers()).isEmpty();
  }

  private List<Path> leftOvers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("minutebook-")).toList();
    }
  }

  private static void assumeProcesses() {
    assumeTrue(Processes.canBeSeen(), "without /proc nobody can tell which processes are left");
  }

  private static void assumeWorlds() {
    assumeTrue(
        Tether.canConfine(),
        "this system lets nobody make namespaces: the children of a killed worker, other than"
            + " tesseract, outlive it here");
  }
}
