package org.minutebook.digest;

import java.util.Locale;
import java.util.Optional;

/**
 * Untrusted text made safe to show anywhere.
 *
 * <p>A terminal obeys escape sequences, a reader is deceived by text that runs backwards, XML
 * cannot hold half a character: none of these reaches a writer. Letters, marks and joiners stay.
 */
public final class Harmless {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Harmless() {}

  /**
   * One line: runs of white space become one space, invisible characters go, controls show as �.
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        gap = !line.isEmpty();
      } else if (!isInvisible(c)) {
        if (gap) {
          line.append(' ');
          gap = false;
        }
        line.appendCodePoint(isBroken(c) ? REPLACEMENT : c);
      }
    }
    return line.toString();
  }

  /** The line, unless nothing is left of it. */
  static Optional<String> line(Optional<String> text) {
    return text.map(Harmless::line).filter(line -> !line.isEmpty());
  }

  /**
   * A file name: nothing goes, since the name must still lead to the file; it is escaped instead.
   */
  public static String path(String name) {
    StringBuilder path = new StringBuilder(name.length());
    name.codePoints()
        .forEach(
            c -> {
              if (isInvisible(c) || isBroken(c) || (isSpace(c) && c != ' ')) {
                path.append(String.format(Locale.ROOT, "\\u{%x}", c));
              } else {
                path.appendCodePoint(c);
              }
            });
    return path.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
  }

  /** Format characters change what is seen without being seen; some signs of Arabic are visible. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        && c != ZERO_WIDTH_NON_JOINER
        && c != ZERO_WIDTH_JOINER
        && !(c >= 0x600 && c <= 0x605)
        && c != 0x6DD
        && c != 0x70F
        && c != 0x8E2;
  }

  private static boolean isBroken(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
