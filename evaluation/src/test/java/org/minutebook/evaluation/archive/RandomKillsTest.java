package org.minutebook.evaluation.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Book;
import org.minutebook.book.Books;
import org.minutebook.book.FileStatus;
import org.minutebook.book.Verdict;
import org.minutebook.evaluation.Extracted;
import org.minutebook.json.RecordJson;
import org.minutebook.json.RecordJson.Detail;
import org.minutebook.model.record.Reason;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.ImportOptions;
import org.minutebook.pipeline.Library;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Progress;
import org.minutebook.pipeline.StopSign;
import org.minutebook.pipeline.Verification;
import org.minutebook.read.ReaderSettings;

/**
 * Importers and workers are killed at random; in the end the book is as if nothing had happened.
 *
 * <p>A file over which two importers were killed is put aside, and so is one over which a worker
 * was killed twice, since nobody can know that they are innocent: {@code retry} reads them, as an
 * operator would have it.
 */
@Tag("long")
final class RandomKillsTest {
  /** Of importers, and as many of workers. */
  private static final int KILLS = Integer.getInteger("minutebook.kills", 40);

  private static final int DOCUMENTS = 160;
  private static final int MOST_FILES_BETWEEN = 6;
  private static final int MOST_MILLIS_BETWEEN = 150;
  private static final Set<Reason> PUT_ASIDE = EnumSet.of(Reason.CRASH, Reason.KILLED_IMPORTER);

  @TempDir Path folder;
  private final long seed = Long.getLong("minutebook.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Set<String> acknowledged = new HashSet<>();
  private int importers;
  private int workers;

  @Test
  void theBookIsAsIfNothingHadHappened() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc here");
    System.out.println("minutebook.seed=" + seed);
    MakeArchive.write(folder, 5, DOCUMENTS, 2, false);
    Path calm = folder.resolve("calm");
    try (MortalImport undisturbed = start(calm)) {
      assertThat(undisturbed.end()).as(log()).isZero();
    }
    List<String> expected = state(calm);
    assertThat(expected).hasSizeGreaterThan(2 * DOCUMENTS).doesNotHaveDuplicates();
    for (int round = 1; importers < KILLS || workers < KILLS; round++) {
      Path book = folder.resolve("book" + round);
      acknowledged.clear();
      while (!importedOrKilled(book)) {
        assertThat(acknowledged).as("seed %d", seed).isNotEmpty();
      }
      int putAside = retried(book);
      System.out.printf(
          "book %d: %d importers and %d workers killed so far, %d files put aside%n",
          round, importers, workers, putAside);
      assertThat(state(book)).as("seed %d", seed).isEqualTo(expected);
      assertAddsUp(book);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .as("temporary folders that are left")
          .noneMatch(name -> name.startsWith("minutebook-"));
    }
  }

  /** Whether the import came to its end by itself. */
  private boolean importedOrKilled(Path book) throws Exception {
    try (MortalImport run = start(book)) {
      if (workers < KILLS) {
        awaitProgress(run);
        List<ProcessHandle> alive = run.workers();
        if (!alive.isEmpty() && alive.get(random.nextInt(alive.size())).destroyForcibly()) {
          workers++;
          List<String> underWay = run.underWay();
          run.await(() -> underWay.stream().noneMatch(run.underWay()::contains));
        }
      }
      if (importers < KILLS) {
        awaitProgress(run);
        if (run.isAlive()) {
          run.kill();
          importers++;
          acknowledged.addAll(run.noted("done"));
          return false;
        }
      }
      assertThat(run.end()).as("seed %d: %s", seed, log()).isZero();
      return true;
    }
  }

  /** Until some files are new in the book, and a little longer. */
  private void awaitProgress(MortalImport run) throws InterruptedException {
    int files = 1 + random.nextInt(MOST_FILES_BETWEEN);
    int before = news(run);
    run.await(() -> news(run) >= before + files);
    Thread.sleep(random.nextInt(MOST_MILLIS_BETWEEN));
  }

  private int news(MortalImport run) {
    Set<String> news = new HashSet<>(run.noted("done"));
    news.removeAll(acknowledged);
    return news.size();
  }

  /** As {@code retry --reason} for what was put aside; how many files that were. */
  private int retried(Path book) throws IOException {
    int putAside = 0;
    try (Library library = Minutebooks.library(book)) {
      for (FileStatus file : library.files(Verdict.Kind.FAILED)) {
        putAside += file.verdict().reason().filter(PUT_ASIDE::contains).isPresent() ? 1 : 0;
      }
    }
    if (putAside > 0) {
      try (Engine engine =
          Minutebooks.engine(ReaderSettings.defaults().withTempRoot(folder).withWorkers(1))) {
        Minutebooks.importer(engine)
            .retry(
                book, PUT_ASIDE, List.of(), ImportOptions.DEFAULT, Progress.NONE, new StopSign());
      }
    }
    return putAside;
  }

  private static void assertAddsUp(Path book) throws IOException {
    try (Library library = Minutebooks.library(book)) {
      assertThat(library.standing().inFlight()).isZero();
      assertThat(library.standing().reopened()).isZero();
      assertThat(library.indexStatus().agrees()).isTrue();
    }
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  private MortalImport start(Path book) throws IOException {
    return MortalImport.start(
        folder, book, List.of(folder.resolve("archive"), Extracted.ROOT.resolve("corpus-samples")));
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("importer.log"));
  }

  /** Every file with its outcome and every record with its bytes, as often as it is there. */
  private static List<String> state(Path folder) throws IOException {
    try (Book book = Books.openReadOnly(folder)) {
      List<String> state = new ArrayList<>();
      for (Verdict.Kind kind : Verdict.Kind.values()) {
        for (FileStatus file : book.files(kind)) {
          state.add(file.uri() + " " + kind + " " + file.verdict().reason());
        }
      }
      book.records().map(record -> RecordJson.write(record, Detail.WITH_TEXT)).forEach(state::add);
      Collections.sort(state);
      return state;
    }
  }
}
