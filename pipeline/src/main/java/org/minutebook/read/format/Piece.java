package org.minutebook.read.format;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One piece of a document as a reader finds it, before it has a place in the canonical text.
 *
 * <p>Labels are the numbers and bullets that the layout adds; the empty string where there is none.
 */
public sealed interface Piece {
  /** The piece's own line; empty for tables and page ends. */
  default Line line() {
    return Line.EMPTY;
  }

  /** A heading by its style; {@code level} from 1 to 6. */
  record Heading(int level, String label, Line line) implements Piece {
    public Heading {
      level = Math.clamp(level, 1, 6);
    }
  }

  /** A paragraph, its wrapped lines joined. */
  record Paragraph(Line line) implements Piece {
    /** Holds the place of what follows it in its cell. */
    public static final Paragraph BLANK = new Paragraph(Line.EMPTY);
  }

  /** Whether nothing can be seen of it. */
  default boolean isBlank() {
    return this instanceof Paragraph && line().isBlank();
  }

  /** An item of a list; {@code depth} from 0. */
  record Item(String label, int depth, Line line) implements Piece {}

  /** A table. */
  record Table(List<Row> rows) implements Piece {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** A row; {@code header} tells a row of column names by markup. */
  record Row(List<Cell> cells, boolean header) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell; {@code column} is the first grid column that it covers, from 0. Blank paragraphs push
   * down what follows; there are none at its end.
   */
  record Cell(int column, List<Piece> pieces) {
    public Cell {
      int end = pieces.size();
      while (end > 0 && pieces.get(end - 1).isBlank()) {
        end--;
      }
      pieces = List.copyOf(pieces.subList(0, end));
    }

    /** Its lines, joined by spaces. */
    public String text() {
      return pieces.stream()
          .map(p -> p.line().text().strip())
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" "))
          .strip();
    }
  }

  /** The end of a page; what follows stands on {@code nextPage}, from 1. */
  record PageEnd(int nextPage) implements Piece {}
}
