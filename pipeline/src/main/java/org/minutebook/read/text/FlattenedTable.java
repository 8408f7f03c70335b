package org.minutebook.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.read.format.ColumnNames;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;

/**
 * A word processor's table that was flattened to lines, rebuilt.
 *
 * <p>A tab begins each cell; a cell may have several lines; a blank line ends a row. The first line
 * names the columns: that is the evidence. A number at the head of the first cell gets a column of
 * its own.
 */
final class FlattenedTable {
  private static final Pattern NUMBER =
      Pattern.compile("\\s*([0-9]{1,3}(?:\\.[0-9]{1,3})*[.)]?)(?:\\s{2,}(\\S.*)|\\s*)");
  private static final int MIN_ROWS = 2;

  private final int columns;
  private final List<Piece.Row> rows = new ArrayList<>();
  private final List<List<String>> cells = new ArrayList<>();

  private FlattenedTable(List<String> names) {
    columns = names.size();
    List<Piece.Cell> header = new ArrayList<>();
    header.add(new Piece.Cell(0, List.of()));
    for (int i = 0; i < columns; i++) {
      header.add(new Piece.Cell(i + 1, PlainText.inLine(names.get(i))));
    }
    rows.add(new Piece.Row(header, true));
  }

  /** The table that begins with a line, if one does. */
  static Optional<PlainText.Found> at(List<String> lines, int at) {
    List<String> names = Arrays.asList(lines.get(at).split("\t", -1));
    if (names.size() < 2 || !ColumnNames.isHeader(names)) {
      return Optional.empty();
    }
    FlattenedTable table = new FlattenedTable(names);
    int end = table.read(lines, at + 1);
    return table.rows.size() > MIN_ROWS
        ? Optional.of(new PlainText.Found(new Piece.Table(table.rows), end))
        : Optional.empty();
  }

  private int read(List<String> lines, int from) {
    int at = from;
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.startsWith("\t") && line.indexOf('\t', 1) < 0) {
        if (cells.size() == columns) {
          endRow();
        }
        cells.add(new ArrayList<>(List.of(line.substring(1))));
      } else if (line.isBlank()) {
        if (cells.size() == columns) {
          endRow();
        }
      } else if (cells.isEmpty()) {
        return at;
      } else {
        cells.getLast().add(line);
      }
      at++;
    }
    if (!cells.isEmpty()) {
      endRow();
    }
    return at;
  }

  private void endRow() {
    List<Piece> text = new ArrayList<>();
    String number = "";
    for (String line : cells.getFirst()) {
      Matcher numbered = NUMBER.matcher(line);
      if (numbered.matches()) {
        if (!number.isEmpty() || !text.isEmpty()) {
          rows.add(row(number, text, List.of()));
          text = new ArrayList<>();
        }
        number = numbered.group(1);
        text.addAll(PlainText.inLine(numbered.group(2) == null ? "" : numbered.group(2)));
      } else {
        text.addAll(PlainText.inLine(line));
      }
    }
    List<Piece.Cell> others = new ArrayList<>();
    for (int i = 1; i < cells.size(); i++) {
      List<Piece> pieces = new ArrayList<>();
      cells.get(i).forEach(line -> pieces.addAll(PlainText.inLine(line)));
      others.add(new Piece.Cell(i + 1, pieces));
    }
    rows.add(row(number, text, others));
    cells.clear();
  }

  private static Piece.Row row(String number, List<Piece> text, List<Piece.Cell> others) {
    List<Piece.Cell> row = new ArrayList<>();
    row.add(
        new Piece.Cell(
            0, number.isEmpty() ? List.of() : List.of(new Piece.Paragraph(Line.plain(number)))));
    row.add(new Piece.Cell(1, text));
    row.addAll(others);
    return new Piece.Row(row, false);
  }
}
