package org.minutebook.evaluation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** An import in a process of its own, with real workers, that can be killed. */
final class MortalImport implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(60);
  private static final Duration DEATH = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 25;

  private final Process process;
  private final Path diary;

  private MortalImport(Process process, Path diary) {
    this.process = process;
    this.diary = diary;
  }

  /** Starts one whose diary and temporary files are in a folder. */
  static MortalImport start(Path folder, Path book, List<Path> archives) throws IOException {
    Path diary = Files.createTempFile(folder, "diary", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                // Surefire starts with a jar that only points to the class path.
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                WatchedImporter.class.getName(),
                diary.toString(),
                book.toString()));
    archives.forEach(archive -> command.add(archive.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("importer.log").toFile())
            .start();
    return new MortalImport(process, diary);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for something to come true, or for the end of the process. */
  void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (process.isAlive() && !condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Waits until it has come to its end by itself; returns its status. */
  int end() throws InterruptedException {
    await(() -> false);
    return process.waitFor();
  }

  /** What it has written down of one kind, in order. */
  List<String> noted(String what) {
    String start = what + " ";
    try (Stream<String> lines = Files.lines(diary)) {
      return lines
          .filter(line -> line.startsWith(start))
          .map(line -> line.substring(start.length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the workers are at: asked, not yet answered. */
  List<String> underWay() {
    List<String> asked = new ArrayList<>(noted("asked"));
    // Removes one for one: a content may be asked for twice.
    Stream.of("answered", "postponed").flatMap(end -> noted(end).stream()).forEach(asked::remove);
    return asked;
  }

  /** The Java processes that read files for it. */
  List<ProcessHandle> workers() {
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      return descendants.filter(one -> isJava(one)).toList();
    }
  }

  private static boolean isJava(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("/java")).isPresent();
  }

  /** As {@code kill -9}; all that it has started must go, too. */
  void kill() throws InterruptedException {
    List<ProcessHandle> tree;
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      tree = descendants.toList();
    }
    process.destroyForcibly().waitFor();
    long end = System.nanoTime() + DEATH.toNanos();
    while (tree.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
      Thread.sleep(PAUSE_MILLIS);
    }
    assertThat(tree).as("outlived their importer").noneMatch(ProcessHandle::isAlive);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
