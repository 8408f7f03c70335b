package org.minutebook.extract.rule;

import java.util.regex.Pattern;

/** White space and signs around words and between them. */
public final class Spacing {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Spacing() {}

  /** Words with one space between each two, and none around them. */
  public static String single(String text) {
    String words = text.strip();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != ' ' && Character.isWhitespace(c) || c == ' ' && words.charAt(i + 1) == ' ') {
        return SPACES.matcher(words).replaceAll(" ");
      }
    }
    return words;
  }

  /** A text without white space and any of some signs at its end. */
  public static String withoutEnd(String text, String signs) {
    int end = text.length();
    while (end > 0 && isOneOf(text.charAt(end - 1), signs)) {
      end--;
    }
    return text.substring(0, end);
  }

  /** A text without white space and any of some signs at its start. */
  public static String withoutStart(String text, String signs) {
    int start = 0;
    while (start < text.length() && isOneOf(text.charAt(start), signs)) {
      start++;
    }
    return text.substring(start);
  }

  private static boolean isOneOf(char c, String signs) {
    return Character.isWhitespace(c) || signs.indexOf(c) >= 0;
  }
}
