package org.minutebook.read.format;

import java.text.Normalizer;

/** The characters that canonical text is made of. */
public final class Characters {
  private Characters() {}

  /**
   * The text without what a reader does not see.
   *
   * <p>Ligatures are spelt out, exotic spaces become spaces, four spaces or more become a tab
   * (people lay out columns with them), soft hyphens, zero-width and control characters go.
   */
  public static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isPlain(c)) {
        out.append((char) c);
      } else if (c == '\t') {
        trimSpaces(out);
        out.append('\t');
      } else if (isSpace(c)) {
        int spaces = 1;
        while (i < text.length() && isSpace(text.charAt(i))) {
          spaces++;
          i++;
        }
        appendSpaces(out, spaces);
      } else if (c >= 0xFB00 && c <= 0xFB06) {
        out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
      } else if (isVisible(c)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** Whether nothing but white space would be left of a text when it is clean. */
  public static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(c -> isSpace(c) || Character.isWhitespace(c) || !isVisible(c));
  }

  private static void appendSpaces(StringBuilder out, int spaces) {
    boolean afterTab = !out.isEmpty() && out.charAt(out.length() - 1) == '\t';
    if (!afterTab) {
      out.append(spaces >= 4 ? '\t' : ' ');
    }
  }

  private static void trimSpaces(StringBuilder out) {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  /** Whether a character is a space of any width, a newline among them. */
  public static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B || Character.isSpaceChar(c);
  }

  private static boolean isPlain(int c) {
    return c > ' ' && c < 0x7F;
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> c != 0xFFFE && c != 0xFFFF;
    };
  }
}
