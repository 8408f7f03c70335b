package org.minutebook.read.office;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;

/** What is common to the tables of word processors. */
final class TableBuilding {
  private TableBuilding() {}

  /**
   * The pieces of a table: itself, or what it holds where it has but one column.
   *
   * @param nested whether it stands in a cell: then each row is a line of that cell
   */
  static List<Piece> pieces(List<Piece.Row> rows, boolean nested) {
    List<Piece.Row> filled =
        rows.stream()
            .filter(row -> row.cells().stream().anyMatch(cell -> !cell.pieces().isEmpty()))
            .toList();
    if (filled.stream().allMatch(row -> row.cells().size() < 2)) {
      List<Piece> pieces = new ArrayList<>();
      filled.forEach(row -> row.cells().forEach(cell -> pieces.addAll(cell.pieces())));
      pieces.removeIf(Piece::isBlank);
      return pieces;
    }
    if (!nested) {
      return List.of(new Piece.Table(filled));
    }
    List<Piece> lines = new ArrayList<>();
    for (Piece.Row row : filled) {
      List<String> texts = row.cells().stream().map(Piece.Cell::text).toList();
      lines.add(new Piece.Paragraph(Line.plain(String.join("\t", texts))));
    }
    return lines;
  }
}
