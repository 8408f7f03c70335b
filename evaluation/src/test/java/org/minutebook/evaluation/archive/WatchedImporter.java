package org.minutebook.evaluation.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.minutebook.book.Hash;
import org.minutebook.pipeline.Ending;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.ImportOptions;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Progress;
import org.minutebook.read.ReadResult;
import org.minutebook.read.Reader;
import org.minutebook.read.ReaderSettings;

/**
 * Imports, and writes down what it asks of the workers and what it acknowledges.
 *
 * <p>The diary has a line for each: {@code asked HASH}, before the worker hears of it; {@code
 * answered HASH}; {@code done URI}. What is written down outlives a kill of this process.
 */
final class WatchedImporter {
  private final Writer diary;

  private WatchedImporter(Writer diary) {
    this.diary = diary;
  }

  /** Arguments: the diary, the book, what to import. */
  public static void main(String[] arguments) throws IOException {
    ReaderSettings settings = ReaderSettings.defaults();
    try (Writer diary = Files.newBufferedWriter(Path.of(arguments[0]));
        Engine real = Minutebooks.engine(settings)) {
      WatchedImporter watched = new WatchedImporter(diary);
      Engine engine =
          new Engine(
              watched.new WatchedReader(real.reader()),
              real.structurer(),
              real.records(),
              real.version(),
              real.fingerprint());
      Minutebooks.importer(engine)
          .run(
              Path.of(arguments[1]),
              Stream.of(arguments).skip(2).map(Path::of).toList(),
              new ImportOptions(false, settings.workers()),
              watched.new WatchedProgress());
    }
  }

  private synchronized void note(String what, String of) {
    try {
      diary.write(what + " " + of + "\n");
      diary.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class WatchedReader implements Reader {
    private final Reader reader;

    WatchedReader(Reader reader) {
      this.reader = reader;
    }

    @Override
    public ReadResult read(Path file, String name) {
      return watched(reader::read, file, name);
    }

    @Override
    public ReadResult readUnlessScan(Path file, String name) {
      return watched(reader::readUnlessScan, file, name);
    }

    private ReadResult watched(
        BiFunction<Path, String, ReadResult> reading, Path file, String name) {
      String hash = hash(file);
      note("asked", hash);
      ReadResult result = reading.apply(file, name);
      note(result instanceof ReadResult.Scan ? "postponed" : "answered", hash);
      return result;
    }

    private static String hash(Path file) {
      try {
        return Hash.of(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      reader.close();
    }
  }

  private final class WatchedProgress implements Progress {
    @Override
    public void total(long files, long bytes) {}

    @Override
    public void started(String uri) {}

    @Override
    public void finished(String uri, List<Ending> endings) {
      note("done", uri);
    }
  }
}
