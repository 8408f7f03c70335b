package org.minutebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Book;
import org.minutebook.book.Books;
import org.minutebook.book.Verdict;
import org.minutebook.pipeline.Verification;

/** The real program that waits for files: what comes is imported, whole, until Ctrl-C. */
@Tag("long")
class WatchProcessTest {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void importsWhatComesWhenItIsQuietAndEndsWithCtrlC() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "SKIPPED: needs kill");
    Path in = Files.createDirectory(folder.resolve("in"));
    Path book = folder.resolve("book");
    SampleFiles.text(in.resolve("old.txt"), SampleFiles.MARCH);
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                ProgramProcess.java(
                    Main.class, "import", in.toString(), "--watch", "--book", book.toString()))
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(err.toFile())
            .start();
    try {
      await(process, () -> Files.readString(err).contains("waiting for new and changed files"));
      assertThat(recorded(book)).isEqualTo(1);
      Path slow = Files.createFile(in.resolve("slow.txt"));
      for (String line : SampleFiles.FEBRUARY) {
        Files.writeString(slow, line + "\n\n", StandardOpenOption.APPEND);
        Thread.sleep(600);
        assertThat(recorded(book)).as("it is still being written").isEqualTo(1);
      }
      await(process, () -> recorded(book) == 2);
      try (Book written = Books.openReadOnly(book)) {
        assertThat(written.find("slow.txt")).hasSize(1);
        assertThat(written.find("slow.txt").getFirst().text())
            .contains(SampleFiles.FEBRUARY.getLast());
      }
      SampleFiles.text(in.resolve("old.txt"), SampleFiles.FEBRUARY.reversed());
      await(process, () -> standing(book) == 1);
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
    } finally {
      process.destroyForcibly();
    }
    assertThat(Verification.of(book).findings()).isEmpty();
    CommandRun next = CommandRun.on(book, "import", in.toString());
    assertThat(next.counted("unchanged")).as("nothing was missed").isEqualTo(2);
  }

  private static int recorded(Path folder) throws IOException {
    try (Book book = Books.openReadOnly(folder)) {
      return book.files(Verdict.Kind.RECORDED).size();
    }
  }

  /** Contents that files held before. */
  private static long standing(Path folder) throws IOException {
    try (Book book = Books.openReadOnly(folder)) {
      return book.standing().superseded();
    }
  }

  private static void await(Process process, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.call()) {
      assertThat(process.isAlive()).as("still at it").isTrue();
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      Thread.sleep(50);
    }
  }
}
