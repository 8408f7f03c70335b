package org.minutebook.model.record;

import java.util.List;
import java.util.Optional;

/**
 * Who is to do something.
 *
 * @param label as written ("TK", "Secretariat", "Susan Lewis-Roberts")
 * @param person id of the one person of the record who fits
 * @param candidates ids of the persons who fit equally well, two or more; empty otherwise
 * @param evidence where the label stands, by which way it was resolved, and how sure that is
 * @param elsewhere who it is by another record of the same body, where this one does not tell
 */
public record Owner(
    String label,
    Optional<String> person,
    List<String> candidates,
    Optional<Elsewhere> elsewhere,
    Optional<Evidence> evidence) {
  public Owner {
    candidates = List.copyOf(candidates);
    if (label.isBlank()) {
      throw new IllegalArgumentException("owner without a label");
    }
    if (person.isPresent() && !candidates.isEmpty()) {
      throw new IllegalArgumentException("an owner is resolved or has candidates, not both");
    }
  }

  /** An owner as this record alone tells. */
  public Owner(String label, Optional<String> person, List<String> candidates) {
    this(label, person, candidates, Optional.empty(), Optional.empty());
  }

  /** The same owner, found at a place. */
  public Owner at(Evidence place) {
    return new Owner(label, person, candidates, elsewhere, Optional.of(place));
  }

  /** The same owner, as another record tells who it is; empty where none does. */
  public Owner known(Optional<Elsewhere> other) {
    return new Owner(label, person, candidates, other, evidence);
  }

  /**
   * Who a label means by another record.
   *
   * @param name of the person there
   * @param record id of that record
   */
  public record Elsewhere(String name, String record) {}

  /** An owner of whom only the label is known. */
  public static Owner labelled(String label) {
    return new Owner(label, Optional.empty(), List.of());
  }
}
