package org.minutebook.extract.rule;

/**
 * Characters that stand in a text next to each other.
 *
 * @param letters folded by {@link Literal#fold}
 * @param startsWord whether no letter, digit or underscore of ASCII stands before them
 * @param endsWord whether none stands behind them
 */
record Literal(String letters, boolean startsWord, boolean endsWord) {
  static final Literal EMPTY = new Literal("", false, false);
  static final Literal EDGE = new Literal("", true, true);

  static Literal of(String letters) {
    StringBuilder folded = new StringBuilder();
    letters.chars().forEach(c -> folded.append(fold((char) c)));
    return new Literal(folded.toString(), false, false);
  }

  /**
   * The form that letters share which are equal to a pattern that ignores the case of Unicode; as
   * {@link java.util.regex.Pattern#UNICODE_CASE} has it.
   */
  static char fold(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Whether a character belongs to a word as {@code \b} sees it. */
  static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  /** What stands where {@code next} follows upon this. */
  Literal then(Literal next) {
    if (letters.isEmpty()) {
      return new Literal(next.letters, startsWord || next.startsWord, next.endsWord);
    }
    boolean ends = next.letters.isEmpty() ? endsWord || next.endsWord : next.endsWord;
    return new Literal(letters + next.letters, startsWord, ends);
  }

  /** Without edges that say nothing: only beside a letter of a word does an edge end a word. */
  Literal plain() {
    boolean starts = startsWord && !letters.isEmpty() && isWord(letters.charAt(0));
    boolean ends = endsWord && !letters.isEmpty() && isWord(letters.charAt(letters.length() - 1));
    return new Literal(letters, starts, ends);
  }
}
