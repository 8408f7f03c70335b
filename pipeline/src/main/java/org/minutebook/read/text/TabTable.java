package org.minutebook.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.read.format.ColumnNames;
import org.minutebook.read.format.Piece;

/** Consecutive lines whose tabs make the columns of a table. */
final class TabTable {
  private static final Pattern RULE = Pattern.compile("[-=\\s|:]*-[-=\\s|:]*");
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:\\(?(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,5})[.):]?|[-–*•·▪●○■o])\\s*");
  private static final Pattern DASH = Pattern.compile("\\s*[-–—]?\\s*");

  private TabTable() {}

  /** The table that begins with a line, if one does. */
  static Optional<PlainText.Found> at(List<String> lines, int at) {
    int end = at;
    while (end < lines.size() && isRow(lines.get(end))) {
      end++;
    }
    if (end - at < 2) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    int ruled = -1;
    for (String line : lines.subList(at, end)) {
      if (RULE.matcher(line).matches()) {
        ruled = rows.size() - 1;
      } else {
        rows.add(new ArrayList<>(Arrays.asList(line.split("\t", -1))));
      }
    }
    if (rows.isEmpty() || !aligned(rows)) {
      return Optional.empty();
    }
    if (isList(rows)) {
      return Optional.empty();
    }
    dropDashes(rows);
    boolean header = (ruled == 0 && rows.size() > 1) || ColumnNames.isHeader(rows.getFirst());
    return Optional.of(new PlainText.Found(table(rows, header), end));
  }

  /**
   * A table of texts.
   *
   * @param header whether its first row names the columns
   */
  static Piece.Table table(List<List<String>> rows, boolean header) {
    List<Piece.Row> table = new ArrayList<>();
    for (List<String> row : rows) {
      table.add(row(row, header && table.isEmpty()));
    }
    return new Piece.Table(table);
  }

  private static boolean isRow(String line) {
    return line.indexOf('\t') >= 0 && !line.isBlank() && line.indexOf('\f') < 0;
  }

  /** Makes the rows fit each other; several tabs may stand for one where people align by eye. */
  private static boolean aligned(List<List<String>> rows) {
    if (ColumnNames.isHeader(rows.getFirst()) || sameWidth(rows)) {
      return rows.getFirst().size() > 1;
    }
    for (List<String> row : rows) {
      row.removeIf(String::isBlank);
    }
    return sameWidth(rows) && rows.getFirst().size() > 1;
  }

  /** Whether the tabs only part numbers or bullets from their words. */
  static boolean isList(List<List<String>> rows) {
    return rows.stream()
        .allMatch(row -> row.size() == 2 && LABEL.matcher(row.getFirst()).matches());
  }

  private static boolean sameWidth(List<List<String>> rows) {
    return rows.stream().mapToInt(List::size).distinct().count() == 1;
  }

  /** Drops columns that hold nothing but the dash between two others. */
  private static void dropDashes(List<List<String>> rows) {
    for (int column = rows.getFirst().size() - 1; column > 0; column--) {
      int index = column;
      boolean dashes =
          rows.stream().allMatch(r -> r.size() > index && DASH.matcher(r.get(index)).matches());
      boolean visible = rows.stream().anyMatch(r -> r.size() > index && !r.get(index).isBlank());
      if (dashes && visible) {
        rows.forEach(row -> row.remove(index));
      }
    }
  }

  private static Piece.Row row(List<String> texts, boolean header) {
    List<Piece.Cell> cells = new ArrayList<>();
    for (int column = 0; column < texts.size(); column++) {
      cells.add(new Piece.Cell(column, PlainText.inLine(texts.get(column))));
    }
    return new Piece.Row(cells, header);
  }
}
