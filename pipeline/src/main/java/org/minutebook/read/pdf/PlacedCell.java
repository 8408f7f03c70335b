package org.minutebook.read.pdf;

import java.util.List;
import org.minutebook.read.format.Piece;

/** A cell whose pieces still know their place on the page. */
record PlacedCell(int column, List<Placed> pieces, List<TextLine> lines) {
  PlacedCell {
    pieces = List.copyOf(pieces);
    lines = List.copyOf(lines);
  }

  Piece.Cell cell() {
    return new Piece.Cell(column, pieces.stream().map(Placed::piece).toList());
  }
}
