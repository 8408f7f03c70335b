package org.minutebook.extract.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.minutebook.extract.rule.Regex;

/** Finds the words whose first letters an acronym is made of. */
final class Expansions {
  /** Words that an acronym may leave out. */
  private static final Set<String> SMALL =
      Set.of("of", "for", "and", "the", "in", "on", "to", "&", "at", "a", "with", "by", "under");

  private Expansions() {}

  /**
   * The shortest run of words at the end of {@code words}, or all of them, that spells the acronym.
   */
  static Optional<String> of(String words, String acronym, boolean whole) {
    String letters = Regex.of("[^\\p{L}]").matcher(acronym).replaceAll("");
    // "MPs" and "ToRs": a small s at the end makes it plural.
    String singular =
        Regex.of("\\p{Lu}{2,9}s").matcher(letters).matches()
            ? letters.substring(0, letters.length() - 1)
            : letters;
    int bracket = words.indexOf('(');
    String[] parts =
        Regex.of("\\s+").split((bracket < 0 ? words : words.substring(0, bracket)).strip());
    if (singular.length() < 2) {
      return Optional.empty();
    }
    for (int from = whole ? 0 : parts.length - 1; from >= 0; from--) {
      if (spells(parts, from, singular)) {
        return Optional.of(String.join(" ", List.of(parts).subList(from, parts.length)));
      }
    }
    return Optional.empty();
  }

  /** Every letter begins a word, in order; only small words and parts of a word are left out. */
  private static boolean spells(String[] parts, int from, String letters) {
    int letter = 0;
    int skipped = 0;
    for (int i = from; i < parts.length; i++) {
      int before = letter;
      for (String piece : Regex.of("[-/]").split(parts[i])) {
        boolean fits =
            letter < letters.length()
                && !piece.isEmpty()
                && Character.toUpperCase(piece.charAt(0))
                    == Character.toUpperCase(letters.charAt(letter));
        letter += fits ? 1 : 0;
      }
      boolean left = letter == before && !SMALL.contains(parts[i].toLowerCase(Locale.ROOT));
      skipped += left ? 1 : 0;
      if (i == from && letter == 0) {
        return false;
      }
    }
    // "Networking Action with Voluntary Organisations in Ashby (NAVO)": a place may be left out.
    return letter == letters.length() && skipped <= Math.max(0, letters.length() - 3);
  }
}
