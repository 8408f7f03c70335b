package org.minutebook.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.minutebook.book.BookException;

/**
 * Takes files into a book and accounts for every one.
 *
 * <p>A file is acknowledged, to {@link Progress} and in the {@link ImportAccount}, when the book
 * has it on disk. A run that is cut off leaves a sound book; the next run goes on from there,
 * without reading again what is done.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Importer {
  private final Engine engine;
  private final Indexes indexes;

  public Importer(Engine engine, Indexes indexes) {
    this.engine = engine;
    this.indexes = indexes;
  }

  /**
   * Imports files and folders.
   *
   * @param book the book's folder; made where it is missing or empty
   * @param paths as given by the operator; relative ones stay relative in the records
   * @throws org.minutebook.book.BookInUseException where another process writes the book
   * @throws BookException where the book cannot be opened or written; what was acknowledged stays
   */
  public ImportAccount run(Path book, List<Path> paths, ImportOptions options, Progress progress)
      throws BookException {
    throw new UnsupportedOperationException(engine + " " + indexes);
  }
}
