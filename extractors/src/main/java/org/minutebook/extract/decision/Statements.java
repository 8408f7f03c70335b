package org.minutebook.extract.decision;

import java.util.Optional;
import java.util.regex.MatchResult;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;

/** Recognises the sentences that state a decision by themselves. */
final class Statements {
  static final Sieve RULES = Sieve.load(Statements.class, "decisions.rules");
  private static final Sieve NOT = Sieve.load(Statements.class, "not-decisions.rules");
  private static final Lexicon VERBS = Lexicon.load(Statements.class, "verbs.txt");

  private final Deciders deciders;

  Statements(Deciders deciders) {
    this.deciders = deciders;
  }

  /**
   * What a sentence says was decided.
   *
   * @param strong whether even a short bold line with these words is no title
   * @param formal whether a label makes it one, whatever its words speak of
   */
  record Statement(String kind, String rule, double confidence, boolean strong, boolean formal) {}

  /** The first rule that holds, unless the sentence only speaks of deciding. */
  Optional<Statement> in(String words) {
    return RULES.rules(words).stream()
        .flatMap(rule -> statement(rule, words).stream())
        .findFirst()
        .filter(found -> found.formal() || NOT.first(words).isEmpty());
  }

  private Optional<Statement> statement(Rule rule, String words) {
    Occurrences m = rule.in(words);
    while (m.find()) {
      if (holds(rule, m, words)) {
        String kind = rule.field("kind").orElseThrow();
        if (kind.equals("verb")) {
          String verb = Regex.of("\\s").split(m.group("verb"))[0];
          kind = VERBS.value(verb).orElse("agreed");
        }
        return Optional.of(
            new Statement(
                kind,
                rule.id(),
                rule.confidence(),
                rule.field("strong").isPresent(),
                rule.field("formal").isPresent()));
      }
    }
    return Optional.empty();
  }

  private boolean holds(Rule rule, MatchResult m, String words) {
    if (rule.field("who").isPresent()) {
      return deciders.decide(words.substring(0, m.start()));
    }
    if (rule.hasGroup("by") && m.group("by") != null) {
      return deciders.areNamed(m.group("by"));
    }
    return true;
  }
}
