package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minutebook.read.format.Line;

/** One line of a page: chunks from left to right with wide gaps between them. */
record TextLine(List<Chunk> chunks) {
  TextLine {
    chunks = List.copyOf(chunks);
  }

  float left() {
    return chunks.getFirst().left();
  }

  float right() {
    return chunks.getLast().right();
  }

  /** The baseline of the words of the line's own size. */
  float baseline() {
    float size = size();
    return words().stream()
        .filter(word -> Math.abs(word.size() - size) < 0.3f)
        .findFirst()
        .orElseGet(() -> chunks.getFirst().words().getFirst())
        .baseline();
  }

  /** The size of most of its letters; of two as common the larger. */
  float size() {
    TreeMap<Integer, Integer> letters = new TreeMap<>();
    for (Word word : words()) {
      letters.merge(Math.round(word.size() * 10), word.text().length(), Integer::sum);
    }
    return letters.entrySet().stream()
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(0)
        / 10f;
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
    List<Word> words = new ArrayList<>();
    chunks.forEach(chunk -> words.addAll(chunk.words()));
    return words;
  }

  /** Lines of words, whatever order the words come in. */
  static List<TextLine> of(List<Word> words) {
    return LineBuilding.lines(words);
  }
}
