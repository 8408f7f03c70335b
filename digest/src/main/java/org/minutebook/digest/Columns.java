package org.minutebook.digest;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Text measured, wrapped and padded for a terminal, whose columns are not characters. */
final class Columns {
  private Columns() {}

  /** How many columns a terminal needs: marks none, letters one, ideographs and emoji two. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    if (c < 0x1100) {
      return 1;
    }
    boolean wide =
        switch (UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, YI -> c < 0xFF61 || c > 0xFFDC;
          default ->
              (c >= 0xFF01 && c <= 0xFF60)
                  || (c >= 0x3000 && c <= 0x303E)
                  || Character.isEmojiPresentation(c);
        };
    return wide ? 2 : 1;
  }

  /** Padded on the right; longer text stays as it is. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /**
   * Lines of at most a width, broken at spaces, and within a word only where it alone is too long.
   *
   * @return at least one line, which may be empty
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int length = width(word);
      if (!line.isEmpty() && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (!line.isEmpty()) {
        line.append(' ');
        used++;
      }
      if (length > width) {
        used = breakWord(word, width, line, lines);
      } else {
        line.append(word);
        used += length;
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Fills whole lines from a long word, and leaves its rest on the line. */
  private static int breakWord(String word, int width, StringBuilder line, List<String> lines) {
    int used = 0;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      if (used > 0 && used + width(c) > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.appendCodePoint(c);
      used += width(c);
      i += Character.charCount(c);
    }
    return used;
  }

  /** Cut to a width; an ellipsis marks the cut. */
  static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (used + width(c) > width - 1) {
        break;
      }
      kept.appendCodePoint(c);
      used += width(c);
      i += Character.charCount(c);
    }
    return kept.toString().stripTrailing() + "…";
  }
}
