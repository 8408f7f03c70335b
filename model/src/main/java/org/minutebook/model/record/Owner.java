package org.minutebook.model.record;

import java.util.List;
import java.util.Optional;

/**
 * Who is to do something.
 *
 * @param label as written ("TK", "Secretariat", "Susan Lewis-Roberts")
 * @param person id of the one person of the record who fits
 * @param candidates ids of the persons who fit equally well, two or more; empty otherwise
 * @param elsewhere who it is by another record of the same body, where this one does not tell
 */
public record Owner(
    String label, Optional<String> person, List<String> candidates, Optional<Elsewhere> elsewhere) {
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
    this(label, person, candidates, Optional.empty());
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
