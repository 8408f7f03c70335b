package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.minutebook.book.BookException;
import org.minutebook.book.ContainerEntry;
import org.minutebook.book.DiskFullException;
import org.minutebook.book.Hash;
import org.minutebook.book.Sighting;
import org.minutebook.book.Step;
import org.minutebook.book.Verdict;
import org.minutebook.book.WritableBook;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

/**
 * Reads files and extracts from them, where that has not been done before. Called from the lanes.
 *
 * <p>A content is marked in the book while it is read. Over whatever is marked when the next run
 * starts, this one was killed: the next run reads it alone, so that a second kill has one cause.
 */
final class Preparation {
  /** So many runs killed over a content are no accident. */
  private static final int MOST_KILLS = 2;

  private final WritableBook book;
  private final Documents documents;
  private final ImportOptions options;
  private final Progress progress;
  private final Step.Watch watch;
  private final Map<String, Integer> kills;
  private final ReentrantReadWriteLock company = new ReentrantReadWriteLock(true);

  Preparation(
      WritableBook book,
      Documents documents,
      ImportOptions options,
      Progress progress,
      Step.Watch watch)
      throws BookException {
    this.book = book;
    this.documents = documents;
    this.options = options;
    this.progress = progress;
    this.watch = watch;
    book.countKills();
    watch.reached(Step.KILLS_COUNTED);
    this.kills = book.kills();
  }

  /** Prepares what the walk has come upon; scans are put off. */
  Prepared prepare(Found found) throws BookException {
    return switch (found) {
      case Found.Left left ->
          new Prepared.Left(left.uri(), left.place(), left.outcome(), Optional.empty());
      case Found.File file -> prepare(file, documents::readUnlessScan);
    };
  }

  /** As {@link #prepare}, for what was put off. */
  Prepared prepareScan(Found.File file) throws BookException {
    return prepare(file, documents::readAtFirst);
  }

  private Prepared prepare(Found.File file, Opening opening) throws BookException {
    progress.started(file.uri());
    Hash.Measured measured;
    try {
      measured = Hash.measured(file.path());
    } catch (IOException e) {
      return new Prepared.Left(file.uri(), file.place(), Walk.failed(e), Optional.empty());
    }
    String sha256 = measured.sha256();
    Sighting seen =
        new Sighting(file.place(), file.uri(), sha256, measured.bytes(), file.modified());
    if (isErased(sha256)) {
      return new Prepared.Left(file.uri(), file.place(), Settlement.ERASED, Optional.empty());
    }
    Optional<Verdict> known = book.verdict(sha256);
    if (known.equals(Optional.of(Verdict.CONTAINER))) {
      List<ContainerEntry> entries = book.entries(sha256);
      boolean isWhole = !(options.again() && book.erasing().isOriginalErased(sha256));
      if (isWhole && areDone(entries)) {
        keepAnew(file, sha256, anyHasRecords(entries));
        return new Prepared.Opened(
            seen,
            entries.stream()
                .map(e -> new Content.Inner(e.name(), e.sha256(), e.bytes(), Optional.empty()))
                .toList());
      }
    } else if (isSettled(sha256)) {
      keepAnew(file, sha256, known.filter(Verdict::hasRecords).isPresent());
      return new Prepared.Single(seen, Optional.empty());
    }
    Prepared prepared = read(file, seen, opening);
    watch.reached(Step.PREPARED);
    return prepared;
  }

  private Prepared read(Found.File file, Sighting seen, Opening opening) throws BookException {
    int killed = kills.getOrDefault(seen.sha256(), 0);
    if (killed >= MOST_KILLS) {
      Outcome quarantined =
          new Outcome.Failed(Reason.KILLED_IMPORTER, killed + " imports ended while it was read");
      return new Prepared.Single(seen, Optional.of(new Content.Single(quarantined)));
    }
    if (options.again()) {
      book.erasing().readmit(seen.sha256());
    }
    Content content =
        killed == 0 ? inCompany(file, seen, opening) : alone(file, seen, documents::readAtFirst);
    if (content instanceof Content.Again) {
      content = alone(file, seen, documents::read);
    }
    watch.reached(Step.READ);
    return kept(file, seen, content);
  }

  private Content inCompany(Found.File file, Sighting seen, Opening opening) throws BookException {
    return locked(company.readLock(), () -> open(file, seen, opening));
  }

  /** While no other file is read, nor marked as being read. */
  private Content alone(Found.File file, Sighting seen, Opening opening) throws BookException {
    return locked(
        company.writeLock(),
        () -> {
          book.endAllReading();
          Content content = open(file, seen, opening);
          // It has not killed anybody; what comes before the commit is not its doing.
          book.endReading(seen.sha256());
          return content;
        });
  }

  private static Content locked(Lock lock, WritableBook.Changes<Content> work)
      throws BookException {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
    try {
      return work.make();
    } finally {
      lock.unlock();
    }
  }

