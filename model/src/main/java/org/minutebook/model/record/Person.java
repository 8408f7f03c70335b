package org.minutebook.model.record;

import java.util.List;
import java.util.Optional;

/**
 * Somebody of a record.
 *
 * @param id unique within the record, such as {@code "p3"}
 * @param name without titles
 * @param aliases other names that the document gives: "Pip", a name before a marriage, "@pip"
 * @param affiliation where role and organisation stand, and how sure they are
 * @param initials given or derived ("SLR")
 */
public record Person(
    String id,
    String name,
    List<String> aliases,
    Optional<String> initials,
    Optional<String> role,
    Optional<String> organisation,
    Attendance.Kind attendance,
    Presence presence,
    Evidence evidence,
    Optional<Evidence> affiliation) {
  public Person {
    aliases = List.copyOf(aliases);
  }

  /** Somebody who took part for oneself and to the end, as far as is known. */
  public Person(
      String id,
      String name,
      Optional<String> initials,
      Optional<String> role,
      Optional<String> organisation,
      Attendance.Kind attendance,
      Evidence evidence) {
    this(
        id,
        name,
        List.of(),
        initials,
        role,
        organisation,
        attendance,
        Presence.WHOLE,
        evidence,
        Optional.empty());
  }

  /** The same person, with the place of role and organisation. */
  public Person affiliatedAt(Evidence place) {
    return new Person(
        id,
        name,
        aliases,
        initials,
        role,
        organisation,
        attendance,
        presence,
        evidence,
        Optional.of(place));
  }
}
