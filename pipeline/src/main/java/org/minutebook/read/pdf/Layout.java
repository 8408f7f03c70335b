package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a stretch of lines from top to bottom: columns side by side, then paragraphs. */
final class Layout {
  private Layout() {}

  static List<Placed> pieces(List<TextLine> lines, Measures measures) {
    Optional<Newspaper> newspaper = Newspaper.in(lines);
    if (newspaper.isEmpty()) {
      return rows(lines, measures);
    }
    Newspaper columns = newspaper.get();
    List<Placed> pieces = new ArrayList<>(rows(lines.subList(0, columns.from()), measures));
    List<Placed> left = pieces(columns.left(), Measures.of(columns.left()));
    List<Placed> right = pieces(columns.right(), Measures.of(columns.right()));
    pieces.addAll(PageJoining.columns(left, right, Measures.of(columns.left())));
    pieces.addAll(pieces(lines.subList(columns.end(), lines.size()), measures));
    return pieces;
  }

  private static List<Placed> rows(List<TextLine> lines, Measures measures) {
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
