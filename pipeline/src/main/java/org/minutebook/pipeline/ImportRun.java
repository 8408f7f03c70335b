package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.minutebook.book.BookException;
import org.minutebook.book.ContainerEntry;
import org.minutebook.book.Hash;
import org.minutebook.book.Sighting;
import org.minutebook.book.Verdict;
import org.minutebook.book.WritableBook;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

/**
 * One import: files are prepared in lanes and committed in their order by one thread.
 *
 * <p>Scans are put off: they come after all others, in their order, and hold up nobody.
 *
 * <p>Whether bytes are new is asked twice. Before reading, to save the work; at the commit, because
 * an earlier file may have brought the same bytes meanwhile.
 */
final class ImportRun {
  private final WritableBook book;
  private final Documents documents;
  private final ImportOptions options;
  private final Progress progress;
  private final Accountant accountant = new Accountant();
  private final List<Found.File> scans = new ArrayList<>();
  private long committed;

  ImportRun(WritableBook book, Documents documents, ImportOptions options, Progress progress) {
    this.book = book;
    this.documents = documents;
    this.options = options;
    this.progress = progress;
  }

  /** A file on its way into the book. */
  sealed interface Prepared {
    String uri();

    /** A scan, put off. */
    record Later(Found.File file) implements Prepared {
      @Override
      public String uri() {
        return file.uri();
      }
    }

    /** A file that can be committed. */
    sealed interface Ready extends Prepared {}

    /** It has an outcome, and no content to take in. */
    record Left(String uri, String place, Outcome outcome) implements Ready {}

    /** One document; without an outcome where the book has one already. */
    record Single(Sighting seen, Optional<Outcome> outcome) implements Ready {
      @Override
      public String uri() {
        return seen.uri();
      }
    }

    /** A container with what it holds. */
    record Opened(Sighting seen, List<Content.Inner> entries) implements Ready {
      @Override
      public String uri() {
        return seen.uri();
      }
    }
  }

  /** Reads and extracts, where that has not been done before. Called from the lanes. */
  Prepared prepare(Found found) throws BookException {
    return switch (found) {
      case Found.Left left -> new Prepared.Left(left.uri(), left.place(), left.outcome());
      case Found.File file -> prepare(file, documents::readUnlessScan);
    };
  }

  /** As {@link #prepare}, for one of the {@link #scans}. */
  Prepared prepareScan(Found.File file) throws BookException {
    return prepare(file, documents::read);
  }

  /** What was put off, in the order of the walk; made up when all others are committed. */
  List<Found.File> scans() {
    return List.copyOf(scans);
  }

  private Prepared prepare(Found.File file, Opening opening) throws BookException {
    progress.started(file.uri());
    String sha256;
    try {
      sha256 = Hash.of(file.path());
    } catch (IOException e) {
      return new Prepared.Left(file.uri(), file.place(), Walk.failed(e));
    }
    Sighting seen = new Sighting(file.place(), file.uri(), sha256, file.bytes(), file.modified());
    Optional<Verdict> known = book.verdict(sha256);
    if (known.equals(Optional.of(Verdict.CONTAINER))) {
      List<ContainerEntry> entries = book.entries(sha256);
      if (areDone(entries)) {
        return new Prepared.Opened(
            seen,
            entries.stream()
                .map(e -> new Content.Inner(e.name(), e.sha256(), e.bytes(), Optional.empty()))
                .toList());
      }
    } else if (isFinal(known)) {
      return new Prepared.Single(seen, Optional.empty());
    }
    return read(file, seen, opening);
  }

