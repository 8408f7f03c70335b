package org.minutebook.extract.rule;

import java.util.regex.Pattern;

/**
 * A set of characters of ASCII; of others it says nothing.
 *
 * @param low of the characters 0 to 63 those that belong to it, one bit each
 * @param high of the characters 64 to 127
 */
record Ascii(long low, long high) {
  static final Ascii ALL = new Ascii(-1, -1);
  static final Ascii NONE = new Ascii(0, 0);

  static Ascii of(char c) {
    return new Ascii(c < 64 ? 1L << c : 0, c >= 64 && c < 128 ? 1L << c : 0);
  }

  /** What a class of characters takes, such as {@code [a-z]} or {@code \d}. */
  static Ascii of(Pattern one) {
    Ascii all = NONE;
    for (char c = 0; c < 128; c++) {
      all = one.matcher(String.valueOf(c)).matches() ? all.or(of(c)) : all;
    }
    return all;
  }

  Ascii or(Ascii other) {
    return new Ascii(low | other.low, high | other.high);
  }

  Ascii and(Ascii other) {
    return new Ascii(low & other.low, high & other.high);
  }

  Ascii not() {
    return new Ascii(~low, ~high);
  }

  boolean isEmpty() {
    return low == 0 && high == 0;
  }

  /** Whether a character belongs to it, or is none of ASCII. */
  boolean mayHave(char c) {
    return c >= 128 || (c < 64 ? low >>> c & 1 : high >>> c & 1) != 0;
  }

  int size() {
    return Long.bitCount(low) + Long.bitCount(high);
  }
}
