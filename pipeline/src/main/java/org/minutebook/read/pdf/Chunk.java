package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Run;

/** Words of one line with no more than the usual space between them. */
record Chunk(List<Word> words) {
  Chunk {
    words = List.copyOf(words);
  }

  float left() {
    return words.getFirst().left();
  }

  float right() {
    return words.getLast().right();
  }

  float width() {
    return right() - left();
  }

  String text() {
    return line().text();
  }

  Line line() {
    List<Run> runs = new ArrayList<>();
    Word before = words.getFirst();
    for (Word word : words) {
      if (!runs.isEmpty() && !isRaised(before, word)) {
        // A space between two emphasised words belongs to the emphasis.
        runs.add(new Run(" ", before.emphasis() && word.emphasis()));
      }
      runs.add(new Run(word.text(), word.emphasis()));
      before = word;
    }
    return new Line(runs);
  }

  /** Whether one of two words is raised or lowered at the other: 1st, CO2. */
  private static boolean isRaised(Word before, Word word) {
    boolean touching = word.left() - before.right() < 0.12f * Math.max(before.size(), word.size());
    return touching && Math.abs(before.size() - word.size()) > 0.1f * before.size();
  }
}