  private Prepared read(Found.File file, Sighting seen, Opening opening) throws BookException {
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
                return !isFinal(book.verdict(hash));
              } catch (BookException e) {
                troubles.add(e);
                return false;
              }
            });
    if (!troubles.isEmpty()) {
      throw troubles.getFirst();
    }
    try {
      if (!options.inPlace() && isWorthKeeping(content) && !book.keep(file.path(), seen.sha256())) {
        return new Prepared.Left(
            seen.uri(),
            seen.place(),
            new Outcome.Failed(Reason.IO, "changed while it was read; import it again"));
      }
    } catch (IOException e) {
      return new Prepared.Left(
          seen.uri(),
          seen.place(),
          new Outcome.Failed(
              isDiskFull(e) ? Reason.DISK_FULL : Reason.IO, "no copy could be kept: " + e));
    }
    return switch (content) {
      case Content.Single single -> new Prepared.Single(seen, Optional.of(single.outcome()));
      case Content.Opened opened -> new Prepared.Opened(seen, opened.entries());
      case Content.Scan scan -> new Prepared.Later(file);
    };
  }

  /** Puts a file into the book, then says so. Called from one thread, in the order of the walk. */
  void commit(Prepared prepared) throws BookException {
    switch (prepared) {
      case Prepared.Later later -> scans.add(later.file());
      case Prepared.Ready ready -> commit(ready);
    }
  }

  private void commit(Prepared.Ready prepared) throws BookException {
    List<Ending> endings =
        switch (prepared) {
          case Prepared.Left left -> List.of(leave(left.place(), left.uri(), left.outcome()));
          case Prepared.Single single -> List.of(settle(single.seen(), single.outcome()));
          case Prepared.Opened opened -> settleEntries(opened);
        };
    endings.forEach(accountant::add);
    committed++;
    progress.finished(prepared.uri(), endings);
  }

  /** Lets the new records make the others of their bodies clearer, and these them. */
  void refine() throws BookException {
    accountant.changed(new Refinement(book).after(accountant.account().newRecords()));
  }

  long committed() {
    return committed;
  }

  ImportAccount account() {
    return accountant.account();
  }

  private Ending leave(String place, String uri, Outcome outcome) throws BookException {
    // A path that does not exist is a slip of the pen, not something that the archive holds.
    boolean isMissing =
        outcome instanceof Outcome.Failed failed && failed.reason() == Reason.MISSING;
    if (!isMissing) {
      accountant.changed(book.leave(place, uri, outcome));
    }
    return new Ending.Ended(uri, outcome);
  }

  private List<Ending> settleEntries(Prepared.Opened opened) throws BookException {
    Sighting container = opened.seen();
    List<Ending> endings = new ArrayList<>();
    for (Content.Inner inner : opened.entries()) {
      String place = container.place() + "!/" + inner.name();
      String uri = Content.uri(container.uri(), inner.name());
      Optional<String> why = LeftAlone.whyEntry(inner.name());
      if (why.isPresent()) {
        endings.add(leave(place, uri, new Outcome.Skipped(Reason.NOT_A_RECORD, why.get())));
      } else {
        Sighting seen =
            new Sighting(place, uri, inner.sha256(), inner.bytes(), container.modified());
        endings.add(settle(seen, inner.outcome()));
      }
    }
    List<ContainerEntry> entries =
        opened.entries().stream()
            .map(inner -> new ContainerEntry(inner.name(), inner.sha256(), inner.bytes()))
            .toList();
    accountant.changed(book.contain(container, entries));
    accountant.container();
    return endings;
  }

  private Ending settle(Sighting seen, Optional<Outcome> fresh) throws BookException {
    Optional<Verdict> known = book.verdict(seen.sha256());
    if (known.isPresent()
        && (fresh.isEmpty() || isFinal(known) || Verdict.of(fresh.get()).isLike(known.get()))) {
      return settleKnown(seen, known.get());
    }
    Outcome outcome =
        fresh.orElseThrow(
            () -> new IllegalStateException(seen.uri() + " was not read and is not known"));
    accountant.changed(book.take(seen, outcome));
    return new Ending.Ended(seen.uri(), outcome);
  }

  private Ending settleKnown(Sighting seen, Verdict known) throws BookException {
    boolean isSame = book.contentAt(seen.place()).equals(Optional.of(seen.sha256()));
    boolean isCurrent = book.isCurrent(seen.sha256());
    accountant.changed(book.see(seen));
    return switch (known.kind()) {
      case FAILED ->
          new Ending.Ended(
              seen.uri(), new Outcome.Failed(known.reason().orElseThrow(), known.detail()));
      case SKIPPED ->
          new Ending.Ended(
              seen.uri(), new Outcome.Skipped(known.reason().orElseThrow(), known.detail()));
      case RECORDED, PARTIAL -> {
        if (isSame) {
          yield new Ending.Unchanged(seen.uri(), seen.sha256());
        }
        yield new Ending.Ended(
            seen.uri(),
            isCurrent ? new Outcome.Duplicate(seen.sha256()) : restored(seen.sha256(), known));
      }
      case CONTAINER, DUPLICATE ->
          throw new IllegalStateException(seen.uri() + " cannot be " + known.kind());
    };
  }

  /** A content that another had superseded, and that is back. */
  private Outcome restored(String sha256, Verdict known) throws BookException {
    List<MeetingRecord> records = book.records(sha256);
    return known.kind() == Verdict.Kind.PARTIAL
        ? new Outcome.Partial(records, known.reason().orElseThrow(), known.detail())
        : new Outcome.Recorded(records);
  }

  private boolean areDone(List<ContainerEntry> entries) throws BookException {
    for (ContainerEntry entry : entries) {
      if (LeftAlone.whyEntry(entry.name()).isEmpty() && !isFinal(book.verdict(entry.sha256()))) {
        return false;
      }
    }
    return true;
  }

  /** Java has no type for it: these are the words of POSIX systems and of Windows. */
  private static boolean isDiskFull(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left on device") || message.contains("not enough space");
  }

  private static boolean isFinal(Optional<Verdict> known) {
    return known.isPresent() && known.get().isFinal();
  }

  private static boolean isWorthKeeping(Content content) {
    return switch (content) {
      case Content.Scan scan -> false;
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
