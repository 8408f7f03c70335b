package org.minutebook.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins a table to the one before that a page end has cut it from. */
public final class ContinuedTable {
  private ContinuedTable() {}

  /**
   * The two tables as one, where the second repeats the first one's header.
   *
   * @param atBreak what stands between them, put at the head of the second one's first row
   */
  public static Optional<Piece.Table> join(
      Piece.Table before, Piece.Table after, List<Piece> atBreak) {
    boolean repeats =
        before.rows().size() > 1
            && after.rows().size() > 1
            && before.rows().getFirst().header()
            && text(before.rows().getFirst()).equals(text(after.rows().getFirst()));
    if (!repeats) {
      return Optional.empty();
    }
    return Optional.of(append(before, after.rows().subList(1, after.rows().size()), atBreak));
  }

  /** Whether two rows say the same, as a header and its repetition do. */
  public static boolean sameText(Piece.Row a, Piece.Row b) {
    return text(a).equals(text(b));
  }

  /**
   * The first table with more rows.
   *
   * <p>Where the first of them has nothing in the first column and goes on with a sentence that the
   * break has cut, the sentence is made whole.
   */
  public static Piece.Table append(Piece.Table before, List<Piece.Row> more, List<Piece> atBreak) {
    List<Piece.Row> rows = new ArrayList<>(before.rows());
    List<Piece.Row> rest = new ArrayList<>(more);
    Flow flow = new Flow(rows.getLast(), rest.getFirst());
    if (flow.joins()) {
      rows.set(rows.size() - 1, flow.whole());
      if (flow.isSpent()) {
        rest.removeFirst();
      } else {
        rest.set(0, flow.rest());
      }
    }
    if (!rest.isEmpty()) {
      rest.set(0, withBreak(rest.getFirst(), atBreak));
    }
    rows.addAll(rest);
    return new Piece.Table(rows);
  }

  /** A row that ends in the middle of a sentence, and the row that may go on with it. */
  private static final class Flow {
    private final Piece.Row last;
    private final Piece.Row next;

    Flow(Piece.Row last, Piece.Row next) {
      this.last = last;
      this.next = next;
    }

    boolean joins() {
      return !last.header()
          && !next.header()
          && !next.cells().isEmpty()
          && next.cells().getFirst().text().isBlank()
          && next.cells().stream().anyMatch(this::flows);
    }

    private boolean flows(Piece.Cell cell) {
      Optional<Piece.Cell> above = above(cell);
      return above.isPresent()
          && !cell.pieces().isEmpty()
          && !above.get().pieces().isEmpty()
          && cell.pieces().getFirst() instanceof Piece.Paragraph start
          && !start.isBlank()
          && isOpen(above.get().pieces().getLast().line().text())
          && startsOn(start.line().text());
    }

    private Optional<Piece.Cell> above(Piece.Cell cell) {
      return last.cells().stream().filter(c -> c.column() == cell.column()).findFirst();
    }

    /** The upper row, its sentences whole; with the rest of the lower one, where that is little. */
    Piece.Row whole() {
      List<Piece.Cell> cells = new ArrayList<>();
      for (Piece.Cell upper : last.cells()) {
        List<Piece> pieces = new ArrayList<>(upper.pieces());
        for (Piece.Cell lower : next.cells()) {
          if (lower.column() == upper.column()) {
            add(pieces, lower);
          }
        }
        cells.add(new Piece.Cell(upper.column(), pieces));
      }
      return new Piece.Row(cells, false);
    }

    private void add(List<Piece> pieces, Piece.Cell lower) {
      if (flows(lower)) {
        Piece end = pieces.getLast();
        Line line = end.line().plus(Line.plain(" ")).plus(lower.pieces().getFirst().line());
        pieces.set(
            pieces.size() - 1,
            end instanceof Piece.Item item
                ? new Piece.Item(item.label(), item.depth(), line)
                : new Piece.Paragraph(line));
      } else if (isSpent()) {
        pieces.addAll(lower.pieces());
      }
    }

    /** Whether the lower row only held the ends of sentences, and what stands beside them. */
    boolean isSpent() {
      return next.cells().stream().filter(this::flows).allMatch(cell -> cell.pieces().size() == 1);
    }

    Piece.Row rest() {
      List<Piece.Cell> cells = new ArrayList<>();
      for (Piece.Cell cell : next.cells()) {
        List<Piece> pieces = cell.pieces();
        cells.add(
            new Piece.Cell(cell.column(), flows(cell) ? pieces.subList(1, pieces.size()) : pieces));
      }
      return new Piece.Row(cells, false);
    }
  }

  private static Piece.Row withBreak(Piece.Row row, List<Piece> atBreak) {
    if (atBreak.isEmpty() || row.cells().isEmpty()) {
      return row;
    }
    List<Piece.Cell> cells = new ArrayList<>(row.cells());
    List<Piece> pieces = new ArrayList<>(atBreak);
    pieces.addAll(cells.getFirst().pieces());
    cells.set(0, new Piece.Cell(cells.getFirst().column(), pieces));
    return new Piece.Row(cells, row.header());
  }

  private static boolean isOpen(String text) {
    String end = text.strip();
    return !end.isEmpty() && ".!?:;".indexOf(end.charAt(end.length() - 1)) < 0;
  }

  private static boolean startsOn(String text) {
    String start = text.strip();
    return !start.isEmpty() && Character.isLetterOrDigit(start.charAt(0));
  }

  private static List<String> text(Piece.Row row) {
    return row.cells().stream().map(Piece.Cell::text).toList();
  }
}
