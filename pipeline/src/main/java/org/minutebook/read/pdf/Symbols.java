package org.minutebook.read.pdf;

import java.util.Locale;
import java.util.Set;

/** Bullets that symbol fonts draw with letters. */
final class Symbols {
  private static final Set<Character> TICKS = Set.of('ü', '\uF0FC', 'P');

  private Symbols() {}

  /** What a reader sees of a glyph. */
  static String unicode(String unicode, String font) {
    String name = String.valueOf(font).toLowerCase(Locale.ROOT);
    if (unicode.length() != 1) {
      return unicode;
    }
    char c = unicode.charAt(0);
    if (name.contains("wingdings") || name.contains("webdings")) {
      return TICKS.contains(c) ? "✓" : "•";
    }
    boolean privateUse = c >= '\uE000' && c <= '\uF8FF';
    return privateUse ? "•" : unicode;
  }
}
