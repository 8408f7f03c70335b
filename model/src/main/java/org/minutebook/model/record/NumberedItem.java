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
 * @param elsewhere the same item in the minutes or the agenda of the meeting, where those are
 *     another file
 * @param headed where the heading stands, and how sure it is
 */
public record NumberedItem(
    Optional<String> number,
    Optional<String> heading,
    int level,
    String text,
    Optional<String> minuted,
    Optional<Elsewhere> elsewhere,
    Evidence evidence,
    Optional<Evidence> headed)
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
    this(
        number,
        heading,
        level,
        text,
        Optional.empty(),
        Optional.empty(),
        evidence,
        Optional.empty());
  }

  /**
   * An item of another record.
   *
   * @param item its number, else its heading
   * @param record id of that record
   */
  public record Elsewhere(String item, String record) {}

  /** The number as printed; of an unnumbered item its heading. */
  public String place() {
    return number.or(() -> heading).orElseThrow();
  }

  /** The same item of an agenda, minuted elsewhere in its file. */
  public NumberedItem minutedAt(String place) {
    return new NumberedItem(
        number, heading, level, text, Optional.of(place), elsewhere, evidence, headed);
  }

  /** The same item with what another record tells of it, or no longer tells. */
  public NumberedItem foundElsewhere(Optional<Elsewhere> other) {
    return new NumberedItem(number, heading, level, text, minuted, other, evidence, headed);
  }

  /** The same item, with the place of its heading. */
  public NumberedItem headedAt(Evidence place) {
    return new NumberedItem(
        number, heading, level, text, minuted, elsewhere, evidence, Optional.of(place));
  }
}
