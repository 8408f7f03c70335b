package org.minutebook.read.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts lines that are longer than any paragraph that somebody wrote to be read.
 *
 * <p>What looks for sentences, names and rules takes more than twice the time for a line of twice
 * the length; cut, a text of one endless sentence takes no longer than another of its size.
 */
public final class LongLines {
  static final int LONGEST = 10_000;

  private LongLines() {}

  /** The line in parts, cut behind a sentence if there is one, else at a blank; one as a rule. */
  static List<Line> parts(Line line) {
    int length = 0;
    for (Run run : line.runs()) {
      length += run.text().length();
    }
    if (length <= LONGEST) {
      return List.of(line);
    }
    String text = line.text();
    List<Line> parts = new ArrayList<>();
    int start = 0;
    while (length - start > LONGEST) {
      int end = end(text, start);
      parts.add(line.between(start, end));
      start = end;
    }
    parts.add(line.dropping(start));
    return parts;
  }

  /** A text with no line that is longer: what is looked for in lines recurses with their length. */
  public static String broken(String text) {
    StringBuilder broken = new StringBuilder();
    int kept = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        start = i + 1;
      } else if (i - start >= LONGEST) {
        int end = end(text, start);
        broken.append(text, kept, end).append('\n');
        kept = end;
        start = end;
      }
    }
    return broken.isEmpty() ? text : broken.append(text, kept, text.length()).toString();
  }

  private static int end(String text, int start) {
    int most = start + LONGEST;
    int half = start + LONGEST / 2;
    int sentence = text.lastIndexOf(". ", most - 2) + 2;
    if (sentence > half) {
      return sentence;
    }
    int blank = text.lastIndexOf(' ', most - 1) + 1;
    if (blank > half) {
      return blank;
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
