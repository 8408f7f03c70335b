package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Columns of running text side by side, as newsletters have them.
 *
 * <p>A gutter is a stretch of the width that no word crosses in many lines in a row. Columns of
 * running text have full lines on both sides of it, one under the other without holes; the columns
 * of a table have not.
 *
 * @param from the first line of the columns
 * @param end the line after them
 */
record Newspaper(int from, int end, List<TextLine> left, List<TextLine> right) {
  private static final int MIN_LINES = 7;
  private static final float STEP = 3f;

  /** Half the width of the narrowest gutter. */
  private static final float CLEAR = 4f;

  private static final float FULL = 0.78f;
  private static final float MOST = 0.55f;
  private static final float DENSE = 0.72f;
  private static final int WORDS = 4;

  static Optional<Newspaper> in(List<TextLine> lines) {
    if (lines.size() < MIN_LINES) {
      return Optional.empty();
    }
    float left = lines.stream().map(TextLine::left).min(Float::compare).orElse(0f);
    float right = lines.stream().map(TextLine::right).max(Float::compare).orElse(0f);
    Optional<Gutter> best = Optional.empty();
    for (float x = left + 0.25f * (right - left); x < left + 0.75f * (right - left); x += STEP) {
      Optional<Gutter> found = Gutter.at(lines, x);
      if (found.isPresent() && (best.isEmpty() || found.get().both() > best.get().both())) {
        best = found;
      }
    }
    return best.filter(gutter -> gutter.both() >= MIN_LINES).flatMap(g -> columns(lines, g));
  }

  private static Optional<Newspaper> columns(List<TextLine> lines, Gutter gutter) {
    List<Word> left = new ArrayList<>();
    List<Word> right = new ArrayList<>();
    for (TextLine line : lines.subList(gutter.from(), gutter.end())) {
      line.words().forEach(word -> (word.right() < gutter.x() ? left : right).add(word));
    }
    List<TextLine> first = TextLine.of(left);
    List<TextLine> second = TextLine.of(right);
    return isRunning(first) && isRunning(second)
        ? Optional.of(new Newspaper(gutter.from(), gutter.end(), first, second))
        : Optional.empty();
  }

  /** Whether lines are those of paragraphs: full of words, and none is missing. */
  private static boolean isRunning(List<TextLine> lines) {
    Measures measures = Measures.of(lines);
    float left = lines.stream().map(TextLine::left).sorted().toList().get(lines.size() / 4);
    float width = measures.right() - left;
    long full = lines.stream().filter(l -> l.right() - left > FULL * width).count();
    long words = lines.stream().mapToLong(line -> line.words().size()).sum();
    float height = lines.getLast().baseline() - lines.getFirst().baseline();
    float places = 1 + height / measures.leading();
    return full > MOST * lines.size()
        && words >= (long) WORDS * lines.size()
        && lines.size() > DENSE * places;
  }

  /** Lines that no word crosses at {@code x}; {@code both} of them have words on both sides. */
  private record Gutter(float x, int from, int end, int both) {
    static Optional<Gutter> at(List<TextLine> lines, float x) {
      Optional<Gutter> best = Optional.empty();
      int start = -1;
      int last = -1;
      int both = 0;
      for (int i = 0; i <= lines.size(); i++) {
        boolean crossed = i == lines.size() || crosses(lines.get(i), x);
        if (crossed) {
          if (both > best.map(Gutter::both).orElse(0)) {
            best = Optional.of(new Gutter(x, start, extended(lines, last + 1, x), both));
          }
          start = -1;
          both = 0;
        } else if (isPaired(lines, i, x)) {
          start = start < 0 ? i : start;
          last = i;
          both++;
        }
      }
      return best;
    }

    /** Whether text stands on both sides, though perhaps not on one base line. */
    private static boolean isPaired(List<TextLine> lines, int i, float x) {
      TextLine line = lines.get(i);
      if (line.left() < x && line.right() > x) {
        return true;
      }
      return i > 0 && isOpposite(lines.get(i - 1), line, x)
          || i + 1 < lines.size() && isOpposite(lines.get(i + 1), line, x);
    }

    private static boolean isOpposite(TextLine a, TextLine b, float x) {
      boolean sides = a.right() < x && b.left() > x || b.right() < x && a.left() > x;
      return sides && Math.abs(a.baseline() - b.baseline()) < 0.9f * b.size();
    }

    private static boolean crosses(TextLine line, float x) {
      for (Word word : line.words()) {
        if (word.left() < x + CLEAR && word.right() > x - CLEAR) {
          return true;
        }
      }
      return false;
    }

    /** The longer column may go on alone. */
    private static int extended(List<TextLine> lines, int from, float x) {
      int end = from;
      while (end < lines.size()
          && !crosses(lines.get(end), x)
          && lines.get(end).baseline() - lines.get(end - 1).baseline()
              < 2f * lines.get(end).size()) {
        end++;
      }
      return end;
    }
  }
}
