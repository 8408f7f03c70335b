package org.minutebook.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    return of(records, id -> Optional.empty());
  }

  /**
   * As the other.
   *
   * @param others finds by its id a record that is not among these
   */
  public static List<OwedAction> of(
      List<MeetingRecord> records, Function<String, Optional<MeetingRecord>> others) {
    List<OwedAction> owed = new ArrayList<>();
    Map<String, MeetingRecord> byId =
        records.stream().collect(Collectors.toMap(MeetingRecord::id, r -> r, (a, b) -> a));
    for (MeetingRecord record : records) {
      for (int i = 0; i < record.actions().size(); i++) {
        owed.add(
            owed(record, i, id -> Optional.ofNullable(byId.get(id)).or(() -> others.apply(id))));
      }
    }
    return List.copyOf(owed);
  }

  private static OwedAction owed(
      MeetingRecord record, int index, Function<String, Optional<MeetingRecord>> byId) {
    Action action = record.actions().get(index);
    return new OwedAction(
        record.id() + "-a" + (index + 1),
        action.text(),
        action.owners().stream().map(owner -> named(owner, record, byId)).toList(),
        action.deadline().map(Deadline::text),
        action.deadline().flatMap(deadline -> deadline.due().lastDay()),
        action.status(),
        record.body(),
        record.meeting().date(),
        action.item(),
        record.source().uri(),
        action.evidence().page());
  }

  private static OwedAction.OwnerName named(
      Owner owner, MeetingRecord record, Function<String, Optional<MeetingRecord>> byId) {
    if (owner.elsewhere().isPresent()) {
      Owner.Elsewhere elsewhere = owner.elsewhere().get();
      return new OwedAction.OwnerName(
          owner.label(),
          Optional.of(elsewhere.name()),
          Optional.empty(),
          List.of(),
          Optional.of(
              byId.apply(elsewhere.record())
                  .map(OwedActions::described)
                  .orElseGet(() -> "record " + shortId(elsewhere.record()))));
    }
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

  /** As much of an id as names a record to every command. */
  static String shortId(String id) {
    return id.substring(0, Math.min(12, id.length()));
  }

  /** "the minutes of 4 September 2008". */
  private static String described(MeetingRecord record) {
    String kind = "the " + record.type().key().replace('-', ' ');
    return record
        .meeting()
        .date()
        .map(date -> kind + " of " + Wording.day(date))
        .orElse(kind + " in " + record.source().uri());
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
