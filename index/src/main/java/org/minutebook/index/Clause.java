package org.minutebook.index;

import java.time.LocalDate;
import java.util.List;
import org.minutebook.model.text.PartType;

/** A query as a tree, checked, before it is translated for Lucene. */
sealed interface Clause {
  /** A word in any of its forms; more than one after analysis ("Lewis-Roberts") stay together. */
  record Word(SearchField field, String text) implements Clause {}

  /**
   * Words as written.
   *
   * @param distance 0 for exactly so; else how far they may be apart, in any order and form
   */
  record Phrase(SearchField field, String text, int distance) implements Clause {}

  /** Words that begin so. */
  record Prefix(SearchField field, String text) implements Clause {}

  /** Words that differ in at most so many letters. */
  record Fuzzy(SearchField field, String text, int letters) implements Clause {}

  /** Meetings from one day to another, both included. */
  record Held(LocalDate first, LocalDate last) implements Clause {}

  /** Documents of a type. */
  record OfType(PartType type) implements Clause {}

  record All(List<Clause> clauses) implements Clause {
    public All {
      clauses = List.copyOf(clauses);
    }
  }

  record Any(List<Clause> clauses) implements Clause {
    public Any {
      clauses = List.copyOf(clauses);
    }
  }

  record Not(Clause clause) implements Clause {}
}
