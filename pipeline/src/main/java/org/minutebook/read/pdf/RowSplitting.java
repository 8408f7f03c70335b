package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.read.format.Owners;
import org.minutebook.read.format.Piece;

/**
 * Splits a tall row so that each owner in the action column stands beside its own paragraph.
 *
 * <p>Word tables of minutes often have one row an item, and the initials on the level of the
 * paragraph that they belong to: only the layout tells which.
 */
final class RowSplitting {
  private final List<PlacedCell> cells;
  private final int main;
  private final List<Piece.Row> rows = new ArrayList<>();

  private RowSplitting(List<PlacedCell> cells, int main) {
    this.cells = cells;
    this.main = main;
  }

  static List<Piece.Row> rows(List<PlacedCell> cells) {
    PlacedCell last = cells.getLast();
    boolean owners =
        cells.size() > 1
            && !last.lines().isEmpty()
            && last.lines().stream().allMatch(line -> Owners.isOwner(line.text()));
    int main = longest(cells);
    if (!owners || main == cells.size() - 1 || cells.get(main).pieces().size() < 2) {
      return List.of(new Piece.Row(cells.stream().map(PlacedCell::cell).toList(), false));
    }
    return new RowSplitting(cells, main).split();
  }

  private static int longest(List<PlacedCell> cells) {
    int longest = 0;
    for (int i = 1; i < cells.size(); i++) {
      longest = cells.get(i).lines().size() > cells.get(longest).lines().size() ? i : longest;
    }
    return longest;
  }

  private List<Piece.Row> split() {
    List<Piece> free = new ArrayList<>();
    for (Beside part : Beside.each(cells.get(main).pieces(), cells.getLast().lines())) {
      if (part.isFree()) {
        free.add(part.piece().piece());
      } else {
        add(free, List.of());
        add(List.of(part.piece().piece()), part.owners());
        free = new ArrayList<>();
      }
    }
    add(free, List.of());
    return rows;
  }

  private void add(List<Piece> pieces, List<TextLine> owners) {
    if (pieces.isEmpty()) {
      return;
    }
    List<Piece.Cell> row = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      List<Piece> content = List.of();
      if (i == main) {
        content = pieces;
      } else if (i == cells.size() - 1) {
        content = paragraphs(owners);
      } else if (rows.isEmpty()) {
        content = cells.get(i).cell().pieces();
      }
      row.add(new Piece.Cell(cells.get(i).column(), content));
    }
    rows.add(new Piece.Row(row, false));
  }

  /** One paragraph a line: names under each other are several owners. */
  static List<Piece> paragraphs(List<TextLine> lines) {
    return lines.stream().<Piece>map(line -> new Piece.Paragraph(line.line())).toList();
  }
}
