package org.minutebook.read.pdf;

/**
 * A straight line on a page, level or upright, in points from the upper left corner.
 *
 * @param at y of a level line, x of an upright one
 * @param from where it begins along its direction
 * @param to where it ends, not before {@code from}
 */
record Rule(boolean level, float at, float from, float to) {
  float length() {
    return to - from;
  }

  /** Whether two lines touch or cross. */
  boolean meets(Rule other, float slack) {
    if (level == other.level) {
      return Math.abs(at - other.at) <= slack
          && from <= other.to + slack
          && other.from <= to + slack;
    }
    return other.at >= from - slack
        && other.at <= to + slack
        && at >= other.from - slack
        && at <= other.to + slack;
  }
}
