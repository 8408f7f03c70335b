package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minutebook.read.format.Line;

/**
 * One line of a page: chunks from left to right with wide gaps between them.
 *
 * <p>A page's lines are held against each other many times: what is asked of each is kept.
 */
final class TextLine {
  private final List<Chunk> chunks;
  private final List<Word> words;
  private final float size;
  private final float baseline;

  TextLine(List<Chunk> chunks) {
    this.chunks = List.copyOf(chunks);
    this.words = words(this.chunks);
    this.size = size(words);
    this.baseline = baseline(words, size);
  }

  private static List<Word> words(List<Chunk> chunks) {
    if (chunks.size() == 1) {
      return chunks.getFirst().words();
    }
    List<Word> words = new ArrayList<>();
    for (Chunk chunk : chunks) {
      words.addAll(chunk.words());
    }
    return List.copyOf(words);
  }

  List<Chunk> chunks() {
    return chunks;
  }

  float left() {
    return chunks.getFirst().left();
  }

  float right() {
    return chunks.getLast().right();
  }

  /** The baseline of the words of the line's own size. */
  float baseline() {
    return baseline;
  }

  private static float baseline(List<Word> words, float size) {
    for (Word word : words) {
      if (Math.abs(word.size() - size) < 0.3f) {
        return word.baseline();
      }
    }
    return words.getFirst().baseline();
  }

  /** The size of most of its letters; of two as common the larger. */
  float size() {
    return size;
  }

  private static float size(List<Word> words) {
    int first = tenths(words.getFirst());
    for (Word word : words) {
      if (tenths(word) != first) {
        return commonest(words);
      }
    }
    return first / 10f;
  }

  private static float commonest(List<Word> words) {
    TreeMap<Integer, Integer> letters = new TreeMap<>();
    for (Word word : words) {
      letters.merge(tenths(word), word.text().length(), Integer::sum);
    }
    return letters.entrySet().stream()
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(0)
        / 10f;
  }

  private static int tenths(Word word) {
    return Math.round(word.size() * 10);
  }

  float top() {
    return baseline() - 0.75f * size();
  }

  float bottom() {
    return baseline() + 0.2f * size();
  }

  String text() {
    return chunks.stream().map(Chunk::text).collect(Collectors.joining("\t"));
  }

  /** The line, a tab for each wide gap. */
  Line line() {
    Line line = Line.EMPTY;
    for (Chunk chunk : chunks) {
      line =
          line.equals(Line.EMPTY) ? chunk.line() : line.plus(Line.plain("\t")).plus(chunk.line());
    }
    return line;
  }

  /** The chunks without the last one. */
  TextLine withoutLast() {
    return new TextLine(chunks.subList(0, chunks.size() - 1));
  }

  List<Word> words() {
    return words;
  }

  /** Lines of words, whatever order the words come in. */
  static List<TextLine> of(List<Word> words) {
    return LineBuilding.lines(words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextLine line && line.chunks.equals(chunks);
  }

  @Override
  public int hashCode() {
    return chunks.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
