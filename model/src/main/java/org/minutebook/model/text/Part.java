package org.minutebook.model.text;

/**
 * One document within a file: an agenda, the minutes, an appendix.
 *
 * @param number from 1, in the order of the file
 * @param count how many parts the file has
 * @param type what it is
 * @param text its own text, spans from its own start
 */
public record Part(int number, int count, PartType type, MeetingText text) {
  public Part {
    if (number < 1 || number > count) {
      throw new IllegalArgumentException("part " + number + " of " + count);
    }
  }
}
