package org.minutebook.extract.rule;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The words of all patterns, looked for in a text once for all of them.
 *
 * <p>Every line of a document is held against some hundred files and patterns. One table of all
 * their words is read through once a line, and what the line holds is remembered for those that ask
 * later. Patterns come as their classes are loaded, and a table takes some time to make: a newcomer
 * reads by a table of its own until enough has been asked for to pay for a new one. Thread-safe.
 */
final class Vocabulary {
  static final Vocabulary OF_ALL_PATTERNS = new Vocabulary();

  /** How often newcomers ask before the table is made anew. */
  private static final int PATIENCE = 20_000;

  private final Map<Clause, Integer> numbers = new LinkedHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Table table = new Table(Map.of());

  /** The number by which a clause is told from all others. */
  synchronized int number(Clause clause) {
    return numbers.computeIfAbsent(clause, added -> numbers.size());
  }

  /**
   * The clauses that hold in a text, as bits; nothing where the text tells no clause's edges.
   *
   * @param newcomer what tells as much as the caller needs, should the table not know its clauses
   * @param highest number of the caller's clauses
   */
  Optional<long[]> held(CharSequence text, int highest, Automaton newcomer) {
    Table known = table;
    if (highest < known.clauses) {
      return known.held(text);
    }
    if (asked.incrementAndGet() == PATIENCE) {
      learn();
    }
    return newcomer.marks(text);
  }

  private synchronized void learn() {
    table = new Table(numbers);
    asked.set(0);
  }

  /** All clauses up to a number, and the texts that were read by them last. */
  private static final class Table {
    private static final int TEXTS = 1 << 12;

    /** A longer text is seldom asked about twice. */
    private static final int LONGEST = 2_000;

    private final int clauses;
    private final Automaton automaton;
    private final AtomicReferenceArray<@Nullable Read> texts = new AtomicReferenceArray<>(TEXTS);

    Table(Map<Clause, Integer> numbers) {
      clauses = numbers.size();
      automaton = automaton(numbers);
    }

    Optional<long[]> held(CharSequence text) {
      if (text.length() > LONGEST) {
        return automaton.marks(text);
      }
      String letters = text.toString();
      int hash = letters.hashCode();
      int place = (hash ^ hash >>> 15) & (TEXTS - 1);
      Read last = texts.getAcquire(place);
      if (last == null || !last.text.equals(letters)) {
        last = new Read(letters, automaton.marks(letters));
        texts.setRelease(place, last);
      }
      return last.held;
    }

    private record Read(String text, Optional<long[]> held) {}
  }

  /** Tells which clauses hold in a text. */
  static Automaton automaton(Map<Clause, Integer> numbers) {
    Map<Literal, BitSet> marks = new LinkedHashMap<>();
    numbers.forEach(
        (clause, number) ->
            clause
                .any()
                .forEach(literal -> marks.computeIfAbsent(literal, k -> new BitSet()).set(number)));
    return new Automaton(marks);
  }
}
