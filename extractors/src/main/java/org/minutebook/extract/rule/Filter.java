package org.minutebook.extract.rule;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of several patterns may find something in a text. Immutable, thread-safe. */
final class Filter {
  private final Vocabulary vocabulary;

  /** For each pattern the ways in which it may match, each as the clauses that have to hold. */
  private final int[][][] ways;

  /** All clauses, as bits by their numbers. */
  private final long[] clauses;

  private final int highest;
  private final Automaton own;

  /** The patterns that ask for no word. */
  private final BitSet unbound;

  Filter(List<Finder> patterns) {
    this(patterns, Vocabulary.OF_ALL_PATTERNS);
  }

  Filter(List<Finder> patterns, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Map<Clause, Integer> numbers = new LinkedHashMap<>();
    ways =
        patterns.stream()
            .map(
                pattern ->
                    pattern.needs().ways().stream()
                        .map(way -> numbers(telling(way), numbers))
                        .toArray(int[][]::new))
            .toArray(int[][][]::new);
    BitSet bits = new BitSet();
    numbers.values().forEach(bits::set);
    clauses = bits.toLongArray();
    highest = bits.length() - 1;
    own = Vocabulary.automaton(numbers);
    unbound = passing(new long[clauses.length]);
  }

  /** Without clauses that hold nearly everywhere, unless there are no others. */
  private static List<Clause> telling(List<Clause> way) {
    List<Clause> telling = way.stream().filter(Clause::isTelling).toList();
    return telling.isEmpty() ? way : telling;
  }

  private int[] numbers(List<Clause> way, Map<Clause, Integer> numbers) {
    return way.stream().mapToInt(c -> numbers.computeIfAbsent(c, vocabulary::number)).toArray();
  }

  /** The patterns by their place in the list; nothing where all have to be tried. */
  Optional<BitSet> passing(CharSequence text) {
    return vocabulary
        .held(text, highest, own)
        .map(held -> holdsAny(held) ? passing(held) : unbound);
  }

  private boolean holdsAny(long[] held) {
    for (int i = 0; i < clauses.length; i++) {
      if ((held[i] & clauses[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  private BitSet passing(long[] held) {
    BitSet passing = new BitSet(ways.length);
    for (int i = 0; i < ways.length; i++) {
      if (anyHolds(ways[i], held)) {
        passing.set(i);
      }
    }
    return passing;
  }

  private static boolean anyHolds(int[][] ways, long[] held) {
    for (int[] way : ways) {
      int met = 0;
      while (met < way.length && (held[way[met] >> 6] & 1L << way[met]) != 0) {
        met++;
      }
      if (met == way.length) {
        return true;
      }
    }
    return false;
  }
}
