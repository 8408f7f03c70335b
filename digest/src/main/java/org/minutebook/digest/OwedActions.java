package org.minutebook.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;

/** The actions of records, each able to stand alone. */
public final class OwedActions {
  /**
   * Nearest deadline first, undated last; then body, meeting, item, and the order of the document.
   */
  public static final Comparator<OwedAction> ORDER =
      Comparator.comparing(OwedAction::due, emptyLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(OwedAction::body, emptyLast(Comparator.comparing(Folded::words)))
          .thenComparing(OwedAction::meetingDate, emptyLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(OwedAction::item, emptyLast(NaturalOrder.INSTANCE))
          .thenComparing(OwedAction::uri, NaturalOrder.INSTANCE)
          .thenComparing(OwedAction::uid, NaturalOrder.INSTANCE);

  private OwedActions() {}

  /** Every action of the records, in the records' order. */
  public static List<OwedAction> of(List<MeetingRecord> records) {
    List<OwedAction> owed = new ArrayList<>();
    for (MeetingRecord record : records) {
      for (int i = 0; i < record.actions().size(); i++) {
        owed.add(owed(record, i));
      }
    }
    return List.copyOf(owed);
  }

  private static OwedAction owed(MeetingRecord record, int index) {
    Action action = record.actions().get(index);
    return new OwedAction(
        record.id() + "-a" + (index + 1),
        action.text(),
        action.owners().stream().map(owner -> named(owner, record)).toList(),
        action.deadline().map(Deadline::text),
        action.deadline().flatMap(deadline -> deadline.due().lastDay()),
        action.status(),
        record.body(),
        record.meeting().date(),
        action.item(),
        record.source().uri(),
        action.evidence().page());
  }

  static OwedAction.OwnerName named(Owner owner, MeetingRecord record) {
    Optional<Person> person = owner.person().flatMap(record::person);
    return new OwedAction.OwnerName(
        owner.label(),
        person.map(Person::name),
        person.flatMap(Person::initials),
        owner.candidates().stream()
            .flatMap(id -> record.person(id).stream())
            .map(Person::name)
            .toList());
  }

  private static <T> Comparator<Optional<T>> emptyLast(Comparator<? super T> order) {
    return (a, b) -> {
      if (a.isEmpty() || b.isEmpty()) {
        return Boolean.compare(a.isEmpty(), b.isEmpty());
      }
      return order.compare(a.get(), b.get());
    };
  }
}
