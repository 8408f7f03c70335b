package org.minutebook.read.office;

import java.util.Locale;

/** Tells what readers take for emphasis. */
final class Looks {
  private static final double SATURATED = 0.35;

  private Looks() {}

  /** Whether a colour {@code rrggbb} stands out from black, grey and white. */
  static boolean isColoured(String hex) {
    String digits = hex.startsWith("#") ? hex.substring(1) : hex;
    if (!digits.toLowerCase(Locale.ROOT).matches("[0-9a-f]{6}")) {
      return false;
    }
    int rgb = Integer.parseInt(digits, 16);
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    return most - least > SATURATED * 255;
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
