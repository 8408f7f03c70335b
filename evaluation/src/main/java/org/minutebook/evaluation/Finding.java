package org.minutebook.evaluation;

/** One thing that is not as the gold has it. */
public sealed interface Finding {
  /** The figure that it lowers. */
  Figure figure();

  /**
   * In the gold and not found.
   *
   * @param what for the reader, with its item number or attendance
   */
  record Missed(Figure figure, String what) implements Finding {}

  /**
   * Found and not in the gold.
   *
   * @param what for the reader, with its item number or attendance
   */
  record Spurious(Figure figure, String what) implements Finding {}

  /**
   * Found, but otherwise than in the gold.
   *
   * @param of whose value it is: a person's name, an item's number, an action's words; empty for
   *     the meeting's own particulars
   * @param gold what the gold has, {@code none} where it has nothing
   * @param found what was found, {@code none} where nothing was
   */
  record Differing(Figure figure, String of, String gold, String found) implements Finding {}
}
