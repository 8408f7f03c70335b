package org.minutebook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.minutebook.book.BookException;
import org.minutebook.book.Kin;
import org.minutebook.book.Step;
import org.minutebook.book.WritableBook;
import org.minutebook.extract.record.ItemsElsewhere;
import org.minutebook.extract.record.OwnersElsewhere;
import org.minutebook.model.record.MeetingRecord;

/**
 * Names owners by the other records of their body, and finds agendas' items in minutes.
 *
 * <p>Runs at the end of an import, over the records around those that are new. The book remembers
 * which are new until that is done: a run that is cut off before leaves them to the next. What
 * comes of it depends on the records alone, however many runs brought them.
 */
final class Refinement {
  /**
   * How many records before and after one are asked, in the order of their days. A year or two of
   * most bodies; all of them would cost the more a record, the more there are.
   */
  static final int NEAR = 30;

  /** So many refined records go into the book together. */
  private static final int GROUP = 50;

  private final WritableBook book;
  private final StopSign stop;
  private final Step.Watch watch;

  Refinement(WritableBook book, StopSign stop, Step.Watch watch) {
    this.book = book;
    this.stop = stop;
    this.watch = watch;
  }

  /**
   * Refines records of the bodies that have new ones.
   *
   * @return whether anything changed
   */
  boolean run() throws BookException {
    boolean changed = false;
    for (String body : book.unrefinedBodies()) {
      changed |= new MeetingVersions(book).link(body);
      changed |= refine(body);
    }
    return changed;
  }

  private boolean refine(String body) throws BookException {
    Shelf shelf = new Shelf(book.recordsOf(body));
    List<MeetingRecord> refined = new ArrayList<>();
    boolean changed = false;
    int done = 0;
    for (int at = 0; at < shelf.size(); at++) {
      if (shelf.isUnrefined(at)) {
        for (int i = Math.max(done, at - NEAR); i < Math.min(shelf.size(), at + NEAR + 1); i++) {
          shelf.refined(i).ifPresent(refined::add);
          done = i + 1;
        }
      }
      if (refined.size() >= GROUP) {
        changed |= write(refined);
      }
      if (stop.isRaised()) {
        return changed;
      }
    }
    changed |= write(refined);
    watch.reached(Step.REFINING);
    book.refined(body);
    return changed;
  }

  /** A record as it is without what the others tell. */
  static MeetingRecord undone(MeetingRecord record) {
    return new ItemsElsewhere(Stream.empty())
        .refined(new OwnersElsewhere(Stream.empty()).refined(record));
  }

  private boolean write(List<MeetingRecord> refined) throws BookException {
    if (refined.isEmpty()) {
      return false;
    }
    boolean changed =
        book.together(
            () -> {
              boolean any = false;
              for (MeetingRecord record : refined) {
                any |= book.refine(record);
              }
              return any;
            });
    refined.clear();
    watch.reached(Step.REFINING);
    return changed;
  }

  /** The records of a body in the order of their days; a few of them in memory. */
  private final class Shelf {
    private final List<Kin> kin;
    private final TreeMap<Integer, MeetingRecord> near = new TreeMap<>();

    Shelf(List<Kin> kin) {
      this.kin = kin;
    }

    int size() {
      return kin.size();
    }

    boolean isUnrefined(int at) {
      return kin.get(at).unrefined();
    }

    /** One with what those around it tell; empty where they tell nothing new. */
    Optional<MeetingRecord> refined(int at) throws BookException {
      int first = Math.max(0, at - NEAR);
      int last = Math.min(size() - 1, at + NEAR);
      near.headMap(first).clear();
      List<MeetingRecord> around = new ArrayList<>();
      for (int i = first; i <= last; i++) {
        around.add(record(i));
      }
      MeetingRecord record = record(at);
      OwnersElsewhere owners = new OwnersElsewhere(around.stream());
      ItemsElsewhere items =
          new ItemsElsewhere(
              around.stream()
                  .filter(other -> other.meeting().date().equals(record.meeting().date())));
      MeetingRecord refined = items.refined(owners.refined(record));
      return refined.equals(record) ? Optional.empty() : Optional.of(refined);
    }

    private MeetingRecord record(int at) throws BookException {
      MeetingRecord known = near.get(at);
      if (known != null) {
        return known;
      }
      String id = kin.get(at).id();
      MeetingRecord read =
          book.record(id)
              .orElseThrow(() -> new BookException("the book is damaged: no record " + id));
      near.put(at, read);
      return read;
    }
  }
}
