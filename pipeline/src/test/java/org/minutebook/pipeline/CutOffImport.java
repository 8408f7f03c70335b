package org.minutebook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.minutebook.book.Books;
import org.minutebook.book.Step;

/**
 * An import of the small archive of which a copy is kept at each step: each a run that was killed
 * there.
 *
 * <p>A kill leaves what stands in the files of the book at that moment; the copies have just that.
 */
final class CutOffImport {
  private final Path temp;
  private final Path archive;
  private final Build build;
  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
  private final Map<Step, Integer> hits = new EnumMap<>(Step.class);
  private final List<Cut> cuts = new ArrayList<>();

  /** A moment: which step for which time, what stood on disk, and what had been acknowledged. */
  record Cut(Step step, int hit, Survivor survivor, Set<String> acknowledged) {
    @Override
    public String toString() {
      return step + " " + hit;
    }
  }

  /** How the importer is built: right, or wrong on purpose. */
  interface Build {
    /** As it is. */
    Build RIGHT =
        (archive, book, watch, acknowledged) ->
            new Importer(SmallArchive.engine(name -> {}), Survivor.LUCENE, watch)
                .run(
                    Books.openOrCreate(book, watch),
                    List.of(archive),
                    new ImportOptions(false, 1),
                    acknowledging(acknowledged),
                    new StopSign());

    void run(Path archive, Path book, Step.Watch watch, Set<String> acknowledged)
        throws IOException;
  }

  CutOffImport(Path temp, Path archive, Build build) {
    this.temp = temp;
    this.archive = archive;
    this.build = build;
  }

  /** Runs to the end, and returns all moments on the way. */
  List<Cut> cuts() throws IOException {
    build.run(archive, temp.resolve("book"), this::cut, acknowledged);
    return cuts;
  }

  /** The book of the run that nobody cut off. */
  Survivor undisturbed() {
    return new Survivor(temp.resolve("book"));
  }

  private synchronized void cut(Step step) {
    int hit = hits.merge(step, 1, Integer::sum);
    Set<String> before = new TreeSet<>(acknowledged);
    try {
      Path copy = temp.resolve("cut-" + step + "-" + hit);
      cuts.add(new Cut(step, hit, Survivor.copyOf(temp.resolve("book"), copy), before));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a book that was cut off, and with what the next run makes of it. */
  List<String> faults(Cut cut, Map<String, String> golden) throws IOException {
    Survivor survivor = cut.survivor();
    List<String> faults = new ArrayList<>(survivor.faults(cut.acknowledged()));
    build.run(archive, survivor.folder(), step -> {}, new TreeSet<>());
    Map<String, String> state = survivor.state();
    if (!state.equals(golden)) {
      Map<String, String> differences = new TreeMap<>(state);
      differences.entrySet().removeAll(golden.entrySet());
      faults.add("differs: " + differences.keySet() + " of " + state.size() + "/" + golden.size());
    }
    faults.addAll(survivor.findings());
    return faults.stream().map(fault -> cut + ": " + fault).toList();
  }

  static Progress acknowledging(Set<String> acknowledged) {
    return new Progress() {
      @Override
      public void total(long files, long bytes) {}

      @Override
      public void started(String uri) {}

      @Override
      public void finished(String uri, List<Ending> endings) {
        endings.forEach(ending -> acknowledged.add(ending.uri()));
      }
    };
  }
}
