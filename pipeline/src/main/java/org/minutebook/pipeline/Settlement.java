package org.minutebook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.book.BookException;
import org.minutebook.book.Circumstances;
import org.minutebook.book.ContainerEntry;
import org.minutebook.book.Finality;
import org.minutebook.book.Sighting;
import org.minutebook.book.Verdict;
import org.minutebook.book.WritableBook;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

/**
 * Puts prepared files into the book. One thread, in the order of the walk.
 *
 * <p>Whether bytes are new is asked again here: an earlier file may have brought the same bytes
 * since they were read.
 */
final class Settlement {
  /** What becomes of a content that was erased: its name is not even written down. */
  static final Outcome.Skipped ERASED = new Outcome.Skipped(Reason.ERASED, "");

  private final WritableBook book;
  private final Engine engine;
  private boolean changed;

  Settlement(WritableBook book, Engine engine) {
    this.book = book;
    this.engine = engine;
  }

  /** Whether anything has been written that was not there before. */
  boolean hasChanged() {
    return changed;
  }

  /** Writes one file; returns an ending for it, or one for each of its entries. */
  List<Ending> settle(Prepared.Ready prepared) throws BookException {
    return switch (prepared) {
      case Prepared.Left left -> List.of(leave(left.place(), left.uri(), left.outcome()));
      case Prepared.Single single -> List.of(settle(single.seen(), single.found()));
      case Prepared.Opened opened -> settleEntries(opened);
    };
  }

  private Ending leave(String place, String uri, Outcome outcome) throws BookException {
    // A path that does not exist is a slip of the pen, not something that the archive holds.
    boolean isMissing =
        outcome instanceof Outcome.Failed failed && failed.reason() == Reason.MISSING;
    if (!isMissing && !outcome.equals(ERASED)) {
      changed |= book.leave(place, uri, outcome);
    }
    return new Ending.Ended(uri, outcome);
  }

  private List<Ending> settleEntries(Prepared.Opened opened) throws BookException {
    Sighting container = opened.seen();
    List<Ending> endings = new ArrayList<>();
    List<ContainerEntry> entries = new ArrayList<>();
    for (Content.Inner inner : opened.entries()) {
      String place = container.place() + "!/" + inner.name();
      String uri = Content.uri(container.uri(), inner.name());
      Optional<String> why = LeftAlone.whyEntry(inner.name());
      if (book.erasing().isErased(inner.sha256())) {
        endings.add(new Ending.Ended(uri, ERASED));
        continue;
      }
      entries.add(new ContainerEntry(inner.name(), inner.sha256(), inner.bytes()));
      if (why.isPresent()) {
        endings.add(leave(place, uri, new Outcome.Skipped(Reason.NOT_A_RECORD, why.get())));
      } else {
        Sighting seen =
            new Sighting(place, uri, inner.sha256(), inner.bytes(), container.modified());
        endings.add(settle(seen, inner.found()));
      }
    }
    changed |= book.contain(container, entries);
    return endings;
  }

  private Ending settle(Sighting seen, Optional<Content.Single> fresh) throws BookException {
    Optional<Verdict> known = book.verdict(seen.sha256());
    if (fresh.isEmpty() || book.isSettled(seen.sha256(), engine.fingerprint())) {
      return settleKnown(
          seen,
          known.orElseThrow(
              () -> new IllegalStateException(seen.uri() + " was not read and is not known")));
    }
    Outcome outcome = fresh.get().outcome();
    Verdict verdict = Verdict.of(outcome);
    if (known.isPresent() && known.get().isLike(verdict) && !verdict.hasRecords()) {
      book.confirm(seen.sha256(), circumstances(verdict));
      return settleKnown(seen, known.get());
    }
    boolean isNew = book.take(seen, outcome, circumstances(verdict));
    if (fresh.get().reading().isPresent()) {
      book.readings().keep(seen.sha256(), fresh.get().reading().get());
    }
    changed |= isNew;
    return isNew || known.isEmpty()
        ? new Ending.Ended(seen.uri(), outcome)
        : settleKnown(seen, known.get());
  }

  private Circumstances circumstances(Verdict verdict) {
    boolean asked = verdict.finality() == Finality.UNTIL_CHANGE;
    return new Circumstances(asked ? engine.fingerprint().get() : "", engine.version());
  }

  private Ending settleKnown(Sighting seen, Verdict known) throws BookException {
    boolean isSame = book.contentAt(seen.place()).equals(Optional.of(seen.sha256()));
    boolean isCurrent = book.isCurrent(seen.sha256());
    changed |= book.see(seen);
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
}
