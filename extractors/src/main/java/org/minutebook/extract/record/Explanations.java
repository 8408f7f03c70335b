package org.minutebook.extract.record;

import java.util.Optional;
import org.minutebook.extract.rule.Lexicon;

/** What rules go by, for whoever asks why a fact is believed. */
public final class Explanations {
  private static final Lexicon FAMILIES = Lexicon.load(Explanations.class, "explanations.txt");

  private Explanations() {}

  /** One sentence about a rule, else about the nearest family of rules that it belongs to. */
  public static Optional<String> of(String rule) {
    String family = rule;
    while (true) {
      Optional<String> said = FAMILIES.value(family);
      int dot = family.lastIndexOf('.');
      if (said.isPresent() || dot < 0) {
        return said;
      }
      family = family.substring(0, dot);
    }
  }
}
