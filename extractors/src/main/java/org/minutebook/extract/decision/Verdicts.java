package org.minutebook.extract.decision;

import java.util.Optional;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Sieve;

/** Recognises the sentences that only tell how a motion fared. */
final class Verdicts {
  private static final Gate CALL =
      Gate.of("(?i)\\b(?:vot(?:e|es|ed|ing)|ayes?|yeas?|nays?)\\b|[+]1");
  static final Sieve RULES = Sieve.load(Verdicts.class, "verdicts.rules");

  /** A verdict is short; with a roll call it may be longer. */
  private static final int LONGEST = 20;

  private static final int LONGEST_CALL = 60;

  private Verdicts() {}

  /**
   * How a motion fared.
   *
   * @param named whether the sentence itself names the motion ("The motion was carried")
   * @param vote whether it only gives the votes
   */
  record Verdict(String kind, String rule, boolean named, boolean vote) {}

  /** The verdict that a sentence is. */
  static Optional<Verdict> in(Utterance said) {
    String words = said.words();
    boolean call = CALL.in(words);
    if (said.length() > (call ? LONGEST_CALL : LONGEST)) {
      return Optional.empty();
    }
    return RULES
        .first(words)
        .map(
            rule ->
                new Verdict(
                    rule.field("kind").orElseThrow(),
                    rule.id(),
                    rule.field("subject").isPresent(),
                    rule.field("vote").isPresent()));
  }
}
