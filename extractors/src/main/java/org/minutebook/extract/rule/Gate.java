package org.minutebook.extract.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A pattern that is held only against texts which have the words that it cannot do without. */
public final class Gate {
  private final Pattern pattern;
  private final Sieve.Filter filter;

  private Gate(Pattern pattern) {
    this.pattern = pattern;
    this.filter = new Sieve.Filter(List.of(pattern));
  }

  /** What a regular expression finds. */
  public static Gate of(String regex) {
    return of(Pattern.compile(regex));
  }

  static Gate of(Pattern pattern) {
    return new Gate(pattern);
  }

  /** Whether the pattern occurs in a text. */
  public boolean in(CharSequence text) {
    return mayOccur(text) && pattern.matcher(text).find();
  }

  /** Every place where the pattern occurs in a text, in order. */
  public List<MatchResult> all(CharSequence text) {
    return mayOccur(text) ? pattern.matcher(text).results().toList() : List.of();
  }

  private boolean mayOccur(CharSequence text) {
    Optional<BitSet> passing = filter.passing(text);
    return passing.isEmpty() || passing.get().get(0);
  }

  Pattern pattern() {
    return pattern;
  }
}
