package org.minutebook.extract.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.NameKey;
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
  private final List<MeetingRecord> records;

  /** A person and the name to compare: made once, since each is compared with all others. */
  private record Named(Person person, NameKey key) {}

  /** The people of one record, and when it was. */
  private record Seen(String record, Optional<LocalDate> date, List<Named> people) {}

  /**
   * @param records those of one body; the stream is read once
   */
  public OwnersElsewhere(Stream<MeetingRecord> records) {
    this.records = records.filter(record -> !record.people().isEmpty()).toList();
  }

  /** Made only where somebody is looked for, which most records do not ask for. */
  private List<Seen> seen() {
    return records.stream()
        .map(record -> new Seen(record.id(), record.meeting().date(), named(record.people())))
        .toList();
  }

  private static List<Named> named(List<Person> people) {
    return people.stream().map(p -> new Named(p, NameKey.of(p.name()))).toList();
  }

  /** The record with its owners named as the others tell; equal to it where they tell no more. */
  public MeetingRecord refined(MeetingRecord record) {
    List<Action> unsure =
        record.actions().stream()
            .filter(a -> a.owners().stream().anyMatch(OwnersElsewhere::isOpen))
            .toList();
    Body others = unsure.isEmpty() ? Body.NONE : Body.of(seen(), record.id());
    List<Action> actions =
        record.actions().stream().map(action -> refined(action, record, others)).toList();
    return actions.equals(record.actions()) ? record : record.withActions(actions);
  }

  private static Action refined(Action action, MeetingRecord record, Body others) {
    return action.withOwners(
        action.owners().stream()
            .map(owner -> owner.known(elsewhere(owner, record, others)))
            .toList());
  }

  /** Whether the record does not tell who it is, and others may. */
  private static boolean isOpen(Owner owner) {
    boolean told = owner.person().isPresent() || !owner.candidates().isEmpty();
    return !told && Initials.plausible(owner.label());
  }

  private static Optional<Owner.Elsewhere> elsewhere(
      Owner owner, MeetingRecord record, Body others) {
    if (!isOpen(owner)) {
      return Optional.empty();
    }
    List<Person> fits = fitting(owner.label(), others.people);
    if (fits.size() != 1) {
      return Optional.empty();
    }
    NameKey name = NameKey.of(fits.getFirst().name());
    return others.records.stream()
        .filter(s -> s.people.stream().anyMatch(p -> p.key.isSameAs(name)))
        .min(nearest(record.meeting().date()))
        .map(s -> new Owner.Elsewhere(name.name(), s.record));
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

  /**
   * The other records of a body.
   *
   * @param people each once, however often and in whatever form the records name them
   */
  private record Body(List<Seen> records, List<Person> people) {
    static final Body NONE = new Body(List.of(), List.of());

    static Body of(List<Seen> seen, String except) {
      List<Seen> records = seen.stream().filter(s -> !s.record.equals(except)).toList();
      List<Named> people = new ArrayList<>();
      // Where among them those of a surname stand: none of the others can be the same person.
      Map<Optional<String>, List<Integer>> bySurname = new HashMap<>();
      for (Seen record : records) {
        for (Named person : record.people) {
          List<Integer> places =
              bySurname.computeIfAbsent(person.key.surname(), s -> new ArrayList<>());
          Optional<Integer> known =
              places.stream().filter(at -> people.get(at).key.isSameAs(person.key)).findFirst();
          if (known.isEmpty()) {
            places.add(people.size());
            people.add(person);
          } else if (people.get(known.get()).person.initials().isEmpty()
              && person.person.initials().isPresent()) {
            people.set(known.get(), person);
          }
        }
      }
      return new Body(records, people.stream().map(Named::person).toList());
    }
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
