package org.minutebook.read.format;

import java.util.ArrayList;
import java.util.List;

/** Marks first rows that name their columns as header rows, where the format does not say so. */
public final class Headers {
  private Headers() {}

  /** The pieces, their tables' header rows marked. */
  public static List<Piece> marked(List<Piece> pieces) {
    List<Piece> out = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      out.add(piece instanceof Piece.Table table ? marked(table) : piece);
    }
    return out;
  }

  private static Piece.Table marked(Piece.Table table) {
    if (table.rows().size() < 2 || table.rows().stream().anyMatch(Piece.Row::header)) {
      return table;
    }
    Piece.Row first = table.rows().getFirst();
    List<String> texts = first.cells().stream().map(Piece.Cell::text).toList();
    if (!ColumnNames.isHeader(texts)) {
      return table;
    }
    List<Piece.Row> rows = new ArrayList<>(table.rows());
    rows.set(0, new Piece.Row(first.cells(), true));
    return new Piece.Table(rows);
  }
}
