package org.minutebook.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;
import org.minutebook.pipeline.Ending;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Progress;
import org.minutebook.read.ReaderSettings;

/** What the product finds in a folder, by its real pipeline. */
public final class Extracted {
  public static final Path ROOT = Path.of(System.getProperty("minutebook.root", "..")).normalize();

  private Extracted() {}

  /** The folder of samples. */
  static Path corpus() {
    return ROOT.resolve("corpus-samples");
  }

  /** Its folders, by name. */
  static List<Path> sampleFolders() throws IOException {
    try (Stream<Path> entries = Files.list(corpus())) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** What became of the samples; read once for all tests, since models are slow to load. */
  static List<Ending.Ended> samples() {
    return Samples.ENDINGS;
  }

  /** The records of the gold that comes with the reference scorer; read once for all tests. */
  static List<MeetingRecord> shared() {
    return Shared.RECORDS;
  }

  /** The samples' records against their gold. */
  static Evaluation evaluation() throws IOException {
    return Scorer.score(records(samples()), corpus());
  }

  /** What became of every file in some folders. */
  public static List<Ending.Ended> of(List<Path> folders) throws IOException {
    List<Ending.Ended> endings = new ArrayList<>();
    ReaderSettings settings = ReaderSettings.defaults();
    try (Engine engine = Minutebooks.engine(settings)) {
      Minutebooks.extraction(engine).run(folders, settings.workers(), Progress.NONE, endings::add);
    }
    return endings;
  }

  public static List<MeetingRecord> records(List<Ending.Ended> endings) {
    return endings.stream().flatMap(ending -> records(ending.outcome()).stream()).toList();
  }

  static List<MeetingRecord> records(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> recorded.records();
      case Outcome.Partial partial -> partial.records();
      case Outcome.Duplicate duplicate -> List.of();
      case Outcome.Failed failed -> List.of();
      case Outcome.Skipped skipped -> List.of();
    };
  }

  private static final class Shared {
    static final List<MeetingRecord> RECORDS = extract();

    private static List<MeetingRecord> extract() {
      try {
        return records(of(List.of(ReferenceScorer.devGold())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Samples {
    static final List<Ending.Ended> ENDINGS = extract();

    private static List<Ending.Ended> extract() {
      try {
        return of(sampleFolders());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
