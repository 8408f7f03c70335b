package org.minutebook.read.pdf;

import org.apache.pdfbox.text.TextPosition;

/**
 * A letter as it stands on a page; PDFBox works each of these out anew whenever it is asked.
 *
 * @param drawn as PDFBox has it
 * @param order its place in the order of drawing
 * @param x where it begins, in points, along the direction in which it is written
 * @param y its base line, in points from the top
 * @param size of its letters, in points
 * @param direction in degrees
 * @param emphasised whether it stands out from the rest
 */
record Glyph(
    TextPosition drawn,
    int order,
    float x,
    float y,
    float width,
    float size,
    float direction,
    boolean emphasised) {
  /** In points; no page may be wider than 14,400. */
  private static final float WIDEST = 20_000;

  private static final float SMALLEST = 0.5f;

  static Glyph of(TextPosition drawn, int order, boolean emphasised) {
    return new Glyph(
        drawn,
        order,
        drawn.getXDirAdj(),
        drawn.getYDirAdj(),
        drawn.getWidthDirAdj(),
        Math.abs(drawn.getYScale()),
        drawn.getDir(),
        emphasised);
  }

  String text() {
    return drawn.getUnicode();
  }

  float right() {
    return x + width;
  }

  boolean isBlank() {
    return text().isBlank();
  }

  /** Damaged files put letters where no page reaches: what goes step by step would never end. */
  boolean isOnPaper() {
    return size > SMALLEST
        && size < WIDEST
        && Math.abs(x) < WIDEST
        && Math.abs(width) < WIDEST
        && Float.isFinite(y);
  }
}
