package org.minutebook.index;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.model.text.Span;

/**
 * A few words to show, in one line.
 *
 * @param highlights ranges of {@code text}, in order, not overlapping, not empty
 */
record Snippet(String text, List<Span> highlights) {
  /** Longest piece of running text; a sentence is mostly shorter. */
  static final int LONGEST_PIECE = 240;

  private static final String GAP = " \u2026 ";
  private static final String CUT = "\u2026";

  static final Snippet EMPTY = new Snippet("", List.of());

  Snippet {
    highlights = List.copyOf(highlights);
  }

  /** Text without a match. */
  static Snippet plain(String text) {
    return EMPTY.with(text, new Span(0, text.length()), List.of());
  }

  /**
   * This snippet with one more piece of a text.
   *
   * @param piece what to show of {@code whole}; cut around its first match where it is long
   * @param matches ranges of {@code whole}, by start; they may overlap and reach out of the piece
   */
  Snippet with(String whole, Span piece, List<Span> matches) {
    Span shown = window(whole, stripped(whole, piece), matches);
    StringBuilder line = new StringBuilder(text);
    if (!text.isEmpty()) {
      line.append(GAP);
    } else if (shown.start() > stripped(whole, piece).start()) {
      line.append(CUT);
    }
    int shift = line.length() - shown.start();
    line.append(inOneLine(shown.of(whole)));
    if (shown.end() < stripped(whole, piece).end()) {
      line.append(CUT);
    }
    List<Span> marks = new ArrayList<>(highlights);
    int last = shown.start();
    for (Span match : matches) {
      int start = Math.max(match.start(), last);
      int end = Math.min(match.end(), shown.end());
      if (start < end) {
        marks.add(new Span(start + shift, end + shift));
        last = end;
      }
    }
    return new Snippet(line.toString(), marks);
  }

  private static Span stripped(String whole, Span piece) {
    int start = piece.start();
    int end = piece.end();
    while (start < end && isBlank(whole.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(whole.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** The part of a long piece that begins shortly before its first match, at words' bounds. */
  private static Span window(String whole, Span piece, List<Span> matches) {
    if (piece.length() <= LONGEST_PIECE) {
      return piece;
    }
    int match = matches.isEmpty() ? piece.start() : matches.getFirst().start();
    int latest = piece.end() - LONGEST_PIECE;
    int start = Math.clamp(match - LONGEST_PIECE / 4, piece.start(), latest);
    int end = start + LONGEST_PIECE;
    int firstWord = start == piece.start() ? start : nextBlank(whole, start, match);
    int lastWord = end == piece.end() ? end : previousBlank(whole, end, start + LONGEST_PIECE / 2);
    return stripped(whole, new Span(firstWord, lastWord));
  }

  private static int nextBlank(String whole, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (isBlank(whole.charAt(i))) {
        return i;
      }
    }
    return outsidePair(whole, from);
  }

  private static int previousBlank(String whole, int from, int limit) {
    for (int i = from; i > limit; i--) {
      if (isBlank(whole.charAt(i))) {
        return i;
      }
    }
    return outsidePair(whole, from);
  }

  private static int outsidePair(String whole, int at) {
    return at > 0 && Character.isLowSurrogate(whole.charAt(at)) ? at - 1 : at;
  }

  /** Every break becomes one blank, so that offsets stay. */
  private static String inOneLine(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      if (isBlank(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c);
  }
}
