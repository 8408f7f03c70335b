package org.minutebook.evaluation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Hash;
import org.minutebook.book.Tally;
import org.minutebook.pipeline.Library;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Verification;

/** What a killed import has done is not done again. */
@Tag("long")
final class RestartTest {
  private static final int DOCUMENTS = Integer.getInteger("minutebook.restart.documents", 5_000);

  /** A folder that make-archive has written, where there is one of so many documents already. */
  private static final String MADE = System.getProperty("minutebook.restart.made", "");

  /** The parts of the archive after which it is killed. */
  private static final double[] KILLS = {0.25, 0.5, 0.75};

  /** Of what had been done when the importer was killed. */
  private static final double MOST_READ_AGAIN = 0.01;

  @TempDir Path folder;
  private final Set<String> asked = new HashSet<>();
  private final Set<String> acknowledged = new HashSet<>();

  /**
   * What one run asked of the workers.
   *
   * @param asked files
   * @param again of these, such as an earlier run had asked for: it was killed over them
   * @param undone of these, such as an earlier run had acknowledged
   */
  private record Parses(int asked, int again, int undone) {}

  @Test
  void atMostAHundredthIsReadAgain() throws Exception {
    if (MADE.isEmpty()) {
      MakeArchive.write(folder, 1, DOCUMENTS, 0, false);
    }
    Path book = folder.resolve("book");
    for (double part : KILLS) {
      int done = (int) (DOCUMENTS * part);
      try (MortalImport run = start(book)) {
        run.await(() -> run.noted("done").size() >= done);
        assertThat(run.isAlive()).as("still at it after %d files", done).isTrue();
        run.kill();
        assertFewReadAgain(run);
      }
    }
    try (MortalImport last = start(book)) {
      assertThat(last.end()).as(Files.readString(folder.resolve("importer.log"))).isZero();
      assertFewReadAgain(last);
      assertThat(last.noted("done")).hasSize(DOCUMENTS).doesNotHaveDuplicates();
    }
    try (Library library = Minutebooks.library(book)) {
      assertThat(library.tallies().stream().mapToLong(Tally::files).sum()).isEqualTo(DOCUMENTS);
      assertThat(library.standing().inFlight()).isZero();
      assertThat(library.indexStatus().agrees()).isTrue();
    }
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  private MortalImport start(Path book) throws Exception {
    Path archive = (MADE.isEmpty() ? folder : Path.of(MADE)).resolve("archive");
    return MortalImport.start(folder, book, List.of(archive));
  }

  private void assertFewReadAgain(MortalImport run) throws Exception {
    int before = acknowledged.size();
    List<String> now = run.noted("asked");
    Parses parses =
        new Parses(
            now.size(),
            (int) now.stream().filter(asked::contains).count(),
            (int) now.stream().filter(acknowledged::contains).count());
    System.out.printf("after %d contents were done: %s%n", before, parses);
    assertThat(parses.undone()).as("read again though acknowledged").isZero();
    assertThat(parses.again()).isLessThanOrEqualTo((int) (before * MOST_READ_AGAIN));
    asked.addAll(now);
    for (String uri : run.noted("done")) {
      acknowledged.add(Hash.of(Path.of(uri)));
    }
  }
}
