package org.minutebook.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.text.PartType;

/**
 * All records of one file as one, with the values that stand in their JSON.
 *
 * <p>Minutes come before notes, notes before an agenda, that before the rest. The first record that
 * gives a particular of the meeting wins. A person who stands in the same list of several parts
 * counts once; whoever is only mentioned does not count.
 *
 * @param date ISO, as {@code next}
 * @param start 24 h {@code HH:MM}, as {@code end}
 */
record FoundDocument(
    Set<String> types,
    Value body,
    Value date,
    Value start,
    Value end,
    Value venue,
    Value chair,
    Value next,
    List<Person> people,
    List<NumberedItem> items,
    List<FoundAction> actions,
    List<Decision> decisions,
    List<Detail> details) {

  /**
   * A particular of the meeting.
   *
   * @param words empty where the file does not say
   * @param evidence empty where there are no words, or nobody says where they stand
   */
  record Value(Optional<String> words, Optional<Evidence> evidence) {}

  /**
   * An action with its owners' names.
   *
   * @param owners each with all forms by which it is known: the label, the resolved name
   * @param deadline ISO, the last day that satisfies the wording
   */
  record FoundAction(
      String text,
      Optional<String> item,
      List<List<String>> owners,
      Optional<String> deadline,
      Optional<Evidence> deadlineEvidence,
      Optional<Evidence> ownersEvidence,
      Evidence evidence) {}

  static FoundDocument merged(List<MeetingRecord> records) {
    List<MeetingRecord> ordered =
        records.stream().sorted(Comparator.comparingInt(r -> rank(r.type()))).toList();
    Set<String> types = new LinkedHashSet<>();
    List<Person> people = new ArrayList<>();
    List<NumberedItem> items = new ArrayList<>();
    List<FoundAction> actions = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    List<Detail> details = new ArrayList<>();
    for (MeetingRecord each : ordered) {
      types.add(each.type().key());
      each.people().stream()
          .filter(person -> person.attendance() != Attendance.Kind.MENTIONED)
          .filter(person -> people.stream().noneMatch(other -> sameEntry(person, other)))
          .forEach(people::add);
      items.addAll(each.items());
      actions.addAll(actions(each));
      decisions.addAll(each.decisions());
      details.addAll(FoundDetails.of(each));
    }
    return new FoundDocument(
        types,
        first(ordered, "body", MeetingRecord::body),
        ofMeeting(ordered, "date", Meeting::date),
        ofMeeting(ordered, "start", Meeting::start),
        ofMeeting(ordered, "end", Meeting::end),
        ofMeeting(ordered, "venue", Meeting::venue),
        ofMeeting(ordered, "chair", Meeting::chair),
        ofMeeting(ordered, "next", meeting -> meeting.next().map(Meeting.Next::date)),
        people,
        items,
        actions,
        decisions,
        details);
  }

  private static int rank(PartType type) {
    return switch (type) {
      case MINUTES -> 0;
      case NOTES -> 1;
      case AGENDA -> 2;
      case ACTION_LOG, TERMS_OF_REFERENCE, REPORT, OTHER -> 3;
    };
  }

  private static boolean sameEntry(Person one, Person other) {
    return one.attendance() == other.attendance() && Naming.sameName(one.name(), other.name());
  }

  /** All owners have to be right, so that the least sure one tells how sure they are. */
  private static Optional<Evidence> leastSure(List<Owner> owners) {
    return owners.stream()
        .flatMap(owner -> owner.evidence().stream())
        .min(Comparator.comparingDouble(Evidence::confidence));
  }

  private static List<FoundAction> actions(MeetingRecord record) {
    Map<String, String> names = new HashMap<>();
    record.people().forEach(person -> names.put(person.id(), person.name()));
    List<FoundAction> actions = new ArrayList<>();
    for (Action action : record.actions()) {
      actions.add(
          new FoundAction(
              action.text(),
              action.item(),
              action.owners().stream().map(owner -> forms(owner, names)).toList(),
              action
                  .deadline()
                  .map(Deadline::due)
                  .flatMap(due -> due.lastDay())
                  .map(Object::toString),
              action.deadline().map(Deadline::evidence),
              leastSure(action.owners()),
              action.evidence()));
    }
    return actions;
  }

  private static List<String> forms(Owner owner, Map<String, String> names) {
    Optional<String> name = owner.person().map(names::get).filter(text -> !text.isEmpty());
    return Stream.concat(Stream.of(owner.label()), name.stream()).toList();
  }

  private static Value ofMeeting(
      List<MeetingRecord> records, String key, Function<Meeting, Optional<?>> particular) {
    return first(records, key, record -> particular.apply(record.meeting()).map(Object::toString));
  }

  private static Value first(
      List<MeetingRecord> records,
      String key,
      Function<MeetingRecord, Optional<String>> particular) {
    for (MeetingRecord each : records) {
      Optional<String> words = particular.apply(each).filter(text -> !text.isEmpty());
      if (words.isPresent()) {
        return new Value(words, Optional.ofNullable(each.meeting().evidence().get(key)));
      }
    }
    return new Value(Optional.empty(), Optional.empty());
  }
}
