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
  private static final float FULL = 0.78f;
  private static final float MOST = 0.55f;
  private static final float DENSE = 0.72f;
  private static final int WORDS = 4;

  static Optional<Newspaper> in(List<TextLine> lines) {
    return lines.size() < MIN_LINES
        ? Optional.empty()
        : new Gutters(lines)
            .best()
            .filter(gutter -> gutter.both() >= MIN_LINES)
            .flatMap(gutter -> columns(lines, gutter));
  }

  private static Optional<Newspaper> columns(List<TextLine> lines, Gutters.Gutter gutter) {
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
}
