package org.minutebook.book;

import java.util.Locale;
import java.util.regex.Pattern;

/** A body's name as records of one body have it in common. */
final class BodyKey {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private BodyKey() {}

  /** Names that differ only in case or white space are one body's. */
  static String of(String body) {
    return SPACE.matcher(body.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
