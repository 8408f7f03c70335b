package org.minutebook.read.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the gutter between columns in lines from top to bottom.
 *
 * <p>Every line is asked at every place across the page: what the answer takes is laid out once.
 */
final class Gutters {
  private static final float STEP = 3f;

  /** Half the width of the narrowest gutter. */
  private static final float CLEAR = 4f;

  private final int count;
  private final float[] left;
  private final float[] right;
  private final float[] baseline;
  private final float[] size;

  /** Where no gutter can be in a line: from and to by turns, from left to right. */
  private final float[][] taken;

  Gutters(List<TextLine> lines) {
    count = lines.size();
    left = new float[count];
    right = new float[count];
    baseline = new float[count];
    size = new float[count];
    taken = new float[count][];
    for (int i = 0; i < count; i++) {
      TextLine line = lines.get(i);
      left[i] = line.left();
      right[i] = line.right();
      baseline[i] = line.baseline();
      size[i] = line.size();
      taken[i] = taken(line.words());
    }
  }

  /** Words with no room for a gutter between them are one stretch. */
  private static float[] taken(List<Word> words) {
    float[] stretches = new float[2 * words.size()];
    int end = 0;
    for (Word word : words) {
      float from = word.left() - CLEAR;
      float to = word.right() + CLEAR;
      if (end > 0 && from < stretches[end - 1]) {
        stretches[end - 1] = Math.max(to, stretches[end - 1]);
      } else {
        stretches[end++] = from;
        stretches[end++] = to;
      }
    }
    return Arrays.copyOf(stretches, end);
  }

  /**
   * Lines that no word crosses at a place.
   *
   * @param x the place, from the left
   * @param from the first line
   * @param end the line after the last
   * @param both how many of them have words on both sides
   */
  record Gutter(float x, int from, int end, int both) {}

  /** The gutter with the most lines on both sides; of two as good, the left one. */
  Optional<Gutter> best() {
    float first = Float.MAX_VALUE;
    float last = -Float.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      first = Math.min(first, left[i]);
      last = Math.max(last, right[i]);
    }
    Gutter best = new Gutter(first, 0, 0, 0);
    float width = last - first;
    for (float x = first + 0.25f * width; x < first + 0.75f * width; x += STEP) {
      best = better(best, x);
    }
    return best.both() == 0 ? Optional.empty() : Optional.of(best);
  }

  private Gutter better(Gutter known, float x) {
    Gutter best = known;
    int start = -1;
    int last = -1;
    int both = 0;
    for (int i = 0; i <= count; i++) {
      if (i == count || isTaken(i, x)) {
        if (both > best.both()) {
          best = new Gutter(x, start, extended(last + 1, x), both);
        }
        start = -1;
        both = 0;
      } else if (isPaired(i, x)) {
        start = start < 0 ? i : start;
        last = i;
        both++;
      }
    }
    return best;
  }

  private boolean isTaken(int line, float x) {
    float[] stretches = taken[line];
    for (int i = 0; i < stretches.length; i += 2) {
      if (stretches[i] < x && x < stretches[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Whether text stands on both sides, though perhaps not on one base line. */
  private boolean isPaired(int line, float x) {
    return left[line] < x && right[line] > x
        || line > 0 && isOpposite(line - 1, line, x)
        || line + 1 < count && isOpposite(line + 1, line, x);
  }

  private boolean isOpposite(int other, int line, float x) {
    boolean sides = right[other] < x && left[line] > x || right[line] < x && left[other] > x;
    return sides && Math.abs(baseline[other] - baseline[line]) < 0.9f * size[line];
  }

  /** The longer column may go on alone. */
  private int extended(int from, float x) {
    int end = from;
    while (end < count && !isTaken(end, x) && baseline[end] - baseline[end - 1] < 2f * size[end]) {
      end++;
    }
    return end;
  }
}
