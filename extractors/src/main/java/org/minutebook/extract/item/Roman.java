package org.minutebook.extract.item;

import java.util.Locale;

/** Small roman numbers. */
final class Roman {
  private Roman() {}

  /** The value of a roman number of i, v and x. */
  static int value(String roman) {
    int sum = 0;
    int before = 0;
    String letters = roman.toLowerCase(Locale.ROOT);
    for (int i = letters.length() - 1; i >= 0; i--) {
      int value =
          switch (letters.charAt(i)) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            default -> 0;
          };
      sum += value < before ? -value : value;
      before = Math.max(before, value);
    }
    return sum;
  }
}
