package org.minutebook.extract.item;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Regex;

/**
 * Lists that a sentence counts off: "There were bids from:" with 1) and 2) below.
 *
 * <p>They are points of the sentence, not items. A list that mark-up numbers is left to {@link
 * Counting}.
 */
final class Enumerations {
  private static final Gate LEAD_IN =
      Gate.of(
          Pattern.compile(
              "\\b(?:that|from|to|of|for|by|with|in|on|as|are|is|was|were|be|includ(?:e|es|ed|ing)|follow(?:s|ing))\\W{0,3}$",
              Pattern.CASE_INSENSITIVE));

  /** More than the longest word of a lead-in, the signs behind it, and what stands before it. */
  private static final int LEAD_IN_REACH = 20;

  /** A sentence that introduces a list has at least so many words; a heading has fewer. */
  private static final int SENTENCE = 6;

  private Enumerations() {}

  /** The indexes of lines whose numbers count off the points of a sentence. */
  static Set<Integer> in(List<Line> lines) {
    Set<Integer> points = new HashSet<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (isLeadIn(lines.get(i))) {
        Optional<Numbering> first = point(lines.get(i + 1), 1, "");
        int next = i + 1;
        for (int count = 1; first.isPresent() && next < lines.size(); count++, next++) {
          if (point(lines.get(next), count, sign(lines.get(i + 1))).isEmpty()) {
            break;
          }
          points.add(next);
        }
      }
    }
    return points;
  }

  private static boolean isLeadIn(Line line) {
    String text = line.text();
    return LEAD_IN.in(text.substring(Math.max(0, text.length() - LEAD_IN_REACH)))
        && !line.stressed()
        && HeadingText.words(line.text()) >= SENTENCE
        && HeadingText.tells(line.text())
        && Numbering.at(line.text()).isEmpty();
  }

  /** The number of a line, where it is the given one of a list of plain numbers or letters. */
  private static Optional<Numbering> point(Line line, int count, String sign) {
    return line.stressed() || line.listed()
        ? Optional.empty()
        : Numbering.at(line.text())
            .filter(n -> !n.sure() && n.value() == count)
            .filter(n -> sign.isEmpty() || sign(line).equals(sign));
  }

  /** What stands around a number: brackets, a dot. */
  private static String sign(Line line) {
    return Regex.of("[\\p{L}0-9]++")
        .matcher(Regex.of("(?s)\\s.*$").matcher(line.text()).replaceAll(""))
        .replaceAll("#");
  }
}
