package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.text.Span;

/**
 * Cuts a list of people at its separators, brackets kept whole.
 *
 * <p>Separators are line ends, semicolons, commas, "and", "&amp;" and tabs; and the gap behind a
 * closing bracket where another full name follows, since secretaries forget commas.
 */
final class Segments {
  private Segments() {}

  /**
   * One piece between separators.
   *
   * @param before the separator in front: {@code \n ; , \t &} or a blank for none
   */
  record Segment(String text, Span span, char before) {}

  static List<Segment> of(String text) {
    List<Segment> segments = new ArrayList<>();
    int depth = 0;
    int start = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
        int after = text.startsWith(".", i + 1) ? i + 2 : i + 1;
        boolean behind = "([{".indexOf(text.substring(start).stripLeading().charAt(0)) < 0;
        if (depth == 0 && behind && nameFollows(text, after)) {
          add(segments, text, start, i + 1, before);
          start = after;
          before = ',';
          i = after - 1;
        }
      }
      int length = c == '\n' ? 1 : depth > 0 ? 0 : separator(text, i);
      if (length > 0) {
        depth = c == '\n' ? 0 : depth;
        add(segments, text, start, i, before);
        // In "; and Ann Ash" the semicolon parts.
        boolean stronger = text.substring(start, i).isBlank() && ";\n".indexOf(before) >= 0;
        before = stronger ? before : sign(c);
        start = i + length;
        i = start - 1;
      }
    }
    add(segments, text, start, text.length(), before);
    return segments;
  }

  private static char sign(char c) {
    return c == '\n' || c == ';' || c == ',' || c == '\t' ? c : '&';
  }

  private static int separator(String text, int i) {
    char c = text.charAt(i);
    if (c == ';' || c == ',' || c == '\t') {
      return 1;
    }
    if (Character.isWhitespace(c)) {
      for (String word : List.of("and", "&", "with", "plus")) {
        int end = i + 1 + word.length();
        if (text.startsWith(word, i + 1)
            && end < text.length()
            && Character.isWhitespace(text.charAt(end))) {
          return word.length() + 1;
        }
      }
    }
    if (Character.isWhitespace(c) && titleFollows(text, i)) {
      return 1;
    }
    // "Ann Ash. Bea Birch" or "Ann Ash / Bea Birch" between full names.
    boolean stop =
        (c == '.' || c == '/')
            && i > 3
            && Character.isLowerCase(text.charAt(i - 1))
            && Character.isLowerCase(text.charAt(i - 2));
    return stop && !PersonalName.endsInTitle(text.substring(0, i)) && nameFollows(text, i + 1)
        ? 1
        : 0;
  }

  /** "Cllr Ann Ash Cllr Bea Birch": a title begins the next name. */
  private static boolean titleFollows(String text, int at) {
    int end = at + 1;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean title =
        end < text.length()
            && "Cllr Mr Mrs Ms Miss Dr".contains(text.substring(at + 1, end))
            && end > at + 2;
    int start = at;
    while (start > 0 && ",;\t\n()[]&".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String before = text.substring(start, at).strip();
    return title
        && before.contains(" ")
        && !PersonalName.endsInTitle(before)
        && PersonalName.looksLike(before)
        && PersonalName.bare(before).contains(" ");
  }

  private static boolean nameFollows(String text, int from) {
    if (from >= text.length() || !Character.isWhitespace(text.charAt(from))) {
      return false;
    }
    int end = from;
    while (end < text.length() && ",;\t\n([{&".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String next =
        Regex.of("(?<!\\s)\\s++and\\s.*$")
            .matcher(text.substring(from, end).strip())
            .replaceAll("");
    return next.contains(" ")
        && PersonalName.looksLike(Regex.of("\\s[-–—].*$").matcher(next).replaceAll(""));
  }

  private static void add(List<Segment> segments, String text, int start, int end, char before) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      segments.add(new Segment(text.substring(from, to), new Span(from, to), before));
    }
  }
}
