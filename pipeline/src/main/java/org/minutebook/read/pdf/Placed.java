package org.minutebook.read.pdf;

import java.util.List;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;

/**
 * A piece with its place on the page.
 *
 * @param lines the lines that it was made of; empty for tables
 * @param columns the left edges of a table's columns; empty for others
 */
record Placed(Piece piece, float top, float bottom, List<TextLine> lines, List<Float> columns) {
  Placed {
    lines = List.copyOf(lines);
    columns = List.copyOf(columns);
  }

  static Placed of(Piece piece, List<TextLine> lines) {
    return new Placed(piece, lines.getFirst().top(), lines.getLast().bottom(), lines, List.of());
  }

  Placed with(Piece other) {
    return new Placed(other, top, bottom, lines, columns);
  }

  Line line() {
    return piece.line();
  }
}
