package org.minutebook.cli;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.minutebook.book.BookException;
import org.minutebook.digest.ActionFilter;
import org.minutebook.digest.OwedAction;
import org.minutebook.digest.OwedActions;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.pipeline.Library;

/** The actions of a book, of a few records at a time: a large book need not fit into memory. */
final class BookActions {
  private static final int RECORDS = 200;

  private BookActions() {}

  /** Those that a filter chooses, in the order of {@link OwedActions#ORDER}. */
  static List<OwedAction> chosen(Library library, ActionFilter filter) {
    List<OwedAction> chosen = new ArrayList<>();
    each(library, some -> chosen.addAll(filter.choose(some)));
    chosen.sort(OwedActions.ORDER);
    return chosen;
  }

  /** Hands on all, some at a time; those of a meeting's best version only. */
  static void each(Library library, Consumer<List<OwedAction>> sink) {
    List<MeetingRecord> some = new ArrayList<>();
    for (Iterator<MeetingRecord> all = library.bestRecords().iterator(); all.hasNext(); ) {
      some.add(all.next());
      if (some.size() == RECORDS || !all.hasNext()) {
        sink.accept(OwedActions.of(some, id -> record(library, id)));
        some.clear();
      }
    }
  }

  private static Optional<MeetingRecord> record(Library library, String id) {
    try {
      return library.record(id);
    } catch (BookException e) {
      throw new UncheckedIOException(e);
    }
  }
}
