package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.read.ocr.Recognised;

/** Recognised words as words on a page, so that scans are laid out like other pages. */
final class ScannedPages {
  private static final float POINTS_PER_INCH = 72f;

  /** Font size to the height of a word, which seldom has both ascenders and descenders. */
  private static final float FULL_HEIGHT = 1.25f;

  private ScannedPages() {}

  /** The words of a picture of a page, in points. */
  static List<Word> words(List<Recognised> found, int dpi) {
    float scale = POINTS_PER_INCH / dpi;
    float usual = height(found);
    List<Word> words = new ArrayList<>();
    for (Recognised word : found) {
      float own = height(found.stream().filter(w -> w.line() == word.line()).toList());
      // Measured heights waver with the letters of the line: only a clear difference is one.
      boolean other = own < 0.7f * usual || own > 1.4f * usual;
      float size = (other ? own : usual) * FULL_HEIGHT * scale;
      float baseline = baseline(found, word.line()) * scale;
      words.add(
          new Word(word.text(), word.left() * scale, word.right() * scale, baseline, size, false));
    }
    return words;
  }

  /** The median height of words. */
  private static float height(List<Recognised> words) {
    List<Integer> heights =
        words.stream().map(word -> word.bottom() - word.top()).sorted().toList();
    return heights.isEmpty() ? 0 : heights.get(heights.size() / 2);
  }

  /** The lower edge that most words of a line share: those without descenders. */
  private static float baseline(List<Recognised> words, int line) {
    List<Integer> bottoms =
        words.stream()
            .filter(word -> word.line() == line)
            .map(Recognised::bottom)
            .sorted()
            .toList();
    return bottoms.get(bottoms.size() / 3);
  }
}
