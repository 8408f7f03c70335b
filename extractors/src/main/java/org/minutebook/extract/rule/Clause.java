package org.minutebook.extract.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Literals of which one at least stands in every text that a pattern finds.
 *
 * @param any not empty, none of them without letters
 */
record Clause(Set<Literal> any) {
  Clause {
    any = Set.copyOf(any);
  }

  /** One of some literals; nothing where one of them has no letters. */
  static Optional<Clause> of(Set<Literal> literals) {
    Set<Literal> plain = new HashSet<>();
    for (Literal literal : literals) {
      if (literal.letters().isEmpty()) {
        return Optional.empty();
      }
      plain.add(literal.plain());
    }
    return plain.isEmpty() ? Optional.empty() : Optional.of(new Clause(plain));
  }

  /** One of the literals of any of some clauses. */
  static Clause union(Collection<Clause> clauses) {
    Set<Literal> any = new HashSet<>();
    clauses.forEach(clause -> any.addAll(clause.any));
    return new Clause(any);
  }

  /** Whether a text may well lack all of them: a single letter stands nearly everywhere. */
  boolean isTelling() {
    return any.stream()
        .noneMatch(l -> l.letters().length() == 1 && Literal.isWord(l.letters().charAt(0)));
  }

  /** How seldom a text holds one of them: the longer the shortest, the seldomer. */
  int rarity() {
    return any.stream()
        .mapToInt(l -> 2 * l.letters().length() + (l.startsWord() ? 1 : 0) + (l.endsWord() ? 1 : 0))
        .min()
        .orElse(0);
  }
}
