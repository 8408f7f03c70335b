package org.minutebook.read.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a line that the writer ended from one that an editor wrapped.
 *
 * <p>A wrapped line is one that the next line's first word would have made nearly full. The width
 * is that of the longest line; a text with longer lines than any editor wraps at is not wrapped.
 */
final class Wrapping {
  private static final int MAX_WIDTH = 120;
  private static final int MIN_WIDTH = 50;

  /** Edited texts are ragged: a line this full need not have been ended on purpose. */
  private static final double FULL = 0.82;

  /** "Present: Ann Ash" begins a line of its own however full the line before is. */
  private static final Pattern LABELLED = Pattern.compile("^\\p{Lu}[\\p{L} ]{2,30}:(?:\\s|$)");

  /** A few words without an end behind a full stop: "Street party" heads what follows. */
  private static final Pattern HEADING =
      Pattern.compile("^\\p{Lu}[\\p{L}’'&/-]{1,30}(?: [\\p{L}’'&/-]{1,30}){0,4}$");

  private final int width;

  private Wrapping(int width) {
    this.width = width;
  }

  /** Measures the lines of a text. */
  static Wrapping of(List<String> lines) {
    int[] lengths =
        lines.stream()
            .map(String::strip)
            .mapToInt(String::length)
            .filter(n -> n > 0)
            .sorted()
            .toArray();
    if (lengths.length == 0) {
      return new Wrapping(0);
    }
    // A link or a table may stick out: one line in fifty is left aside.
    int width = lengths[lengths.length - 1 - lengths.length / 50];
    return new Wrapping(width > MAX_WIDTH || width < MIN_WIDTH ? 0 : width);
  }

  /** Whether {@code next} only goes on with {@code line}. */
  boolean goesOn(String line, String next) {
    String rest = next.strip();
    if (width == 0 || rest.isEmpty() || line.isBlank() || LABELLED.matcher(rest).find()) {
      return false;
    }
    if (line.stripTrailing().endsWith(".") && HEADING.matcher(rest).matches()) {
      return false;
    }
    int space = rest.indexOf(' ');
    int word = space < 0 ? rest.length() : space;
    return line.stripTrailing().length() + 1 + word > width * FULL;
  }
}
