package org.minutebook.read.ocr;

/**
 * A word in a picture, in pixels from its upper left corner.
 *
 * @param line which line of the picture it stands on; words of one line share a number
 * @param lineTop upper edge of that line
 * @param lineBottom lower edge of that line
 * @param confidence that it is this word, 0 to 1
 */
public record Recognised(
    String text,
    int left,
    int top,
    int right,
    int bottom,
    int line,
    int lineTop,
    int lineBottom,
    double confidence) {}
