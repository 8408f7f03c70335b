package org.minutebook.model.record;

/**
 * How many attended of whom no names are given ("12 members of the public").
 *
 * @param number 0 or more
 * @param who as written, without the number
 */
public record Headcount(int number, String who, Evidence evidence) implements Fact {
  public Headcount {
    if (number < 0) {
      throw new IllegalArgumentException("a count below 0: " + number);
    }
    if (who.isBlank()) {
      throw new IllegalArgumentException("a count of nobody");
    }
  }
}
