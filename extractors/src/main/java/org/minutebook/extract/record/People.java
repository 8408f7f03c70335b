package org.minutebook.extract.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;

/**
 * The persons of a record, and whom a label means among them; never guessed: several who fit stay
 * candidates.
 */
final class People {
  private final List<Person> people = new ArrayList<>();

  People(List<Attendance> attendances) {
    for (Attendance a : attendances) {
      people.add(
          new Person(
              "p" + (people.size() + 1),
              a.name(),
              a.initials(),
              a.role(),
              a.organisation(),
              a.kind(),
              a.evidence()));
    }
  }

  List<Person> all() {
    return List.copyOf(people);
  }

  /** The owner with the person whom the label means, or those whom it may mean. */
  Owner resolved(Owner owner) {
    String label = PersonalName.bare(owner.label());
    List<Person> fits = byName(label);
    if (fits.isEmpty() && Initials.shaped(label)) {
      fits = byInitials(label);
    }
    if (fits.isEmpty()) {
      fits = byPost(label);
    }
    List<String> ids = fits.stream().map(Person::id).toList();
    return switch (ids.size()) {
      case 0 -> owner;
      case 1 -> new Owner(owner.label(), Optional.of(ids.getFirst()), List.of());
      default -> new Owner(owner.label(), Optional.empty(), ids);
    };
  }

  private List<Person> byName(String label) {
    List<Person> same = people.stream().filter(p -> PersonalName.same(p.name(), label)).toList();
    if (!same.isEmpty() || label.length() < 3 || Initials.plausible(label)) {
      return same;
    }
    String word = label.toLowerCase(Locale.ROOT);
    return people.stream()
        .filter(p -> List.of(p.name().toLowerCase(Locale.ROOT).split("\\s+")).contains(word))
        .toList();
  }

  /** Initials that the document gives outweigh those that a name would have. */
  private List<Person> byInitials(String label) {
    List<Person> given =
        people.stream().filter(p -> p.initials().equals(Optional.of(label))).toList();
    if (!given.isEmpty()) {
      return given;
    }
    List<Person> exact =
        people.stream()
            .filter(p -> p.initials().isEmpty() && Initials.of(p.name()).equals(Optional.of(label)))
            .toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    return people.stream()
        .filter(p -> p.initials().isEmpty() && label.length() > 1 && Initials.fit(label, p.name()))
        .toList();
  }

  /** "Clerk" means the one person with that post. */
  private List<Person> byPost(String label) {
    String post = label.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|parish|town)\\s+", "");
    return people.stream()
        .filter(
            p ->
                p.role()
                    .filter(
                        role ->
                            role.toLowerCase(Locale.ROOT)
                                .replaceFirst("^(?:the|parish|town)\\s+", "")
                                .equals(post))
                    .isPresent())
        .toList();
  }
}
