package org.minutebook.read.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which colours of letters stand out from black, grey and white. */
public final class Colours {
  private static final double SATURATED = 0.35;
  private static final int ALMOST_WHITE = 250;
  private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{6})");
  private static final Pattern SHORT = Pattern.compile("#([0-9a-f])([0-9a-f])([0-9a-f])");
  private static final Pattern RGB =
      Pattern.compile("rgba?\\( ?([0-9]{1,3}) ?, ?([0-9]{1,3}) ?, ?([0-9]{1,3})\\b.{0,20}");
  private static final Set<String> NAMED =
      Set.of("red", "blue", "green", "purple", "maroon", "navy", "orange", "fuchsia", "crimson");

  private Colours() {}

  /** Whether a colour, {@code rrggbb}, {@code #rgb}, {@code rgb(1,2,3)} or a name, stands out. */
  public static boolean stands(String colour) {
    String folded = colour.strip().toLowerCase(Locale.ROOT);
    Matcher hex = HEX.matcher(folded);
    if (hex.matches()) {
      int rgb = Integer.parseInt(hex.group(1), 16);
      return stands(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
    Matcher brief = SHORT.matcher(folded);
    if (brief.matches()) {
      return stands(digit(brief, 1), digit(brief, 2), digit(brief, 3));
    }
    Matcher parts = RGB.matcher(folded);
    if (parts.matches()) {
      return stands(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)));
    }
    return NAMED.contains(folded);
  }

  /** Whether a colour, in one of these ways of writing, is white or next to it. */
  public static boolean isWhite(String colour) {
    String folded = colour.strip().toLowerCase(Locale.ROOT);
    Matcher hex = HEX.matcher(folded);
    if (hex.matches()) {
      int rgb = Integer.parseInt(hex.group(1), 16);
      return isWhite(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
    return folded.equals("white")
        || folded.equals("#fff")
        || folded.replace(" ", "").matches("rgba?\\(255,255,255\\b.*");
  }

  /** Whether a colour of three parts, each up to 255, is white or next to it. */
  public static boolean isWhite(int red, int green, int blue) {
    return Math.min(red, Math.min(green, blue)) >= ALMOST_WHITE;
  }

  private static int digit(Matcher brief, int group) {
    return Integer.parseInt(brief.group(group), 16) * 17;
  }

  /** Whether a colour of three parts, each up to 255, stands out. */
  public static boolean stands(int red, int green, int blue) {
    int most = Math.max(red, Math.max(green, blue));
    int least = Math.min(red, Math.min(green, blue));
    return most - least > SATURATED * 255;
  }
}
