package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.minutebook.read.format.Piece;

/** Reads the tables that ruled lines make on a page. */
final class RuledTables {
  private static final float SAME_COLUMN = 5f;
  private static final float PADDING = 5f;

  /** The longest line of a ragged column may end this part of its width before the border. */
  private static final float RAGGED = 0.15f;

  private static final int MANY_WORDS = 12;

  private RuledTables() {}

  /**
   * Tables and the words that are left.
   *
   * @param tables in no order; one-column boxes come as paragraphs
   */
  record Found(List<Placed> tables, List<Word> rest) {}

  static Found on(PageContent page) {
    List<Placed> tables = new ArrayList<>();
    List<Word> rest = new ArrayList<>(page.words());
    for (Grid grid : Grid.of(page.rules())) {
      List<FilledRow> rows = filled(grid, rest);
      for (List<FilledRow> part : parts(rows)) {
        TableShape shape = TableShape.of(part);
        if (shape.columns() >= 2 && part.stream().anyMatch(row -> row.filledCells() > 1)) {
          Set<Word> inCells = new HashSet<>();
          part.forEach(row -> row.cells().forEach(cell -> inCells.addAll(cell.words())));
          rest.removeAll(inCells);
          tables.add(table(part, shape));
        }
      }
    }
    return new Found(tables, rest);
  }

  /** A row of cells with their words. */
  record FilledRow(List<FilledCell> cells) {
    long filledCells() {
      return cells.stream().filter(cell -> !cell.words().isEmpty()).count();
    }

    /** The upright lines that part the row's cells. */
    List<Float> borders() {
      return cells.stream().skip(1).map(cell -> cell.region().left()).toList();
    }

    float top() {
      return cells.getFirst().region().top();
    }
  }

  /** A cell with its words. */
  record FilledCell(Region region, List<Word> words) {}

  private static List<FilledRow> filled(Grid grid, List<Word> words) {
    TreeMap<Integer, List<FilledCell>> rows = new TreeMap<>();
    for (Grid.Cell cell : grid.cells()) {
      List<Word> inside = words.stream().filter(cell.region()::holds).toList();
      rows.computeIfAbsent(cell.row(), row -> new ArrayList<>())
          .add(new FilledCell(cell.region(), inside));
    }
    return rows.values().stream().map(FilledRow::new).filter(row -> row.filledCells() > 0).toList();
  }

  /** One grid may hold tables of different make, one upon the other: no column line in common. */
  private static List<List<FilledRow>> parts(List<FilledRow> rows) {
    List<List<FilledRow>> parts = new ArrayList<>();
    List<Float> borders = List.of();
    for (FilledRow row : rows) {
      List<Float> own = row.borders();
      boolean same = own.isEmpty() || borders.isEmpty() || shares(borders, own);
      if (parts.isEmpty() || !same) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(row);
      borders = own.isEmpty() && same ? borders : own;
    }
    return parts;
  }

  private static boolean shares(List<Float> borders, List<Float> others) {
    return borders.stream()
        .anyMatch(a -> others.stream().anyMatch(b -> Math.abs(a - b) <= SAME_COLUMN));
  }

  private static Placed table(List<FilledRow> part, TableShape shape) {
    List<Piece.Row> rows = new ArrayList<>();
    for (FilledRow row : part) {
      rows.addAll(RowSplitting.rows(cells(row, part, shape)));
    }
    float top = part.getFirst().top();
    float bottom = top;
    for (FilledRow row : part) {
      for (FilledCell cell : row.cells()) {
        bottom = Math.max(bottom, cell.region().bottom());
      }
    }
    return new Placed(new Piece.Table(rows), top, bottom, List.of(), shape.lefts());
  }

  private static List<PlacedCell> cells(FilledRow row, List<FilledRow> part, TableShape shape) {
    List<PlacedCell> cells = new ArrayList<>();
    for (FilledCell cell : row.cells()) {
      List<TextLine> lines = TextLine.of(cell.words());
      Measures measures = Measures.of(lines).withRight(right(cell, part));
      Depths depths = new Depths();
      List<Placed> pieces = Layout.pieces(lines, measures).stream().map(depths::nested).toList();
      cells.add(new PlacedCell(shape.column(cell.region().left()), pieces, lines));
    }
    return cells;
  }

  /** Where full lines of a column end: at its longest line, or a padding from its border. */
  private static float right(FilledCell cell, List<FilledRow> part) {
    float border = cell.region().right() - PADDING;
    float longest = 0;
    int words = 0;
    for (FilledRow row : part) {
      for (FilledCell other : row.cells()) {
        if (Math.abs(other.region().right() - cell.region().right()) <= SAME_COLUMN) {
          for (Word word : other.words()) {
            longest = Math.max(longest, word.right());
            words++;
          }
        }
      }
    }
    float width = cell.region().right() - cell.region().left();
    return words > MANY_WORDS
        ? Math.clamp(longest, border - RAGGED * width, border + PADDING)
        : border;
  }

  /**
   * The columns of a table.
   *
   * @param lefts the left edges, in order
   */
  record TableShape(List<Float> lefts) {
    static TableShape of(List<FilledRow> rows) {
      List<Float> all = new ArrayList<>();
      for (FilledRow row : rows) {
        for (FilledCell cell : row.cells()) {
          all.add(cell.region().left());
        }
      }
      all.sort(null);
      List<Float> lefts = new ArrayList<>();
      for (float left : all) {
        if (lefts.isEmpty() || left - lefts.getLast() > SAME_COLUMN) {
          lefts.add(left);
        }
      }
      return new TableShape(List.copyOf(lefts));
    }

    int columns() {
      return lefts.size();
    }

    int column(float left) {
      int column = 0;
      while (column + 1 < lefts.size() && lefts.get(column + 1) <= left + SAME_COLUMN) {
        column++;
      }
      return column;
    }
  }
}
