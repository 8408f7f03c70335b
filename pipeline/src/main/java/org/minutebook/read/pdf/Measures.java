package org.minutebook.read.pdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is usual in a stretch of text.
 *
 * @param right where full lines end
 * @param leading from one baseline to the next
 * @param size of the letters
 */
record Measures(float right, float leading, float size) {
  /** So few gaps may all be between paragraphs. */
  private static final int FEW = 5;

  /** Measures lines; the leading is the commonest between neighbours of the usual size. */
  static Measures of(List<TextLine> lines) {
    float size = size(List.of(lines));
    Map<Integer, Integer> gaps = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).baseline() - lines.get(i - 1).baseline();
      if (gap > 0.8f * size && gap < 2.6f * size) {
        // Ties go to the closer lines.
        gaps.merge(Math.round(gap * 2), 1, Integer::sum);
      }
    }
    int best = 0;
    float leading = 1.25f * size;
    for (Map.Entry<Integer, Integer> gap : gaps.entrySet()) {
      boolean closer = gap.getValue() == best && gap.getKey() / 2f < leading;
      if (gap.getValue() > best || closer) {
        best = gap.getValue();
        leading = gap.getKey() / 2f;
      }
    }
    int known = gaps.values().stream().mapToInt(Integer::intValue).sum();
    if (known < FEW) {
      leading = Math.min(leading, 1.5f * size);
    }
    return new Measures(right(lines), leading, size);
  }

  /** The right edge that one line in thirty may pass. */
  private static float right(List<TextLine> lines) {
    float[] rights = new float[lines.size()];
    for (int i = 0; i < rights.length; i++) {
      rights[i] = lines.get(i).right();
    }
    Arrays.sort(rights);
    return rights.length == 0 ? 0 : rights[rights.length - 1 - rights.length / 30];
  }

  /** The size of most letters on pages, or 10. */
  static float size(List<List<TextLine>> pages) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (List<TextLine> lines : pages) {
      for (TextLine line : lines) {
        for (Word word : line.words()) {
          sizes.merge(Math.round(word.size() * 2), word.text().length(), Integer::sum);
        }
      }
    }
    return sizes.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getKey() / 2f)
        .orElse(10f);
  }

  Measures withRight(float edge) {
    return new Measures(edge, leading, size);
  }
}
