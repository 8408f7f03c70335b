package org.minutebook.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.model.record.Outcome;
import org.minutebook.pipeline.Ending;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.ImportAccount;
import org.minutebook.pipeline.ImportOptions;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Progress;
import org.minutebook.read.HostileWorker;
import org.minutebook.read.ReaderSettings;

/** A real import, but for workers that may be told to misbehave, and what became of each file. */
final class HostileImport {
  private final Map<String, String> outcomes = Collections.synchronizedMap(new HashMap<>());

  private HostileImport() {}

  /**
   * What became of the files.
   *
   * @param outcomes by the path below the folder; names are escaped
   */
  record Result(ImportAccount account, Map<String, String> outcomes) {}

  static Result run(Path folder, Path book, ReaderSettings settings) throws IOException {
    HostileImport run = new HostileImport();
    try (Engine real = Minutebooks.engine(settings);
        Engine engine =
            new Engine(HostileWorker.reader(settings), real.structurer(), real.records())) {
      ImportAccount account =
          Minutebooks.importer(engine)
              .run(book, List.of(folder), ImportOptions.DEFAULT, run.progress(folder));
      return new Result(account, Map.copyOf(run.outcomes));
    }
  }

  private Progress progress(Path folder) {
    return new Progress() {
      @Override
      public void total(long files, long bytes) {}

      @Override
      public void started(String uri) {}

      @Override
      public void finished(String uri, List<Ending> endings) {
        for (Ending ending : endings) {
          String path = ending.uri().substring(folder.toString().length() + 1);
          outcomes.put(escaped(path), word(ending));
        }
      }
    };
  }

  private static String word(Ending ending) {
    return switch (ending) {
      case Ending.Unchanged unchanged -> "UNCHANGED";
      case Ending.Ended ended ->
          switch (ended.outcome()) {
            case Outcome.Recorded recorded -> "RECORDED";
            case Outcome.Partial partial -> "PARTIAL " + partial.reason();
            case Outcome.Duplicate duplicate -> "DUPLICATE";
            case Outcome.Failed failed -> "FAILED " + failed.reason();
            case Outcome.Skipped skipped -> "SKIPPED " + skipped.reason();
          };
    };
  }

  /** On one line, and in ASCII. */
  static String escaped(String path) {
    StringBuilder escaped = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              if (c > ' ' && c < 127) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append(String.format("{%x}", c));
              }
            });
    return escaped.toString();
  }
}
