package org.minutebook.read.pdf;

/** A rectangle of a page, in points from the upper left corner. */
record Region(float left, float top, float right, float bottom) {
  boolean holds(Word word) {
    float x = (word.left() + word.right()) / 2;
    float y = word.baseline() - 0.3f * word.size();
    return x >= left && x <= right && y >= top && y <= bottom;
  }
}
