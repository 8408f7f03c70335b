package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.minutebook.book.BookException;
import org.minutebook.book.Books;
import org.minutebook.book.WritableBook;

/**
 * Takes files into a book and accounts for every one.
 *
 * <p>A file is acknowledged, to {@link Progress} and in the {@link ImportAccount}, when the book
 * has it on disk. A run that is cut off leaves a sound book; the next run goes on from there,
 * without reading again what is done.
 */
public final class Importer {
  /** How many files the index may be behind during a run: its commits cost more than the book's. */
  private static final int INDEX_EVERY = 100;

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
   * @throws IOException where the index cannot be written; the book is sound, and the next import
   *     or search lets the index catch up
   */
  public ImportAccount run(Path book, List<Path> paths, ImportOptions options, Progress progress)
      throws IOException {
    try (WritableBook open = Books.openOrCreate(book);
        IndexFollower index = IndexFollower.open(open, indexes)) {
      index.catchUp();
      announce(paths, progress);
      ImportRun run =
          new ImportRun(open, new Documents(engine, Documents.USUAL_LIMIT), options, progress);
      Lanes.Sink<ImportRun.Prepared, IOException> sink =
          prepared -> {
            run.commit(prepared);
            if (run.committed() % INDEX_EVERY == 0) {
              index.catchUp();
            }
          };
      Lanes.<Found, ImportRun.Prepared, IOException>run(
          new Walk(paths), options.lanes(), run::prepare, sink);
      Lanes.<Found.File, ImportRun.Prepared, IOException>run(
          run.scans().iterator(), options.lanes(), run::prepareScan, sink);
      run.refine();
      index.catchUp();
      return run.account();
    }
  }

  /** Walks ahead once, only to count: the bar needs to know how much is to come. */
  static void announce(List<Path> paths, Progress progress) {
    long files = 0;
    long bytes = 0;
    for (Iterator<Found> walk = new Walk(paths); walk.hasNext(); ) {
      files++;
      if (walk.next() instanceof Found.File file) {
        bytes += file.bytes();
      }
    }
    progress.total(files, bytes);
  }
}
