package org.minutebook.read.format;

/**
 * Counts text that nobody sees who looks at the document: white on white, tiny, or hidden.
 *
 * <p>Whoever puts such text into a document speaks to machines only: it is left out, and counted.
 */
public final class Unseen {
  /** Letters up to this size, in points, are read by nobody. */
  private static final double TINY = 1.5;

  private int characters;

  /** Whether letters of this size cannot be read. */
  public static boolean isTiny(double points) {
    return points <= TINY;
  }

  /** Leaves out a text. */
  public void add(String text) {
    characters += (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  /** Adds what somebody else has left out. */
  public void add(int others) {
    characters += others;
  }

  /** Adds what was counted before, as it is written down; anything else counts nothing. */
  public void addCounted(String number) {
    if (number.matches("[0-9]{1,8}")) {
      characters += Integer.parseInt(number);
    }
  }

  /** How many characters, blanks aside, have been left out. */
  public int characters() {
    return characters;
  }
}
