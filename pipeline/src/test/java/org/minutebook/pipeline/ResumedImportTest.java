package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Book;
import org.minutebook.book.Books;
import org.minutebook.book.Verdict;
import org.minutebook.book.WritableBook;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

/** Imports that are cut off at every stage, by an error or by a kill, and go on where they were. */
class ResumedImportTest {
  private static final int FILES = 40;

  /** So far that no file is under way at two of them: what is hit twice is put aside. */
  private static final List<String> FAR_APART = List.of("f03.txt", "f18.txt", "f33.txt");

  @TempDir Path temp;
  private Path in;
  private Path book;
  private final Scripted scripted = new Scripted();
  private final FileIndexes indexes = new FileIndexes();

  @BeforeEach
  void files() throws IOException {
    in = Files.createDirectory(temp.resolve("in"));
    book = temp.resolve("book");
    for (int i = 0; i < FILES; i++) {
      Files.writeString(in.resolve("f%02d.txt".formatted(i)), "text " + i);
    }
    Files.writeString(in.resolve("f05.zip"), "ZIP\na.txt=inner a\nb.txt=inner b\n");
    Files.writeString(in.resolve("f07.copy"), "text 3");
  }

  @Test
  void goesOnAfterTheReaderDies() throws IOException {
    for (String at : FAR_APART) {
      scripted.beforeRead(name -> dieAt(at, name));
      cutOff();
      scripted.beforeRead(name -> {});
    }
    assertCompletes();
  }

  @Test
  void goesOnAfterExtractionDies() throws IOException {
    for (String at : FAR_APART) {
      scripted.beforeExtraction(uri -> dieAt(at, uri));
      cutOff();
      scripted.beforeExtraction(uri -> {});
    }
    assertCompletes();
  }

  @Test
  void whatWasAcknowledgedIsNotReadAgain() throws IOException {
    for (int at = 1; at < FILES; at += 5) {
      Set<String> acknowledged = new HashSet<>();
      AtomicInteger left = new AtomicInteger(at);
      Progress dying =
          new Acknowledgements() {
            @Override
            public void finished(String uri, List<Ending> endings) {
              acknowledged.add(uri.substring(uri.lastIndexOf('/') + 1));
              dieAt(left);
            }
          };
      book = temp.resolve("book" + at);
      assertThatThrownBy(() -> run(dying)).isInstanceOf(Death.class);
      assertThat(acknowledged).hasSize(at);
      scripted.takeReads();
      run(Progress.NONE);
      assertThat(scripted.takeReads()).doesNotContainAnyElementsOf(acknowledged);
      assertWhole();
    }
  }

  @Test
  void goesOnAfterTheIndexHasNoSpace() throws IOException {
    indexes.batchesLeft = 0;
    assertThatThrownBy(() -> run(Progress.NONE)).hasMessageContaining("no space left");
    indexes.batchesLeft = -1;
    scripted.takeReads();
    ImportAccount account = run(Progress.NONE);
    assertThat(scripted.takeReads()).as("all is in the book already").isEmpty();
    assertThat(account.unchanged()).isEqualTo(FILES + 3);
    assertWhole();
  }

  @Test
  void goesOnAfterItIsKilled() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 0; kill < 5; kill++) {
      Process process = WalkTest.java(List.of(), Main.class, book.toString(), in.toString());
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        int lines = 1 + random.nextInt(5);
        for (int i = 0; i < lines; i++) {
          String line = out.readLine();
          if (line != null) {
            acknowledged.add(line);
          }
        }
        Thread.sleep(random.nextInt(15));
      } finally {
        process.destroyForcibly().waitFor();
      }
      try (Book survivor = Books.openReadOnly(book)) {
        for (String uri : acknowledged) {
          assertThat(survivor.find(uri)).as("seed %d: %s", seed, uri).isNotEmpty();
        }
      }
    }
    assertThat(acknowledged).as("seed %d", seed).isNotEmpty();
    scripted.takeReads();
    // So many kills at so few files may have hit one of them twice.
    try (WritableBook survivor = Books.open(book)) {
      survivor.reopen(EnumSet.of(Reason.KILLED_IMPORTER));
    }
    run(Progress.NONE);
    Set<String> names = new HashSet<>();
    acknowledged.forEach(uri -> names.add(uri.substring(uri.lastIndexOf('/') + 1)));
    assertThat(scripted.takeReads()).as("seed %d", seed).doesNotContainAnyElementsOf(names);
    assertWhole();
  }

  private void assertCompletes() throws IOException {
    ImportAccount account = run(Progress.NONE);
    assertThat(account.seen()).isEqualTo(FILES + 3);
    assertThat(account.unchanged()).as("what the runs before have done").isPositive();
    assertThat(account.failed()).isZero();
    assertWhole();
  }

  /** The book is as one run without a mishap would have left it. */
  private void assertWhole() throws IOException {
    List<String> names = new ArrayList<>();
    try (Book reader = Books.openReadOnly(book)) {
      assertThat(reader.records()).hasSize(FILES + 2);
      assertThat(reader.files(Verdict.Kind.FAILED)).isEmpty();
      assertThat(reader.files(Verdict.Kind.DUPLICATE)).hasSize(1);
      reader.records().forEach(record -> names.add(record.source().uri()));
    }
    assertThat(names).isSorted();
    assertThat(FileIndexes.names(book)).hasSize(FILES + 2);
    assertThat(run(Progress.NONE).changed()).isFalse();
  }

  private void cutOff() {
    assertThatThrownBy(() -> run(Progress.NONE)).isInstanceOf(Death.class);
  }

  private ImportAccount run(Progress progress) throws IOException {
    return new Importer(scripted.engine(), indexes)
        .run(book, List.of(in), ImportOptions.DEFAULT, progress);
  }

  private static void dieAt(String at, String name) {
    if (name.endsWith(at)) {
      throw new Death();
    }
  }

  private static void dieAt(AtomicInteger left) {
    if (left.decrementAndGet() == 0) {
      throw new Death();
    }
  }

  /** No exception of the program: nothing may catch it. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Hears of finished files only. */
  private abstract static class Acknowledgements implements Progress {
    @Override
    public void total(long files, long bytes) {}

    @Override
    public void started(String uri) {}
  }

  /** Imports in a process of its own and prints each file when it is acknowledged. */
  static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
      Scripted slow =
          new Scripted()
              .beforeRead(
                  name -> {
                    try {
                      Thread.sleep(10);
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  });
      new Importer(slow.engine(), new FileIndexes())
          .run(
              Path.of(arguments[0]),
              List.of(Path.of(arguments[1])),
              ImportOptions.DEFAULT,
              new Acknowledgements() {
                @Override
                public void finished(String uri, List<Ending> endings) {
                  if (endings.getFirst() instanceof Ending.Ended ended
                      && ended.outcome() instanceof Outcome.Recorded
                      && uri.endsWith(".txt")) {
                    System.out.println(uri);
                    System.out.flush();
                  }
                }
              });
    }
  }
}
