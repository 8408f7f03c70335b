package org.minutebook.extract.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A pattern that is held only against texts which have the words that it cannot do without. */
public final class Gate {
  private final Finder finder;
  private final Filter filter;

  private Gate(Pattern pattern) {
    this.finder = Finder.of(pattern);
    this.filter = new Filter(List.of(finder));
  }

  /** What a regular expression finds. */
  public static Gate of(String regex) {
    return of(Pattern.compile(regex));
  }

  /** What a pattern finds. */
  public static Gate of(Pattern pattern) {
    return new Gate(pattern);
  }

  /** Whether the pattern occurs in a text. */
  public boolean in(CharSequence text) {
    return mayOccur(text) && finder.first(text).isPresent();
  }

  /** Every place where the pattern occurs in a text, in order. */
  public List<MatchResult> all(CharSequence text) {
    if (!mayOccur(text)) {
      return List.of();
    }
    List<MatchResult> all = new ArrayList<>();
    Occurrences occurrences = finder.in(text);
    while (occurrences.find()) {
      all.add(occurrences.toMatchResult());
    }
    return all;
  }

  private boolean mayOccur(CharSequence text) {
    if (finder.isSparing() && finder.next(text, 0) < 0) {
      return false;
    }
    Optional<BitSet> passing = filter.passing(text);
    return passing.isEmpty() || passing.get().get(0);
  }

  Pattern pattern() {
    return finder.pattern();
  }
}
