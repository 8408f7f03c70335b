package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.minutebook.book.BookException;
import org.minutebook.book.Books;
import org.minutebook.book.DiskFullException;
import org.minutebook.book.Step;
import org.minutebook.book.WritableBook;
import org.minutebook.model.record.Reason;

/**
 * Takes files into a book and accounts for every one.
 *
 * <p>A file is acknowledged, to {@link Progress} and in the {@link ImportAccount}, when the book
 * has it on disk. A run that is cut off leaves a sound book; the next run goes on from there,
 * without reading again what is done.
 */
public final class Importer {
  private final Engine engine;
  private final Indexes indexes;
  private final Step.Watch watch;

  public Importer(Engine engine, Indexes indexes) {
    this(engine, indexes, Step.Watch.NONE);
  }

  Importer(Engine engine, Indexes indexes, Step.Watch watch) {
    this.engine = engine;
    this.indexes = indexes;
    this.watch = watch;
  }

  /**
   * Imports files and folders.
   *
   * @param book the book's folder; made where it is missing or empty
   * @param paths as given by the operator; relative ones stay relative in the records
   * @param stop ends the run before all is done
   * @throws org.minutebook.book.BookInUseException where another process writes the book
   * @throws org.minutebook.book.DiskFullException where space runs out; what was acknowledged stays
   * @throws BookException where the book cannot be opened or written; what was acknowledged stays
   * @throws IOException where the index cannot be written; the book is sound, and the next import
   *     or search lets the index catch up
   */
  public ImportAccount run(
      Path book, List<Path> paths, ImportOptions options, Progress progress, StopSign stop)
      throws IOException {
    return run(Books.openOrCreate(book, watch), paths, options, progress, stop);
  }

  /** As the other, into a book that is open; closes it. */
  ImportAccount run(
      WritableBook book, List<Path> paths, ImportOptions options, Progress progress, StopSign stop)
      throws IOException {
    return run(book, opened -> () -> new Walk(paths), options, progress, stop);
  }

  /**
   * Reads files again that failed or were read in part: where they are, else from the book's
   * copies.
   *
   * @param book the book's folder
   * @param reasons for which they ended so
   * @param under only files that are these, or within them; none for all
   * @throws org.minutebook.book.NotABookException where there is no book
   */
  public ImportAccount retry(
      Path book,
      Set<Reason> reasons,
      List<Path> under,
      ImportOptions options,
      Progress progress,
      StopSign stop)
      throws IOException {
    List<String> places = under.stream().map(Again::place).toList();
    return run(
        Books.open(book),
        opened -> {
          opened.reopen(reasons, places);
          List<Found> files = Again.found(opened, opened.reopened(reasons, places));
          return files;
        },
        options,
        progress,
        stop);
  }

  /**
   * Makes the records anew that another version of the program or its rules made: of the readings
   * that the book keeps, else of the files, where they are or from the book's copies.
   *
   * @param all whatever version made them
   * @param readAgain of the files in any case
   * @throws org.minutebook.book.NotABookException where there is no book
   */
  public RenewalAccount reextract(
      Path book,
      boolean all,
      boolean readAgain,
      ImportOptions options,
      Progress progress,
      StopSign stop)
      throws IOException {
    List<Renewal> done = new ArrayList<>();
    ImportAccount account =
        run(
            Books.open(book),
            opened -> {
              Renewal renewal =
                  new Renewal(opened, new Documents(engine, Documents.USUAL_LIMIT), progress);
              done.add(renewal);
              List<Found> files =
                  renewal.run(all, readAgain, options.lanes(), stop)
                      ? Again.found(opened, opened.reopened(Set.of(), List.of()))
                      : List.of();
              return files;
            },
            options,
            progress,
            stop);
    return new RenewalAccount(done.getFirst().renewed(), done.getFirst().kept(), account);
  }

  private ImportAccount run(
      WritableBook book, Files files, ImportOptions options, Progress progress, StopSign stop)
      throws IOException {
    try (WritableBook open = book;
        IndexFollower index = IndexFollower.open(open, indexes)) {
      try {
        ImportAccount account = run(open, index, files.in(open), options, progress, stop);
        open.endAllReading();
        return account;
      } catch (IOException | RuntimeException e) {
        endAllReading(open, e);
        throw e;
      }
    } catch (BookException e) {
      throw e;
    } catch (IOException e) {
      throw DiskFullException.isReason(e) ? DiskFullException.at(book.folder(), e) : e;
    }
  }

  /** As the other; nobody ends it. */
  public ImportAccount run(Path book, List<Path> paths, ImportOptions options, Progress progress)
      throws IOException {
    return run(book, paths, options, progress, new StopSign());
  }

  private ImportAccount run(
      WritableBook book,
      IndexFollower index,
      Iterable<Found> files,
      ImportOptions options,
      Progress progress,
      StopSign stop)
      throws IOException {
    ImportRun run = new ImportRun(book, index, engine, progress, stop, watch);
    Preparation preparation =
        new Preparation(
            book, new Documents(engine, Documents.USUAL_LIMIT), options, progress, watch);
    Erasure.goOn(book, index);
    run.catchUp();
    announce(files.iterator(), progress);
    boolean done =
        Lanes.<Found, Prepared, IOException>run(
                files.iterator(), options.lanes(), preparation::prepare, run, stop)
            && Lanes.<Found.File, Prepared, IOException>run(
                run.scans().iterator(), options.lanes(), preparation::prepareScan, run, stop);
    if (done) {
      run.refine();
      run.catchUp();
    }
    watch.reached(Step.DONE);
    return run.account(stop.isRaised());
  }

  /** A run that comes to its end, however that is, was not killed over what it was reading. */
  private static void endAllReading(WritableBook book, Exception end) {
    try {
      book.endAllReading();
    } catch (BookException e) {
      end.addSuppressed(e);
    }
  }

  /** Walks ahead once, only to count: the bar needs to know how much is to come. */
  static void announce(Iterator<Found> walk, Progress progress) {
    long files = 0;
    long bytes = 0;
    while (walk.hasNext()) {
      files++;
      if (walk.next() instanceof Found.File file) {
        bytes += file.bytes();
      }
    }
    progress.total(files, bytes);
  }

  /** Which files a run is about; they are gone through twice. */
  private interface Files {
    Iterable<Found> in(WritableBook book) throws IOException;
  }
}
