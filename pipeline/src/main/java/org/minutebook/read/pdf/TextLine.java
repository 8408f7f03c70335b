package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
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

  /** The baseline of the largest letters. */
  float baseline() {
    Chunk largest = chunks.getFirst();
    for (Chunk chunk : chunks) {
      largest = chunk.size() > largest.size() ? chunk : largest;
    }
    return largest.baseline();
  }

  float size() {
    return chunks.stream().map(Chunk::size).max(Float::compare).orElse(0f);
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
