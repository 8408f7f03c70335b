package org.minutebook.read.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Run;

/** Joins two lines of a paragraph, and the word that a hyphen has parted. */
final class Hyphens {
  /** After these a hyphen at the end of a line is most likely part of the word. */
  private static final Set<String> PREFIXES =
      Set.of(
          "co", "re", "pre", "non", "self", "multi", "ex", "well", "sub", "inter", "semi", "anti",
          "vice", "e", "on", "in", "off", "up", "cross", "long", "short", "full", "part", "mid",
          "half", "third", "two", "three", "one", "post", "so", "year", "face", "follow", "to");

  private Hyphens() {}

  static Line join(Line line, Line next) {
    String text = line.text().stripTrailing();
    String more = next.text();
    boolean hyphen = text.endsWith("-") || text.endsWith("\u00AD") || text.endsWith("\u2010");
    boolean goesOn =
        hyphen
            && text.length() > 1
            && Character.isLetter(text.charAt(text.length() - 2))
            && !more.isEmpty()
            && Character.isLowerCase(more.charAt(0));
    if (!goesOn) {
      boolean emphasised =
          !line.runs().isEmpty()
              && line.runs().getLast().emphasis()
              && !next.runs().isEmpty()
              && next.runs().getFirst().emphasis();
      return line.plus(space(emphasised)).plus(next);
    }
    int start = text.length() - 1;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String head = text.substring(start, text.length() - 1).toLowerCase(Locale.ROOT);
    boolean keep = text.endsWith("-") && PREFIXES.contains(head);
    return (keep ? line : line.between(0, text.length() - 1)).plus(next);
  }

  private static Line space(boolean emphasised) {
    return new Line(List.of(new Run(" ", emphasised)));
  }
}
