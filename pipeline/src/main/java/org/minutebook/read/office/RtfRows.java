package org.minutebook.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.minutebook.read.format.Piece;

/** Collects the rows of an RTF table; columns come from the right edges of the cells. */
final class RtfRows {
  private final List<RawRow> rows = new ArrayList<>();
  private List<Integer> edges = new ArrayList<>();
  private List<Boolean> covered = new ArrayList<>();
  private List<List<Piece>> cells = new ArrayList<>();
  private List<Piece> cell = new ArrayList<>();
  private boolean header;
  private boolean nextCovered;

  private record RawRow(
      List<Integer> edges, List<Boolean> covered, List<List<Piece>> cells, boolean header) {}

  /** A row's definition begins; it holds until the next one. */
  void define() {
    edges = new ArrayList<>();
    covered = new ArrayList<>();
    header = false;
  }

  void header() {
    header = true;
  }

  /** The next cell to be defined is covered by the one above or to the left. */
  void covered() {
    nextCovered = true;
  }

  void edge(int twips) {
    edges.add(twips);
    covered.add(nextCovered);
    nextCovered = false;
  }

  void add(List<Piece> pieces) {
    cell.addAll(pieces);
  }

  void endCell() {
    cells.add(cell);
    cell = new ArrayList<>();
  }

  void endRow() {
    if (!cells.isEmpty()) {
      rows.add(new RawRow(List.copyOf(edges), List.copyOf(covered), cells, header));
      cells = new ArrayList<>();
    }
  }

  /** The table so far, which a paragraph outside of it ends. */
  List<Piece> endTable() {
    endRow();
    List<Piece> loose = cell;
    cell = new ArrayList<>();
    if (rows.isEmpty()) {
      return loose;
    }
    TreeSet<Integer> all = new TreeSet<>(List.of(Integer.MIN_VALUE / 2));
    rows.forEach(row -> all.addAll(row.edges()));
    List<Integer> columns = DocColumns.of(all);
    List<Piece.Row> table = new ArrayList<>();
    for (RawRow row : rows) {
      List<Piece.Cell> placed = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        boolean known = i > 0 && i <= row.edges().size();
        int column = known ? DocColumns.column(columns, row.edges().get(i - 1)) : i;
        boolean hidden = i < row.covered().size() && row.covered().get(i);
        placed.add(new Piece.Cell(column, hidden ? List.of() : row.cells().get(i)));
      }
      table.add(new Piece.Row(placed, row.header()));
    }
    rows.clear();
    List<Piece> pieces = new ArrayList<>(TableBuilding.pieces(table, false));
    pieces.addAll(loose);
    return pieces;
  }
}
