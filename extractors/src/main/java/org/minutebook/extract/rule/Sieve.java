package org.minutebook.extract.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Rules, of which a text is spared those that cannot find anything in it.
 *
 * <p>Most rules turn on a word that most texts lack. One pass over the text tells which of all
 * these words it holds, and only rules whose words are there are worth trying. Which words those
 * are is read off the patterns: what is found is the same as without. Immutable, thread-safe.
 */
public final class Sieve {
  private final List<Rule> rules;
  private final Filter filter;

  private Sieve(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.filter = new Filter(rules.stream().map(Rule::finder).toList());
  }

  /**
   * Reads {@code name} from the folder of {@code anchor}'s package, as {@link Rules#load} does.
   *
   * @throws IllegalArgumentException where an entry is incomplete; names the file and rule
   */
  public static Sieve load(Class<?> anchor, String name) {
    return of(Rules.load(anchor, name));
  }

  /** The rules that a text is held against, in the order in which they are tried. */
  public static Sieve of(List<Rule> rules) {
    return new Sieve(rules);
  }

  /** All rules. */
  public List<Rule> all() {
    return rules;
  }

  /** Whether any rule may find something in the whole of {@code text}. */
  public boolean mayFind(CharSequence text) {
    return filter.passing(text).map(places -> !places.isEmpty()).orElse(true);
  }

  /** The rules that may find something in the whole of {@code text}, in order. */
  public List<Rule> rules(CharSequence text) {
    Optional<BitSet> passing = filter.passing(text);
    if (passing.isEmpty()) {
      return rules;
    }
    BitSet places = passing.get();
    List<Rule> worthTrying = new ArrayList<>();
    for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
      worthTrying.add(rules.get(i));
    }
    return worthTrying;
  }

  /** The first rule that finds something in the whole of {@code text}. */
  public Optional<Rule> first(CharSequence text) {
    for (Rule rule : rules(text)) {
      if (rule.occursIn(text)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
