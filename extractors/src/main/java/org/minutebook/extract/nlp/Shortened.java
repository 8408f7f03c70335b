package org.minutebook.extract.nlp;

import java.util.Optional;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.model.text.Span;

/** Shortened words of minutes whose full stop ends no sentence: "Cllr.", "Messrs.", "Hon. Sec.". */
final class Shortened {
  private static final Lexicon WORDS = Lexicon.load(Shortened.class, "shortened.txt");

  private Shortened() {}

  /** Whether two sentences of a text are one that a shortened word's full stop has cut. */
  static boolean goesOn(String text, Span before, Span after) {
    int end = before.end();
    if (end == 0 || text.charAt(end - 1) != '.') {
      return false;
    }
    int start = end - 1;
    while (start > before.start() && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    Optional<String> next = WORDS.value(text.substring(start, end - 1));
    char first = text.charAt(after.start());
    return next.isPresent()
        && switch (next.get()) {
          case "name" -> Character.isUpperCase(first);
          case "number" -> Character.isDigit(first);
          default -> Character.isLowerCase(first) || Character.isDigit(first);
        };
  }
}
