package org.minutebook.extract.rule;

import java.util.OptionalInt;

/** Numbers in digits or in words; in rules, {@code {numerals}} stands for the words. */
public final class Numerals {
  private static final Lexicon WORDS = Lexicon.load(Numerals.class, "numerals.txt");

  private Numerals() {}

  /** The number that a text is, of four digits at most; empty where it is none. */
  public static OptionalInt of(String text) {
    String word = text.strip();
    if (Regex.of("[0-9]{1,4}").matcher(word).matches()) {
      return OptionalInt.of(Integer.parseInt(word));
    }
    return WORDS.value(word).stream().mapToInt(Integer::parseInt).findFirst();
  }
}
