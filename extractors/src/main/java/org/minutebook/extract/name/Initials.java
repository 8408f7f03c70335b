package org.minutebook.extract.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.extract.rule.Lexicon;

/** Initials: which letters may be some, and whose they may be. */
public final class Initials {
  private static final Lexicon NOT_INITIALS = Lexicon.load(Initials.class, "not-initials.txt");
  private static final Pattern SHAPE = Pattern.compile("(?:[A-Z]\\.?){1,2}[A-Za-z]{0,3}");

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  private Initials() {}

  /**
   * Whether a word has the shape of initials: one to five letters that begin with a capital and
   * hold another.
   */
  public static boolean shaped(String word) {
    return word.length() <= 6
        && SHAPE.matcher(word).matches()
        && (word.length() == 1 || word.chars().filter(Character::isUpperCase).count() >= 2);
  }

  /**
   * Whether a word may stand for somebody, with no list to confirm it: shaped, two letters or more,
   * no known abbreviation.
   */
  public static boolean plausible(String word) {
    return word.length() >= 2 && shaped(word) && !NOT_INITIALS.contains(word.replace(".", ""));
  }

  /**
   * Whether initials fit a name: they begin as it does, and their capitals follow in its words'
   * order, the last one in its last word or the word before.
   */
  public static boolean fit(String initials, String name) {
    String letters = NO_LETTERS.matcher(fold(initials)).replaceAll("");
    String[] words = BETWEEN_WORDS.split(fold(name));
    // A name of nothing but dashes has no words.
    boolean nobody = letters.isEmpty() || words.length == 0 || words[0].isEmpty();
    if (nobody || !same(letters.charAt(0), words[0].charAt(0))) {
      return false;
    }
    int word = 0;
    int at = 1;
    for (int i = 1; i < letters.length(); i++) {
      char c = letters.charAt(i);
      int next = word + 1;
      // "JvdB": a small letter may stand for a particle.
      boolean particle =
          next < words.length
              && !words[next].isEmpty()
              && Character.isLowerCase(c)
              && words[next].charAt(0) == c;
      if (Character.isUpperCase(c)) {
        while (next < words.length && (words[next].isEmpty() || !same(c, words[next].charAt(0)))) {
          next++;
        }
      }
      if (particle || Character.isUpperCase(c) && next < words.length) {
        word = next;
        at = 1;
      } else {
        int within = words[word].toLowerCase(Locale.ROOT).indexOf(Character.toLowerCase(c), at);
        if (within < 0) {
          return false;
        }
        at = within + 1;
      }
    }
    return words.length == 1 || letters.length() == 1 || word >= 1;
  }

  /**
   * The first letters of a name's words, particles such as "de" left out where a capitalised word
   * follows.
   */
  public static Optional<String> of(String name) {
    StringBuilder letters = new StringBuilder();
    for (String word : BETWEEN_WORDS.split(fold(name))) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        letters.append(word.charAt(0));
      }
    }
    return letters.length() < 2 ? Optional.empty() : Optional.of(letters.toString());
  }

  /** Letters without accents. */
  static String fold(String text) {
    int plain = 0;
    while (plain < text.length() && text.charAt(plain) < 128) {
      plain++;
    }
    return plain == text.length()
        ? text
        : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }

  private static boolean same(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
