package org.minutebook.read.office;

import org.minutebook.read.format.Colours;

/** Tells what readers take for emphasis. */
final class Looks {
  private Looks() {}

  /** Whether a colour {@code rrggbb} stands out from black, grey and white. */
  static boolean isColoured(String hex) {
    return Colours.stands(hex);
  }

  /** A bullet as a reader sees it, where the file names a character of a symbol font. */
  static String bullet(String character) {
    String bullet = character.strip();
    if (bullet.isEmpty()) {
      return "";
    }
    int c = bullet.codePointAt(0);
    boolean privateUse = c >= 0xE000 && c <= 0xF8FF;
    return switch (bullet) {
      case "o" -> "○";
      case "§", "Ø", "v", "ü", "·", "q", "Ü", "à", "è" -> "•";
      default -> privateUse ? "•" : bullet;
    };
  }
}
