package org.minutebook.extract.item;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Follows the counts of a document's items and of the lists within them, to tell a number that
 * numbers something from one that only stands at the start of a line.
 */
final class Counting {
  /** Numbers may skip so many where a secretary left items out. */
  private static final int SKIP = 3;

  /** A heading set apart by its layout may skip so many. */
  private static final int FAR = 20;

  private int outer;
  private boolean begun;
  private int inner;
  private Optional<String> innerLayout = Optional.empty();
  private Optional<String> outerLayout = Optional.empty();
  private final Map<String, Integer> letters = new HashMap<>();

  /** Where a count belongs. */
  enum Place {
    OUTER,
    INNER,
    NOWHERE
  }

  /**
   * Where a plain number belongs, given those before it.
   *
   * @param layout shape and place of the number; numbers of one list share it
   * @param listed whether mark-up or a dot makes it an item of a list
   * @param setApart whether its line is set apart as headings are
   * @param headed whether its words are a heading rather than a sentence
   * @param goesOn whether the next number of the same shape comes later
   */
  Place place(
      int count,
      String layout,
      boolean listed,
      boolean setApart,
      boolean headed,
      BooleanSupplier goesOn) {
    boolean innerNext = innerLayout.equals(Optional.of(layout)) && count == inner + 1;
    boolean outerNext = begun && count > outer && count <= outer + SKIP;
    boolean sameAsOuter = outerLayout.equals(Optional.of(layout));
    if (innerNext && (!outerNext || !sameAsOuter || !setApart)) {
      return Place.INNER;
    }
    if (outerNext
        && (sameAsOuter || setApart || !listed || count == outer + 1 && innerLayout.isEmpty())) {
      return Place.OUTER;
    }
    if (!begun) {
      return count <= 2 || setApart || goesOn.getAsBoolean() ? Place.OUTER : Place.NOWHERE;
    }
    boolean repeated = count == outer && sameAsOuter && headed;
    if (repeated || setApart && count > outer && count < outer + FAR) {
      return Place.OUTER;
    }
    return count == 1 && listed ? Place.INNER : Place.NOWHERE;
  }

  /** Takes note of a plain number. */
  void take(int count, String layout, Place place) {
    if (place == Place.OUTER) {
      outer = count;
      begun = true;
      outerLayout = Optional.of(layout);
      inner = 0;
      innerLayout = Optional.empty();
      letters.clear();
    } else if (place == Place.INNER) {
      inner = count;
      innerLayout = Optional.of(layout);
    }
  }

  /** Takes note of an outer number told by a worded or dotted item. */
  void takeOuter(int count) {
    if (count != outer) {
      letters.clear();
    }
    outer = count;
    begun = true;
  }

  int outer() {
    return outer;
  }

  boolean begun() {
    return begun;
  }

  /** Whether a letter or small roman number goes on from the last of its shape, or starts anew. */
  boolean letterFollows(String shape, int value) {
    Integer last = letters.get(shape);
    return value == 1 || last != null && value >= last && value <= last + 2;
  }

  /** Takes note of a letter or small roman number. */
  void takeLetter(String shape, int value) {
    letters.put(shape, value);
  }
}
