package org.minutebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Book;
import org.minutebook.book.Books;
import org.minutebook.pipeline.Verification;

/** The real program erases, also where it is killed meanwhile. */
@Tag("long")
class ForgetProcessTest {
  /** In no other file, and in no word list. */
  private static final String CANARY = "zyzzyva";

  private static final int KILLS = 8;
  private static final int LONGEST_MILLIS = 3_000;

  @TempDir Path folder;

  @Test
  void afterAnyKillTheDocumentIsThereOrGoneAndInTheEndGone() throws Exception {
    long seed = Long.getLong("minutebook.seed", System.nanoTime());
    Random random = new Random(seed);
    Path in = Files.createDirectory(folder.resolve("in"));
    Path book = folder.resolve("book");
    for (int i = 0; i < KILLS; i++) {
      List<String> lines = new ArrayList<>(SampleFiles.MARCH);
      lines.add("ACTION: DP to look after the " + CANARY + i + " by 30 March 2010.");
      SampleFiles.text(in.resolve(CANARY + i + ".txt"), lines);
    }
    SampleFiles.text(in.resolve("stays.txt"), SampleFiles.FEBRUARY);
    assertThat(CommandRun.on(book, "import", in.toString()).status()).isZero();
    int cutOff = 0;
    for (int i = 0; i < KILLS; i++) {
      String word = CANARY + i;
      Process process = forget(book, word + ".txt");
      if (!process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        cutOff++;
      }
      // The file is still in its folder: the import must not take it in again.
      CommandRun next = CommandRun.on(book, "import", in.toString());
      assertThat(next.status()).as("seed %d: %s", seed, next.err()).isZero();
      boolean isThere = knows(book, word + ".txt");
      assertThat(isThere || traces(book, word).isEmpty()).as("seed %d", seed).isTrue();
      if (isThere) {
        int status = forget(book, word + ".txt").waitFor();
        assertThat(status).as(Files.readString(folder.resolve("forget.out"))).isZero();
      }
      assertThat(traces(book, word)).as("seed %d, there before: %s", seed, isThere).isEmpty();
      assertThat(Verification.of(book).findings()).as("seed %d", seed).isEmpty();
    }
    System.out.printf("%d of %d erasures were cut off; minutebook.seed=%d%n", cutOff, KILLS, seed);
    assertThat(traces(book, CANARY)).isEmpty();
    assertThat(knows(book, "stays.txt")).isTrue();
    try (Book left = Books.openReadOnly(book)) {
      assertThat(left.standing().erasing()).isZero();
    }
  }

  private Process forget(Path book, String name) throws IOException {
    return new ProcessBuilder(
            ProgramProcess.java(Main.class, "forget", name, "--yes", "--book", book.toString()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("forget.out").toFile())
        .start();
  }

  private static boolean knows(Path folder, String name) throws IOException {
    try (Book book = Books.openReadOnly(folder)) {
      return !book.find(name).isEmpty();
    }
  }

  /** The files of the book that hold the word, as {@code grep -ri} would find them. */
  private static List<Path> traces(Path book, String word) throws IOException {
    List<Path> traces = new ArrayList<>();
    try (Stream<Path> all = Files.walk(book)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.toLowerCase(Locale.ROOT).contains(word)) {
          traces.add(file);
        }
      }
    }
    return traces;
  }
}
