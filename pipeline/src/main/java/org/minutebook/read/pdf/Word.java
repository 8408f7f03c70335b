package org.minutebook.read.pdf;

/**
 * A word on a page, in points from the page's upper left corner.
 *
 * @param left left edge
 * @param right right edge
 * @param baseline the line it stands on, downwards
 * @param size font size as printed
 * @param emphasis whether it is bold, underlined or coloured
 */
record Word(String text, float left, float right, float baseline, float size, boolean emphasis) {
  float top() {
    return baseline - 0.75f * size;
  }

  float bottom() {
    return baseline + 0.2f * size;
  }
}
