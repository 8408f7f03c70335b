package org.minutebook.extract.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;

/**
 * Whom initials mean by the other records of the same body.
 *
 * <p>Only where a record itself does not tell, and never guessed: of all the body's people exactly
 * one has to fit. What is found depends on the records alone, so that it may be found again, and
 * changes as records come and go. Immutable.
 */
public final class OwnersElsewhere {
  private final List<Seen> seen;

  /** The people of one record, and when it was. */
  private record Seen(String record, Optional<LocalDate> date, List<Person> people) {}

  /**
   * @param records those of one body; the stream is read once
   */
  public OwnersElsewhere(Stream<MeetingRecord> records) {
    this.seen =
        records
            .filter(record -> !record.people().isEmpty())
            .map(record -> new Seen(record.id(), record.meeting().date(), record.people()))
            .toList();
  }

  /** The record with its owners named as the others tell; equal to it where they tell no more. */
  public MeetingRecord refined(MeetingRecord record) {
    List<Action> actions =
        record.actions().stream().map(action -> refined(action, record)).toList();
    return actions.equals(record.actions()) ? record : record.withActions(actions);
  }

  private Action refined(Action action, MeetingRecord record) {
    return action.withOwners(
        action.owners().stream().map(owner -> owner.known(elsewhere(owner, record))).toList());
  }

  private Optional<Owner.Elsewhere> elsewhere(Owner owner, MeetingRecord record) {
    boolean told = owner.person().isPresent() || !owner.candidates().isEmpty();
    if (told || !Initials.plausible(owner.label())) {
      return Optional.empty();
    }
    List<Seen> others = seen.stream().filter(s -> !s.record.equals(record.id())).toList();
    List<Person> fits = fitting(owner.label(), different(others));
    if (fits.size() != 1) {
      return Optional.empty();
    }
    String name = fits.getFirst().name();
    return others.stream()
        .filter(s -> s.people.stream().anyMatch(p -> PersonalName.same(p.name(), name)))
        .min(nearest(record.meeting().date()))
        .map(s -> new Owner.Elsewhere(name, s.record));
  }

  /** All whom initials may mean, whether printed beside the name or only its first letters. */
  private static List<Person> fitting(String label, List<Person> people) {
    String letters = label.replace(".", "");
    List<Person> exact =
        people.stream()
            .filter(
                p ->
                    p.initials()
                        .map(i -> i.replace(".", ""))
                        .or(() -> Initials.of(p.name()))
                        .equals(Optional.of(letters)))
            .toList();
    return exact.isEmpty()
        ? people.stream()
            .filter(p -> p.initials().isEmpty() && Initials.fit(letters, p.name()))
            .toList()
        : exact;
  }

  /** Each person once, however often and in whatever form the records name them. */
  private static List<Person> different(List<Seen> records) {
    List<Person> people = new ArrayList<>();
    for (Seen record : records) {
      for (Person person : record.people) {
        Optional<Person> known =
            people.stream().filter(p -> PersonalName.same(p.name(), person.name())).findFirst();
        if (known.isEmpty()) {
          people.add(person);
        } else if (known.get().initials().isEmpty() && person.initials().isPresent()) {
          people.set(people.indexOf(known.get()), person);
        }
      }
    }
    return people;
  }

  private static Comparator<Seen> nearest(Optional<LocalDate> day) {
    return Comparator.<Seen>comparingLong(s -> distance(day, s.date))
        .thenComparing(s -> s.date.map(LocalDate::toString).orElse(""))
        .thenComparing(Seen::record);
  }

  private static long distance(Optional<LocalDate> a, Optional<LocalDate> b) {
    return a.isEmpty() || b.isEmpty()
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(a.get(), b.get()));
  }
}
