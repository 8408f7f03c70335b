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

  /** The first table with more rows; a first row that only goes on is merged into its last. */
  public static Piece.Table append(Piece.Table before, List<Piece.Row> more, List<Piece> atBreak) {
    List<Piece.Row> rows = new ArrayList<>(before.rows());
    Piece.Row first = more.getFirst();
    if (goesOn(rows.getLast(), first)) {
      rows.set(rows.size() - 1, merged(rows.getLast(), first));
      rows.addAll(more.subList(1, more.size()));
      if (more.size() > 1) {
        rows.set(before.rows().size(), withBreak(more.get(1), atBreak));
      }
    } else {
      rows.add(withBreak(first, atBreak));
      rows.addAll(more.subList(1, more.size()));
    }
    return new Piece.Table(rows);
  }

  /** Whether a row has no entry of its own in the first column, where the one before has one. */
  private static boolean goesOn(Piece.Row last, Piece.Row next) {
    return !last.header()
        && !next.header()
        && !last.cells().isEmpty()
        && !last.cells().getFirst().text().isBlank()
        && next.cells().getFirst().text().isBlank();
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

  private static Piece.Row merged(Piece.Row last, Piece.Row next) {
    List<Piece.Cell> cells = new ArrayList<>(last.cells());
    for (Piece.Cell more : next.cells()) {
      int at = 0;
      while (at < cells.size() && cells.get(at).column() < more.column()) {
        at++;
      }
      if (at < cells.size() && cells.get(at).column() == more.column()) {
        cells.set(
            at, new Piece.Cell(more.column(), flowing(cells.get(at).pieces(), more.pieces())));
      } else {
        cells.add(at, more);
      }
    }
    return new Piece.Row(cells, last.header());
  }

  /** The pieces of both, a sentence that the break has cut made whole. */
  private static List<Piece> flowing(List<Piece> before, List<Piece> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() ? after : before;
    }
    List<Piece> all = new ArrayList<>(before);
    Piece last = before.getLast();
    boolean joins =
        after.getFirst() instanceof Piece.Paragraph next
            && isOpen(last.line().text())
            && startsOn(next.line().text());
    if (joins) {
      Line whole = last.line().plus(Line.plain(" ")).plus(after.getFirst().line());
      all.set(
          all.size() - 1,
          last instanceof Piece.Item item
              ? new Piece.Item(item.label(), item.depth(), whole)
              : new Piece.Paragraph(whole));
      all.addAll(after.subList(1, after.size()));
    } else {
      all.addAll(after);
    }
    return all;
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
