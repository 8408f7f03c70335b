package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a stretch of lines from top to bottom: columns side by side, then paragraphs. */
final class Layout {
  private Layout() {}

  static List<Placed> pieces(List<TextLine> lines, Measures measures) {
    List<Placed> pieces = new ArrayList<>();
    List<TextLine> plain = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Optional<SideBySide.Found> columns = SideBySide.at(lines, at, measures);
      if (columns.isPresent()) {
        pieces.addAll(Paragraphs.of(plain, measures));
        plain.clear();
        pieces.addAll(columns.get().pieces());
        at = columns.get().end();
      } else {
        plain.add(lines.get(at++));
      }
    }
    pieces.addAll(Paragraphs.of(plain, measures));
    return pieces;
  }
}
