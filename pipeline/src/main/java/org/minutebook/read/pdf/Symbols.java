package org.minutebook.read.pdf;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bullets that symbol fonts draw with letters. */
final class Symbols {
  private static final Set<Character> TICKS = Set.of('ü', '\uF0FC', 'P');

  private Symbols() {}

  /** What a reader sees of a glyph. */
  static String unicode(String unicode, @Nullable String font) {
    if (unicode.length() != 1) {
      return unicode;
    }
    char c = unicode.charAt(0);
    if (hasSymbols(font)) {
      return TICKS.contains(c) ? "✓" : "•";
    }
    boolean privateUse = c >= '\uE000' && c <= '\uF8FF';
    return privateUse ? "•" : unicode;
  }

  private static boolean hasSymbols(@Nullable String font) {
    // Asked for every letter: few names are worth the lower case.
    if (font == null || (font.indexOf('d') < 0 && font.indexOf('D') < 0)) {
      return false;
    }
    String name = font.toLowerCase(Locale.ROOT);
    return name.contains("wingdings") || name.contains("webdings");
  }
}
