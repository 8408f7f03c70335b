package org.minutebook.structure;

import org.minutebook.model.text.Span;

/** Collects one line: spaces and tabs collapsed, and how far its leading emphasis reaches. */
final class LineBuilder {
  private final StringBuilder text = new StringBuilder();
  private boolean plainSeen;
  private int emphasisEnd;

  void append(String characters, boolean emphasised) {
    for (int i = 0; i < characters.length(); i++) {
      append(characters.charAt(i), emphasised);
    }
  }

  private void append(char c, boolean emphasised) {
    boolean afterSpace = text.isEmpty() || isSpace(text.charAt(text.length() - 1));
    if (c == '\t') {
      while (!text.isEmpty() && isSpace(text.charAt(text.length() - 1))) {
        text.setLength(text.length() - 1);
      }
      if (!text.isEmpty()) {
        text.append('\t');
      }
    } else if (Character.isWhitespace(c)) {
      if (!afterSpace) {
        text.append(' ');
      }
    } else {
      text.append(c);
      if (!emphasised && Character.isLetterOrDigit(c)) {
        plainSeen = true;
      }
      if (emphasised && !plainSeen) {
        emphasisEnd = text.length();
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  boolean isEmpty() {
    return text().isEmpty();
  }

  /** The line, without space around it. */
  String text() {
    return text.toString().stripTrailing();
  }

  /**
   * The leading emphasised run, in the line's own offsets.
   *
   * <p>Only letters and digits tell: a line whose plain part is punctuation is emphasised whole.
   */
  Span emphasis() {
    if (emphasisEnd == 0) {
      return new Span(0, 0);
    }
    return plainSeen
        ? new Span(0, Math.min(emphasisEnd, text().length()))
        : new Span(0, text().length());
  }
}
