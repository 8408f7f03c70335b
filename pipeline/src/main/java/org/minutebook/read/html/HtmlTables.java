package org.minutebook.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.minutebook.read.format.Piece;

/** The rows of HTML tables with their cells on the grid. */
final class HtmlTables {
  private static final int MAX_COLUMNS = 1_000;

  private HtmlTables() {}

  /** Whether a table only lays out the page: it holds tables or has one column or one cell. */
  static boolean isLayout(Element table) {
    if (table.hasAttr("role") && table.attr("role").equals("presentation")) {
      return true;
    }
    if (table.select("table").size() > 1) {
      return true;
    }
    for (Element row : rowsOf(table)) {
      if (cellsOf(row).size() > 1) {
        return false;
      }
    }
    return true;
  }

  static List<Piece.Row> rows(Element table, Function<Element, List<Piece>> content) {
    List<Piece.Row> rows = new ArrayList<>();
    List<Integer> spanned = new ArrayList<>();
    for (Element row : rowsOf(table)) {
      List<Piece.Cell> cells = new ArrayList<>();
      boolean header = true;
      int column = 0;
      for (Element cell : cellsOf(row)) {
        column = free(spanned, column);
        cells.add(new Piece.Cell(column, content.apply(cell)));
        header &= cell.normalName().equals("th");
        int width = Math.clamp(HtmlLists.number(cell, "colspan", 1), 1, MAX_COLUMNS);
        int height = Math.max(1, HtmlLists.number(cell, "rowspan", 1));
        for (int i = 0; i < width && column < MAX_COLUMNS; i++) {
          occupy(spanned, column++, height);
        }
      }
      spanned.replaceAll(rest -> Math.max(0, rest - 1));
      if (!cells.isEmpty()) {
        boolean inHead = row.parent() != null && row.parent().normalName().equals("thead");
        rows.add(new Piece.Row(cells, (header && cells.size() > 1) || inHead));
      }
    }
    return rows;
  }

  private static int free(List<Integer> spanned, int from) {
    int column = from;
    while (column < spanned.size() && spanned.get(column) > 0) {
      column++;
    }
    return column;
  }

  private static void occupy(List<Integer> spanned, int column, int height) {
    while (spanned.size() <= column) {
      spanned.add(0);
    }
    spanned.set(column, height);
  }

  private static Elements rowsOf(Element table) {
    return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
  }

  private static Elements cellsOf(Element row) {
    return row.select("> td, > th");
  }
}
