package org.minutebook.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which letters count as drawn twice. */
class DrawnGlyphsTest {
  private static final float WIDTH = 6;

  private final DrawnGlyphs drawn = new DrawnGlyphs();

  @Test
  void aLetterALittleBesideItselfIsThereAlready() {
    assertThat(drawn.add(glyph("a", 7.5f, 100))).isTrue();
    assertThat(drawn.add(glyph("a", 8.5f, 100.5f))).as("across a cell's edge").isFalse();
    assertThat(drawn.add(glyph("b", 8.5f, 100.5f))).as("another letter").isTrue();
    assertThat(drawn.add(glyph("a", 10, 100))).as("a third of its width away").isTrue();
  }

  @Test
  void manyLettersAreAllFoundAgain() {
    for (int i = 0; i < 5_000; i++) {
      assertThat(drawn.add(glyph("a", i % 100 * 5, i / 100 * 12))).isTrue();
    }
    for (int i = 0; i < 5_000; i++) {
      assertThat(drawn.add(glyph("a", i % 100 * 5 + 0.5f, i / 100 * 12))).isFalse();
    }
  }

  @Test
  @Timeout(10)
  void lettersFartherThanNumbersReachHoldUpNobody() {
    for (float far : new float[] {1e9f, 3e38f, -3e38f, Float.POSITIVE_INFINITY, Float.NaN}) {
      assertThat(drawn.add(glyph("a", far, far))).isTrue();
    }
  }

  private static TextPosition glyph(String letter, float x, float y) {
    return new TextPosition(
        0,
        595,
        842,
        new Matrix(12, 0, 0, 12, x, 842 - y),
        x + WIDTH,
        842 - y,
        9,
        WIDTH,
        3,
        letter,
        new int[] {letter.codePointAt(0)},
        new PDType1Font(Standard14Fonts.FontName.HELVETICA),
        12,
        12);
  }
}
