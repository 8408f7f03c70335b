package org.minutebook.model.record;

import java.util.Optional;

/**
 * One item of an agenda or of minutes; the evidence's span covers all of its text but its
 * sub-items'.
 *
 * @param number as printed, without trailing dot or bracket; empty for an unnumbered section
 * @param heading its heading; empty for a numbered paragraph
 * @param level 1 for the outermost
 * @param text heading and body as they stand
 */
public record NumberedItem(
    Optional<String> number, Optional<String> heading, int level, String text, Evidence evidence)
    implements Fact {
  public NumberedItem {
    if (number.isEmpty() && heading.isEmpty()) {
      throw new IllegalArgumentException("an item needs a number or a heading");
    }
    if (level < 1) {
      throw new IllegalArgumentException("item level below 1: " + level);
    }
  }
}
