package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minutebook.read.ocr.Recognised;

/** Recognised words as words on a page, so that scans are laid out like other pages. */
final class ScannedPages {
  private static final float POINTS_PER_INCH = 72f;

  /** Font size to the height of a word, which seldom has both ascenders and descenders. */
  private static final float FULL_HEIGHT = 1.25f;

  private ScannedPages() {}

  /** The words of a picture of a page, in points. */
  static List<Word> words(List<Recognised> found, int dpi) {
    return words(found, dpi, 0, 0);
  }

  /**
   * The same of a picture that does not begin in the page's upper left corner.
   *
   * @param left where its left edge lies, in points
   * @param top where its upper edge lies, in points below that of the page
   */
  static List<Word> words(List<Recognised> found, int dpi, float left, float top) {
    float scale = POINTS_PER_INCH / dpi;
    float usual = height(found);
    Map<Integer, List<Recognised>> lines =
        found.stream().collect(Collectors.groupingBy(Recognised::line));
    List<Word> words = new ArrayList<>();
    for (Recognised word : found) {
      List<Recognised> line = lines.getOrDefault(word.line(), List.of());
      float own = height(line);
      // Measured heights waver with the letters of the line: only a clear difference is one.
      boolean other = own < 0.7f * usual || own > 1.4f * usual;
      float size = (other ? own : usual) * FULL_HEIGHT * scale;
      float baseline = top + baseline(line) * scale;
      words.add(
          new Word(
              word.text(),
              left + word.left() * scale,
              left + word.right() * scale,
              baseline,
              size,
              false));
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
  private static float baseline(List<Recognised> line) {
    List<Integer> bottoms = line.stream().map(Recognised::bottom).sorted().toList();
    return bottoms.get(bottoms.size() / 3);
  }
}