  private Content open(Found.File file, Sighting seen, Opening opening) throws BookException {
    book.beginReading(seen);
    // Which entries are known may change until the commit, but only from unknown to known.
    List<BookException> troubles = new ArrayList<>();
    Content content =
        opening.open(
            file.path(),
            seen.uri(),
            seen.sha256(),
            seen.bytes(),
            hash -> {
              try {
                return !isErased(hash) && !isSettled(hash);
              } catch (BookException e) {
                troubles.add(e);
                return false;
              }
            });
    if (!troubles.isEmpty()) {
      throw troubles.getFirst();
    }
    return content;
  }

  private Prepared kept(Found.File file, Sighting seen, Content content) throws BookException {
    if (isDiskFull(content)) {
      throw DiskFullException.at(Path.of(System.getProperty("java.io.tmpdir")));
    }
    try {
      if (isWorthKeeping(content) && !isKeptAsRead(file, seen, content)) {
        return left(
            seen, new Outcome.Failed(Reason.IO, "changed while it was read; import it again"));
      }
    } catch (IOException e) {
      if (DiskFullException.isReason(e)) {
        throw DiskFullException.at(book.folder(), e);
      }
      return left(seen, new Outcome.Failed(Reason.IO, "no copy could be kept: " + e));
    }
    return switch (content) {
      case Content.Single single -> new Prepared.Single(seen, Optional.of(single));
      case Content.Opened opened -> new Prepared.Opened(seen, opened.entries());
      case Content.Scan scan -> new Prepared.Later(file, seen.sha256());
      case Content.Again again -> throw new IllegalStateException(seen.uri() + " has no outcome");
    };
  }

  /** Whether the bytes are still those by whose hash the content is to be known. */
  private boolean isKeptAsRead(Found.File file, Sighting seen, Content content) throws IOException {
    return options.inPlace() || holdsErased(content)
        ? Hash.of(file.path()).equals(seen.sha256())
        : book.keep(file.path(), seen.sha256());
  }

  private static Prepared left(Sighting seen, Outcome outcome) {
    return new Prepared.Left(seen.uri(), seen.place(), outcome, Optional.of(seen.sha256()));
  }

  private boolean isSettled(String sha256) throws BookException {
    return book.isSettled(sha256, documents.engine().fingerprint());
  }

  /** A copy that has been lost, or was never made, is made when its file is met again. */
  private void keepAnew(Found.File file, String sha256, boolean isWorthKeeping)
      throws BookException {
    if (options.inPlace()
        || !isWorthKeeping
        || book.original(sha256).isPresent()
        || book.erasing().isOriginalErased(sha256)) {
      return;
    }
    try {
      // Where the file has changed since, the next import will see it.
      book.keep(file.path(), sha256);
    } catch (IOException e) {
      throw DiskFullException.isReason(e)
          ? DiskFullException.at(book.folder(), e)
          : new BookException("no copy of " + file.uri() + " could be kept: " + e, e);
    }
  }

  private boolean anyHasRecords(List<ContainerEntry> entries) throws BookException {
    for (ContainerEntry entry : entries) {
      if (book.verdict(entry.sha256()).filter(Verdict::hasRecords).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isErased(String sha256) throws BookException {
    if (!book.erasing().isErased(sha256)) {
      return false;
    }
    if (options.again()) {
      book.erasing().readmit(sha256);
    }
    return !options.again();
  }

  /** A copy would hold what was erased. */
  private boolean holdsErased(Content content) throws BookException {
    if (content instanceof Content.Opened opened) {
      for (Content.Inner inner : opened.entries()) {
        if (book.erasing().isErased(inner.sha256())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean areDone(List<ContainerEntry> entries) throws BookException {
    for (ContainerEntry entry : entries) {
      if (LeftAlone.whyEntry(entry.name()).isEmpty() && !isSettled(entry.sha256())) {
        return false;
      }
    }
    return true;
  }

  /** What readers write goes to the folder for temporary files. */
  private static boolean isDiskFull(Content content) {
    return switch (content) {
      case Content.Scan scan -> false;
      case Content.Again again -> false;
      case Content.Single single -> isDiskFull(single.outcome());
      case Content.Opened opened ->
          opened.entries().stream()
              .anyMatch(i -> i.outcome().filter(o -> isDiskFull(o)).isPresent());
    };
  }

  private static boolean isDiskFull(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed && failed.reason() == Reason.DISK_FULL;
  }

  private static boolean isWorthKeeping(Content content) {
    return switch (content) {
      case Content.Scan scan -> false;
      case Content.Again again -> false;
      case Content.Single single -> Verdict.of(single.outcome()).hasRecords();
      case Content.Opened opened ->
          opened.entries().stream()
              .anyMatch(
                  inner -> inner.outcome().map(Verdict::of).map(Verdict::hasRecords).orElse(true));
    };
  }

  /** How a file is read. */
  private interface Opening {
    Content open(Path file, String uri, String sha256, long bytes, Predicate<String> wanted);
  }
}
