package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Books;
import org.minutebook.book.DiskFullException;
import org.minutebook.book.Step;

/**
 * A disk that fills up while an import writes to it, at each step: nothing that was acknowledged is
 * lost, and when there is space again the same import completes.
 */
class FullDiskTest {
  private static final String SIZE = "size=40m";
  private static final long LEAVE_NONE = 0;

  @TempDir Path temp;
  private Path archive;
  private Path disk;
  private Map<String, String> golden;

  @BeforeEach
  void mountADisk() throws Exception {
    archive = SmallArchive.in(temp.resolve("archive"));
    disk = Files.createDirectory(temp.resolve("disk"));
    assumeTrue(
        mount(SIZE), "SKIPPED: no disk of its own can be mounted here, which only root may do");
    Path usual = temp.resolve("usual");
    importInto(usual, step -> {}, new TreeSet<>());
    golden = new Survivor(usual).state();
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void fullAtTheFirstTimeOfEachStep() throws Exception {
    for (Step step : Step.values()) {
      fullAt(step, 1);
    }
  }

  @Test
  @Tag("long")
  void fullAtEveryTimeOfEachStep() throws Exception {
    for (Step step : Step.values()) {
      for (int hit = 2; fullAt(step, hit); hit++) {
        assertThat(hit).isLessThan(200);
      }
    }
  }

  /** Little by little: space runs out in the middle of a write. */
  @Test
  @Tag("long")
  void fullAfterAnyAmount() throws Exception {
    for (long left = 0; left < 1 << 20; left += 16 << 10) {
      Path book = disk.resolve("book-" + left);
      long leave = left;
      outOfSpace(book, Step.KILLS_COUNTED, 1, leave);
    }
  }

  @Test
  void noMoreFilesCanBeMade() throws Exception {
    unmount();
    for (int inodes = 8; inodes < 40; inodes += 4) {
      assertThat(mount(SIZE + ",nr_inodes=" + inodes)).isTrue();
      Path book = disk.resolve("book");
      Set<String> acknowledged = new TreeSet<>();
      boolean complete = false;
      try {
        importInto(book, step -> {}, acknowledged);
        complete = true;
      } catch (DiskFullException e) {
        assertThat(e).hasMessageContaining("free some space");
      }
      if (Files.exists(book.resolve("minutebook.db"))) {
        assertThat(new Survivor(book).faults(acknowledged)).isEmpty();
      }
      run("mount", "-o", "remount," + SIZE + ",nr_inodes=10000", disk.toString());
      completes(book);
      unmount();
      if (complete) {
        break;
      }
    }
    assertThat(mount(SIZE)).isTrue();
  }

  /** Whether the import came to that step so often. */
  private boolean fullAt(Step step, int hit) throws Exception {
    return outOfSpace(disk.resolve("book-" + step + "-" + hit), step, hit, LEAVE_NONE);
  }

  private boolean outOfSpace(Path book, Step when, int hit, long left) throws Exception {
    Set<String> acknowledged = new TreeSet<>();
    Filler filler = new Filler(when, hit, left);
    try {
      importInto(book, filler, acknowledged);
    } catch (DiskFullException e) {
      assertThat(e).hasMessageContaining("free some space");
    }
    Files.deleteIfExists(disk.resolve("filler"));
    if (Files.exists(book.resolve("minutebook.db"))) {
      assertThat(new Survivor(book).faults(acknowledged)).as("%s %s", when, hit).isEmpty();
    }
    completes(book);
    delete(book);
    return filler.isDone();
  }

  private void completes(Path book) throws IOException {
    importInto(book, step -> {}, new TreeSet<>());
    assertThat(new Survivor(book).state()).isEqualTo(golden);
    assertThat(new Survivor(book).findings()).isEmpty();
  }

  private void importInto(Path book, Step.Watch watch, Set<String> acknowledged)
      throws IOException {
    new Importer(SmallArchive.engine(name -> {}), Survivor.LUCENE, watch)
        .run(
            Books.openOrCreate(book, watch),
            List.of(archive),
            new ImportOptions(false, 1),
            CutOffImport.acknowledging(acknowledged),
            new StopSign());
  }

  private boolean mount(String options) throws Exception {
    return run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString());
  }

  private static boolean run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (var files = Files.walk(folder)) {
      all = new ArrayList<>(files.toList());
    }
    for (Path file : all.reversed()) {
      Files.delete(file);
    }
  }

  /** Writes the disk full when its moment has come. */
  private final class Filler implements Step.Watch {
    private final Step when;
    private final long left;
    private int hits;

    Filler(Step when, int hits, long left) {
      this.when = when;
      this.hits = hits;
      this.left = left;
    }

    synchronized boolean isDone() {
      return hits <= 0;
    }

    @Override
    public synchronized void reached(Step step) {
      if (step != when || --hits != 0) {
        return;
      }
      byte[] block = new byte[4096];
      try (var out = Files.newOutputStream(disk.resolve("filler"))) {
        while (disk.toFile().getUsableSpace() > left) {
          out.write(block);
        }
      } catch (IOException full) {
        assertThat(full).hasMessageContaining("No space left");
      }
    }
  }
}
