package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;

/**
 * Writes the parts of all pages one after the other.
 *
 * <p>Under a heading of an action column the document becomes one table, its rows with the owners
 * beside. Without such a heading only paragraphs with owners beside them become rows.
 */
final class Assembly {
  private final Headings headings;
  private final List<Piece> out = new ArrayList<>();
  private final List<Piece.Row> rows = new ArrayList<>();
  private final List<Piece> cell = new ArrayList<>();
  private boolean underHeading;

  Assembly(Headings headings) {
    this.headings = headings;
  }

  static List<Piece> pieces(List<PageParts> pages, Headings headings) {
    pages.forEach(page -> page.parts().forEach(part -> headings.survey(part.piece())));
    Assembly assembly = new Assembly(headings);
    for (int i = 0; i < pages.size(); i++) {
      if (i > 0) {
        assembly.pageEnd(i + 1);
      }
      assembly.page(pages.get(i));
    }
    assembly.endRow(List.of());
    assembly.endTable();
    return assembly.out;
  }

  private void page(PageParts page) {
    Optional<TextLine> heading = page.heading();
    for (Beside part : page.parts()) {
      if (heading.isPresent() && part.piece().top() > heading.get().baseline()) {
        head(heading.get());
        heading = Optional.empty();
      }
      add(part);
    }
  }

  private void head(TextLine heading) {
    if (underHeading) {
      return;
    }
    underHeading = true;
    List<Piece> names = new ArrayList<>();
    for (Chunk chunk : heading.chunks().subList(0, heading.chunks().size() - 1)) {
      names.add(new Piece.Paragraph(chunk.line()));
    }
    Piece last = new Piece.Paragraph(heading.chunks().getLast().line());
    rows.add(row(names, List.of(last), true));
  }

  private void pageEnd(int next) {
    Piece end = new Piece.PageEnd(next);
    if (underHeading) {
      cell.add(end);
    } else {
      out.add(end);
    }
  }

  private void add(Beside part) {
    if (!underHeading) {
      Piece piece = headings.of(part.piece());
      out.add(
          part.isFree()
              ? piece
              : new Piece.Table(
                  List.of(row(List.of(piece), RowSplitting.paragraphs(part.owners()), false))));
      return;
    }
    if (!part.isFree() || startsItem(part.piece())) {
      endRow(List.of());
    }
    if (part.piece().piece() instanceof Piece.Table table) {
      table.rows().forEach(row -> cell.add(flat(row)));
    } else {
      cell.add(part.piece().piece());
    }
    if (!part.isFree()) {
      endRow(RowSplitting.paragraphs(part.owners()));
    }
  }

  private static boolean startsItem(Placed placed) {
    return !placed.lines().isEmpty()
        && ListLabel.of(placed.lines().getFirst()).filter(label -> !label.bullet()).isPresent();
  }

  /** A table within a table's cell is told line by line. */
  private static Piece flat(Piece.Row row) {
    StringBuilder text = new StringBuilder();
    for (Piece.Cell inner : row.cells()) {
      text.append(text.isEmpty() ? "" : "\t").append(inner.text());
    }
    return new Piece.Paragraph(Line.plain(text.toString()));
  }

  private void endRow(List<Piece> owners) {
    if (!cell.isEmpty()) {
      rows.add(row(cell, owners, false));
      cell.clear();
    }
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      out.add(new Piece.Table(rows));
    }
  }

  private static Piece.Row row(List<Piece> text, List<Piece> owners, boolean header) {
    return new Piece.Row(List.of(new Piece.Cell(0, text), new Piece.Cell(1, owners)), header);
  }
}
