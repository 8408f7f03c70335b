package org.minutebook.evaluation.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.minutebook.extract.record.Extractors;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.ImportOptions;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Progress;
import org.minutebook.read.ReaderSettings;
import org.minutebook.read.ReaderWithoutWorkers;
import org.minutebook.structure.Structurer;

/**
 * An import and nothing else, plain text only, with workers or without: {@code BareImport
 * with|without BOOK TEMP FOLDER}.
 *
 * <p>The command line cannot do without workers, and shall not be able to.
 */
final class BareImport {
  private BareImport() {}

  public static void main(String[] args) throws IOException {
    int lanes = Runtime.getRuntime().availableProcessors();
    ReaderSettings settings = ReaderSettings.defaults().withWorkers(lanes).withOcr(false);
    if (args[0].equals("with")) {
      try (Engine engine = Minutebooks.engine(settings)) {
        run(engine, args, lanes);
      }
      return;
    }
    Path temp = Files.createDirectories(Path.of(args[2]));
    ReaderWithoutWorkers reader = new ReaderWithoutWorkers(settings, temp);
    try (Engine engine =
        new Engine(reader, new Structurer()::structure, Extractors.records(), "", () -> "")) {
      run(engine, args, lanes);
    }
    if (reader.metContainer()) {
      throw new IllegalStateException(args[3] + " has archives in it, which need workers");
    }
  }

  private static void run(Engine engine, String[] args, int lanes) throws IOException {
    var account =
        Minutebooks.importer(engine)
            .run(
                Path.of(args[1]),
                List.of(Path.of(args[3])),
                new ImportOptions(false, lanes),
                Progress.NONE);
    System.out.println(account);
  }
}
