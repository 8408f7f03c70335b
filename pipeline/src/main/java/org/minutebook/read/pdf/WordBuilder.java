package org.minutebook.read.pdf;

import java.util.List;
import java.util.regex.Pattern;

/** Collects the glyphs of one word after the other, from left to right in one row. */
final class WordBuilder {
  /** A gap this many times the font size parts two words. */
  private static final float SPACE = 0.17f;

  /** A number that the width of its tab leaves no room after: {@code 1.1Welcome}. */
  private static final Pattern NUMBER =
      Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}\\.?|[0-9]{1,2}[.)]");

  private final List<Word> words;
  private final StringBuilder text = new StringBuilder();
  private boolean begun;
  private float left;
  private float right;
  private float floor;
  private float baseline;
  private float size;
  private int emphasised;
  private int letters;

  WordBuilder(List<Word> words) {
    this.words = words;
  }

  /** Adds what was drawn in one go; its words stay in that order, wherever they stand. */
  void addRun(List<Glyph> run) {
    floor = 0;
    for (Glyph glyph : run) {
      if (glyph.isBlank()) {
        end();
      } else {
        add(glyph);
      }
    }
    end();
  }

  private void add(Glyph glyph) {
    float start = glyph.x();
    if (!text.isEmpty() && (start - right > SPACE * size || isGlued(glyph))) {
      end();
    }
    if (text.isEmpty()) {
      left = Math.max(start, floor);
      baseline = glyph.y();
      size = glyph.size();
    }
    text.append(Symbols.unicode(glyph.text(), glyph.drawn().getFont().getName()));
    right = Math.max(right, glyph.right());
    letters++;
    emphasised += glyph.emphasised() ? 1 : 0;
  }

  /** Whether a capital follows the number at the head of the row without a gap. */
  private boolean isGlued(Glyph glyph) {
    return !begun
        && Character.isUpperCase(glyph.text().codePointAt(0))
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
