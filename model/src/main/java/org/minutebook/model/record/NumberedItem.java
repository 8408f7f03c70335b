package org.minutebook.model.record;

import java.util.Optional;

/**
 * One item of an agenda or of minutes; the evidence's span covers all of its text but its
 * sub-items'.
 *
 * @param number as printed, without trailing dot or bracket; a bare letter has its item's number
 *     before it where the document cites it so; empty for an unnumbered section
 * @param heading its heading; empty for a numbered paragraph
 * @param level 1 for the outermost
 * @param text heading and body as they stand
 * @param minuted for an item of an agenda: number, else heading, of the item of the minutes in the
 *     same file that deals with it
 */
public record NumberedItem(
    Optional<String> number,
    Optional<String> heading,
    int level,
    String text,
    Optional<String> minuted,
    Evidence evidence)
    implements Fact {
  public NumberedItem {
    if (number.isEmpty() && heading.isEmpty()) {
      throw new IllegalArgumentException("an item needs a number or a heading");
    }
    if (level < 1) {
      throw new IllegalArgumentException("item level below 1: " + level);
    }
  }

  /** An item of which nothing is known but itself. */
  public NumberedItem(
      Optional<String> number,
      Optional<String> heading,
      int level,
      String text,
      Evidence evidence) {
    this(number, heading, level, text, Optional.empty(), evidence);
  }

  /** The same item of an agenda, minuted elsewhere in its file. */
  public NumberedItem minutedAt(String place) {
    return new NumberedItem(number, heading, level, text, Optional.of(place), evidence);
  }
}
