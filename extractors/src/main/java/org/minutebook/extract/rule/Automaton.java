package org.minutebook.extract.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds which of many literals stand in a text, in one pass over it.
 *
 * <p>A. V. Aho and M. J. Corasick, Efficient string matching: an aid to bibliographic search,
 * Communications of the ACM 18 (1975), with all transitions worked out beforehand. Immutable.
 */
final class Automaton {
  private static final int ASCII = 128;

  /** How many states fit in a line of the processor's cache. */
  private static final int CACHE_LINE = 32;

  /** No literal holds such a sign. */
  private static final int OTHER = 0;

  private static final int STARTS_WORD = 1;
  private static final int ENDS_WORD = 2;
  private static final int LENGTH_SHIFT = 2;

  /** For each literal its length and the edges that it asks for: a glance has to do. */
  private final int[] shapes;

  /** For each literal what is marked where it stands in a text. */
  private final int[][] marks;

  private final int[] asciiSigns = new int[ASCII];
  private final Map<Character, Integer> signs = new HashMap<>();

  /**
   * The state after a state and a sign, at the state's number times the number of signs; less than
   * 0 by its complement where literals end there.
   */
  private final short[] next;

  /** For each state the literals that end there. */
  private final int[][] ends;

  private final int width;

  /** How many things may be marked. */
  private final int size;

  /**
   * @param marks for each literal what is marked where it stands in a text
   */
  Automaton(Map<Literal, BitSet> marks) {
    List<Literal> literals = List.copyOf(marks.keySet());
    this.shapes = literals.stream().mapToInt(Automaton::shape).toArray();
    this.marks = marks.values().stream().map(set -> set.stream().toArray()).toArray(int[][]::new);
    this.size = marks.values().stream().mapToInt(BitSet::length).max().orElse(0);
    // Frequent signs first: those of most texts then share a few lines of the cache a state.
    Map<Character, Long> counts =
        literals.stream()
            .flatMap(literal -> literal.letters().chars().mapToObj(c -> (char) c))
            .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    counts.entrySet().stream()
        .sorted(Map.Entry.<Character, Long>comparingByValue().reversed())
        .forEach(count -> signs.put(count.getKey(), signs.size() + 1));
    width = (signs.size() + CACHE_LINE) / CACHE_LINE * CACHE_LINE;
    for (char c = 0; c < ASCII; c++) {
      asciiSigns[c] = signs.getOrDefault(Literal.fold(c), OTHER);
    }
    List<int[]> trie = new ArrayList<>();
    List<List<Integer>> endings = new ArrayList<>();
    grow(literals, trie, endings);
    if (trie.size() > Short.MAX_VALUE) {
      throw new IllegalArgumentException("too many literals: " + literals.size());
    }
    next = new short[trie.size() * width];
    ends = new int[trie.size()][];
    link(trie, endings);
  }

  private void grow(List<Literal> literals, List<int[]> trie, List<List<Integer>> endings) {
    trie.add(new int[width]);
    endings.add(new ArrayList<>());
    for (int i = 0; i < literals.size(); i++) {
      int state = 0;
      for (char c : literals.get(i).letters().toCharArray()) {
        int sign = signs.getOrDefault(c, OTHER);
        if (trie.get(state)[sign] == 0) {
          trie.get(state)[sign] = trie.size();
          trie.add(new int[width]);
          endings.add(new ArrayList<>());
        }
        state = trie.get(state)[sign];
      }
      endings.get(state).add(i);
    }
  }

  /** Breadth first: a state's transitions need those of the longest suffix that is a state. */
  private void link(List<int[]> trie, List<List<Integer>> endings) {
    int[] suffix = new int[trie.size()];
    Deque<Integer> waiting = new ArrayDeque<>(List.of(0));
    while (!waiting.isEmpty()) {
      int state = waiting.remove();
      endings.get(state).addAll(state == 0 ? List.of() : endings.get(suffix[state]));
      ends[state] = endings.get(state).stream().mapToInt(i -> i).toArray();
      for (int sign = 0; sign < width; sign++) {
        int child = trie.get(state)[sign];
        int fallback = state == 0 ? 0 : next[suffix[state] * width + sign];
        next[state * width + sign] = (short) (child == 0 ? fallback : child);
        if (child != 0) {
          suffix[child] = fallback;
          waiting.add(child);
        }
      }
    }
    for (int i = 0; i < next.length; i++) {
      next[i] = (short) (ends[next[i]].length == 0 ? next[i] : ~next[i]);
    }
  }

  /**
   * All that is marked for the literals of a text, as bits; nothing where the text holds a sign
   * that is equal to a letter of ASCII but for its case, of which the edges of words know nothing.
   */
  Optional<long[]> marks(CharSequence text) {
    long[] marked = new long[(size + 63) / 64];
    int state = 0;
    char[] characters = text.toString().toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      char folded = c < ASCII ? c : Literal.fold(c);
      if (c != folded && folded < ASCII) {
        return Optional.empty();
      }
      state = next[state * width + (c < ASCII ? asciiSigns[c] : signs.getOrDefault(folded, OTHER))];
      if (state < 0) {
        state = ~state;
        for (int literal : ends[state]) {
          if (stands(shapes[literal], characters, i + 1)) {
            for (int mark : marks[literal]) {
              marked[mark >> 6] |= 1L << mark;
            }
          }
        }
      }
    }
    return Optional.of(marked);
  }

  private static int shape(Literal literal) {
    return literal.letters().length() << LENGTH_SHIFT
        | (literal.startsWord() ? STARTS_WORD : 0)
        | (literal.endsWord() ? ENDS_WORD : 0);
  }

  private static boolean stands(int shape, char[] text, int end) {
    if ((shape & ENDS_WORD) != 0 && end < text.length && Literal.isWord(text[end])) {
      return false;
    }
    int before = end - (shape >> LENGTH_SHIFT) - 1;
    return (shape & STARTS_WORD) == 0 || before < 0 || !Literal.isWord(text[before]);
  }
}
