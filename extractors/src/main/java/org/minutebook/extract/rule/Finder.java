package org.minutebook.extract.rule;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A pattern that is held only against places of a text where it may begin.
 *
 * <p>{@link java.util.regex.Matcher#find} tries a pattern at every character. What a pattern may
 * begin with is read off it once, so that a glance at a character spares most trials. What is found
 * is the same. Immutable, thread-safe.
 */
final class Finder {
  private final Pattern pattern;
  private final Essentials.Needs needs;
  private final Beginning beginning;
  private final Ascii takes;
  private final Ascii after;
  private final boolean edge;
  private final boolean telling;
  private final Set<String> groups;

  private Finder(Pattern pattern, Essentials.Needs needs) {
    this.pattern = pattern;
    this.needs = needs;
    this.beginning = needs.beginning();
    this.groups = Set.copyOf(pattern.namedGroups().keySet());
    this.takes = beginning.takes();
    this.after = beginning.after();
    this.edge = beginning.edge();
    this.telling = beginning.isTelling();
  }

  static Finder of(Pattern pattern) {
    return new Finder(pattern, Essentials.of(pattern));
  }

  Pattern pattern() {
    return pattern;
  }

  /** What a text must have for the pattern to be found in it. */
  Essentials.Needs needs() {
    return needs;
  }

  boolean hasGroup(String name) {
    return groups.contains(name);
  }

  /** The occurrences in a text, none of them found yet. */
  Occurrences in(CharSequence text) {
    return new Occurrences(this, pattern.matcher(text), text);
  }

  /** The first occurrence in a text. */
  Optional<Occurrences> first(CharSequence text) {
    if (isSparing() && next(text, 0) < 0) {
      return Optional.empty();
    }
    Occurrences occurrences = in(text);
    return occurrences.find() ? Optional.of(occurrences) : Optional.empty();
  }

  /** Whether looking at a place tells whether trying it is worth while. */
  boolean isSparing() {
    return telling;
  }

  /** The first place at {@code from} or behind where the pattern may begin; -1 where none is. */
  int next(CharSequence text, int from) {
    int length = text.length();
    if (from == 0 && (beginning.start() || mayBegin(text))) {
      return 0;
    }
    for (int i = Math.max(from, 1); i < length && !beginning.first(); i++) {
      char c = text.charAt(i);
      if (takes.mayHave(c) && after.mayHave(text.charAt(i - 1)) && (!edge || isEdge(text, i, c))) {
        return i;
      }
    }
    return -1;
  }

  private boolean mayBegin(CharSequence text) {
    return !text.isEmpty() && takes.mayHave(text.charAt(0));
  }

  /** An accent may belong to the word before it: beside signs beyond ASCII the pattern decides. */
  private static boolean isEdge(CharSequence text, int at, char c) {
    char before = text.charAt(at - 1);
    return c >= 128 || before >= 128 || Literal.isWord(before) != Literal.isWord(c);
  }
}
