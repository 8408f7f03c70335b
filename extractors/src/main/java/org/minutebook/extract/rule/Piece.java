package org.minutebook.extract.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a pattern matches.
 *
 * @param exact all that it can match, or null where that is not known
 * @param clauses that hold where it matches
 * @param edged whether it begins and ends with a sign that is part of no word
 * @param beginning of what it matches
 */
record Piece(
    @Nullable Set<Literal> exact, List<Clause> clauses, boolean edged, Beginning beginning) {
  static final Piece ANY = some(Beginning.ANYWHERE);
  static final Piece NOTHING = at(Literal.EMPTY, Beginning.NOTHING);
  static final Piece EDGE = at(Literal.EDGE, Beginning.AT_EDGE);

  static Piece some(Beginning beginning) {
    return new Piece(null, List.of(), false, beginning);
  }

  static Piece gap(Beginning beginning) {
    return new Piece(null, List.of(), true, beginning);
  }

  static Piece at(Literal literal, Beginning beginning) {
    return new Piece(Set.of(literal), List.of(), false, beginning);
  }

  List<Clause> flushed() {
    List<Clause> all = new ArrayList<>(clauses);
    if (exact != null) {
      Clause.of(exact).ifPresent(all::add);
    }
    return all;
  }

  Optional<Clause> rarest() {
    return flushed().stream().max(Comparator.comparingInt(Clause::rarity));
  }
}
