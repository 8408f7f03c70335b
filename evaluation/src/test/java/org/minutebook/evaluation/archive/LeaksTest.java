package org.minutebook.evaluation.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.pipeline.Ending;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.ImportAccount;
import org.minutebook.pipeline.ImportOptions;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Progress;
import org.minutebook.read.ReaderSettings;

/** A long import leaves no file handles, memory or temporary files behind as it goes. */
@Tag("long")
final class LeaksTest {
  private static final int DOCUMENTS = Integer.getInteger("minutebook.leaks.documents", 5_000);
  private static final int SAMPLES = 40;

  /** What it remembers of names and reasons until the account, and what the collector leaves. */
  private static final double MOST_HEAP_MORE = 24 << 20;

  private static final double MOST_HANDLES_MORE = 10;
  private static final double MOST_TEMPORARY_BYTES = 64 << 20;
  private static final double MOST_WORKER_BYTES = 1_500L << 20;

  @TempDir Path folder;

  /**
   * What is held at one moment.
   *
   * @param handles open files of the importer
   * @param heap bytes that the importer holds, garbage left out
   * @param temporary bytes of temporary files
   * @param workers bytes that the largest worker holds
   */
  private record Sample(double handles, double heap, double temporary, double workers) {}

  @Test
  void whatIsHeldStaysFlatHoweverManyDocumentsAreImported() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "there is no /proc here");
    MakeArchive.write(folder, 3, DOCUMENTS, 0, false);
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Sampling sampling = new Sampling(temporary);
    ReaderSettings settings = ReaderSettings.defaults().withTempRoot(temporary);
    ImportAccount account;
    try (Engine engine = Minutebooks.engine(settings)) {
      account =
          Minutebooks.importer(engine)
              .run(
                  folder.resolve("book"),
                  List.of(folder.resolve("archive")),
                  new ImportOptions(false, settings.workers()),
                  sampling);
    }
    assertThat(account.seen()).isEqualTo(DOCUMENTS);
    assertThat(bytes(temporary)).as("temporary bytes left at the end").isZero();
    assertThat(Sampling.workers()).as("workers left at the end").isEmpty();

    // The first quarter is for warming up: caches fill, models load.
    List<Sample> all = sampling.samples;
    List<Sample> early = all.subList(all.size() / 4, all.size() / 2);
    List<Sample> late = all.subList(all.size() * 3 / 4, all.size());
    System.out.printf("%d samples%n early: %s%n late:  %s%n", all.size(), early, late);
    assertThat(median(late, Sample::handles))
        .as("open files")
        .isLessThanOrEqualTo(median(early, Sample::handles) + MOST_HANDLES_MORE);
    assertThat(median(late, Sample::heap) - median(early, Sample::heap))
        .as("memory of the importer")
        .isLessThan(MOST_HEAP_MORE);
    assertThat(all)
        .allSatisfy(sample -> assertThat(sample.temporary()).isLessThan(MOST_TEMPORARY_BYTES));
    assertThat(all)
        .allSatisfy(sample -> assertThat(sample.workers()).isLessThan(MOST_WORKER_BYTES));
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
    return samples.stream().mapToDouble(figure).sorted().toArray()[samples.size() / 2];
  }

  private static long bytes(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks every so many files; they finish one after the other. */
  private static final class Sampling implements Progress {
    private static final int EVERY = Math.max(1, DOCUMENTS / SAMPLES);

    private final Path temporary;
    private final List<Sample> samples = new ArrayList<>();
    private int finished;

    Sampling(Path temporary) {
      this.temporary = temporary;
    }

    @Override
    public void total(long files, long bytes) {}

    @Override
    public void started(String uri) {}

    @Override
    public void finished(String uri, List<Ending> endings) {
      finished++;
      if (finished % EVERY == 0) {
        samples.add(sample());
      }
    }

    private Sample sample() {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
        return new Sample(
            handles.count(),
            runtime.totalMemory() - runtime.freeMemory(),
            bytes(temporary),
            workers().stream().mapToDouble(Sampling::resident).max().orElse(0));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static List<ProcessHandle> workers() {
      try (Stream<ProcessHandle> descendants = ProcessHandle.current().descendants()) {
        return descendants.sorted(Comparator.comparingLong(ProcessHandle::pid)).toList();
      }
    }

    private static double resident(ProcessHandle process) {
      try {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024)
            .sum();
      } catch (IOException endedMeanwhile) {
        return 0;
      }
    }
  }
}
