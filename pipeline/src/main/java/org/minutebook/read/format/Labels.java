package org.minutebook.read.format;

import java.util.Locale;

/** Numbers of lists in the forms that readers see: 3, c, C, iii, III. */
public final class Labels {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] NUMERALS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private Labels() {}

  /** a, b, ... z, aa, bb: as word processors count. */
  public static String lowerLetter(int number) {
    if (number < 1) {
      return Integer.toString(number);
    }
    return Character.toString((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 % 20 + 1);
  }

  public static String upperLetter(int number) {
    return lowerLetter(number).toUpperCase(Locale.ROOT);
  }

  public static String lowerRoman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    StringBuilder roman = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        roman.append(NUMERALS[i]);
        left -= VALUES[i];
      }
    }
    return roman.toString();
  }

  public static String upperRoman(int number) {
    return lowerRoman(number).toUpperCase(Locale.ROOT);
  }

  /** 1st, 2nd, 3rd. */
  public static String ordinal(int number) {
    String ending =
        number % 100 >= 11 && number % 100 <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + ending;
  }
}
