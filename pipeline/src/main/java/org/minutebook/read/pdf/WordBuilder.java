package org.minutebook.read.pdf;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/** Collects the glyphs of one word after the other, from left to right in one row. */
final class WordBuilder {
  /** A gap this many times the font size parts two words. */
  private static final float SPACE = 0.17f;

  /** A number that the width of its tab leaves no room after: {@code 1.1Welcome}. */
  private static final Pattern NUMBER =
      Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}\\.?|[0-9]{1,2}[.)]");

  private final List<Word> words;
  private final Predicate<TextPosition> emphasis;
  private final StringBuilder text = new StringBuilder();
  private boolean begun;
  private float left;
  private float right;
  private float floor;
  private float baseline;
  private float size;
  private int emphasised;
  private int letters;

  WordBuilder(List<Word> words, Predicate<TextPosition> emphasis) {
    this.words = words;
    this.emphasis = emphasis;
  }

  /** Adds what was drawn in one go; its words stay in that order, wherever they stand. */
  void addRun(List<TextPosition> run) {
    floor = 0;
    for (TextPosition glyph : run) {
      if (GlyphRows.isBlank(glyph)) {
        end();
      } else {
        add(glyph);
      }
    }
    end();
  }

  private void add(TextPosition glyph) {
    float start = glyph.getXDirAdj();
    if (!text.isEmpty() && (start - right > SPACE * size || isGlued(glyph))) {
      end();
    }
    if (text.isEmpty()) {
      left = Math.max(start, floor);
      baseline = glyph.getYDirAdj();
      size = GlyphRows.size(glyph);
    }
    text.append(Symbols.unicode(glyph.getUnicode(), glyph.getFont().getName()));
    right = Math.max(right, start + glyph.getWidthDirAdj());
    letters++;
    emphasised += emphasis.test(glyph) ? 1 : 0;
  }

  /** Whether a capital follows the number at the head of the row without a gap. */
  private boolean isGlued(TextPosition glyph) {
    return !begun
        && Character.isUpperCase(glyph.getUnicode().codePointAt(0))
        && NUMBER.matcher(text).matches();
  }

  private void end() {
    if (!text.isEmpty()) {
      float edge = Math.max(right, left);
      words.add(new Word(text.toString(), left, edge, baseline, size, emphasised * 2 > letters));
      floor = left + 0.1f;
      begun = true;
    }
    text.setLength(0);
    right = 0;
    emphasised = 0;
    letters = 0;
  }
}
