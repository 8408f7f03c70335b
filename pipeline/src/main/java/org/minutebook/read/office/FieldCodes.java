package org.minutebook.read.office;

import java.util.ArrayDeque;
import java.util.Deque;

/** Follows the fields of an old Word paragraph: their results are shown, their codes are not. */
final class FieldCodes {
  private static final char BEGIN = 0x13;
  private static final char SEPARATOR = 0x14;
  private static final char END = 0x15;

  private final Deque<StringBuilder> codes = new ArrayDeque<>();
  private final Deque<Boolean> inResult = new ArrayDeque<>();

  /** Whether a character is part of what a reader sees; to be asked in reading order. */
  boolean isShown(char c) {
    switch (c) {
      case BEGIN -> {
        codes.push(new StringBuilder());
        inResult.push(false);
      }
      case SEPARATOR -> {
        if (!inResult.isEmpty()) {
          inResult.pop();
          inResult.push(true);
        }
      }
      case END -> {
        if (!inResult.isEmpty()) {
          inResult.pop();
          codes.pop();
        }
      }
      default -> {
        if (!inResult.isEmpty() && !inResult.peek()) {
          codes.peek().append(c);
        }
        return !inResult.contains(false);
      }
    }
    return false;
  }

  /** Whether the result of a link is being shown. */
  boolean isLink() {
    return codes.stream().anyMatch(code -> code.indexOf("HYPERLINK") >= 0);
  }
}
