package org.minutebook.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.read.format.ColumnNames;

/**
 * A table whose columns are laid out with spaces.
 *
 * <p>Under a line of column names the table goes on over blank lines, each paragraph of its widest
 * column a row. Without names it takes neighbouring lines whose cells begin at the same places.
 */
final class FixedColumns {
  private static final Pattern CELL = Pattern.compile("\\S+(?: \\S+)*");
  private static final int WIDE = 3;

  /** Owners may stand a little left of their column's name. */
  private static final int SLACK = 3;

  private final List<Integer> starts;
  private final List<List<String>> rows = new ArrayList<>();
  private int longest;

  private FixedColumns(List<Integer> starts) {
    this.starts = starts;
  }

  /** Words with no more than one space between them, and where they begin. */
  private record Cell(int start, String text) {
    int end() {
      return start + text.length();
    }
  }

  static Optional<PlainText.Found> at(List<String> lines, int at) {
    List<Cell> first = cells(lines.get(at));
    if (first.size() < 2) {
      return Optional.empty();
    }
    return ColumnNames.isHeader(first.stream().map(Cell::text).toList())
        ? named(lines, at, first)
        : unnamed(lines, at);
  }

  private static List<Cell> cells(String line) {
    List<Cell> cells = new ArrayList<>();
    if (line.indexOf('\t') < 0 && line.indexOf('\f') < 0) {
      Matcher cell = CELL.matcher(line);
      while (cell.find()) {
        cells.add(new Cell(cell.start(), cell.group()));
      }
    }
    return cells;
  }

  private static Optional<PlainText.Found> named(List<String> lines, int at, List<Cell> names) {
    FixedColumns table = new FixedColumns(names.stream().map(Cell::start).toList());
    int end = at + 1;
    int last = at;
    while (end < lines.size() && table.fits(lines.get(end))) {
      last = lines.get(end).isBlank() ? last : end;
      end++;
    }
    List<String> body = lines.subList(at + 1, last + 1);
    int main = table.widest(body);
    String above = "";
    for (String line : body) {
      table.add(line, above, main);
      above = line;
    }
    if (table.rows.size() < 2) {
      return Optional.empty();
    }
    table.rows.addFirst(names.stream().map(Cell::text).toList());
    return Optional.of(new PlainText.Found(TabTable.table(table.rows, true), last + 1));
  }

  /** Whether no cell of a line reaches into the next column, and none begins before the first. */
  private boolean fits(String line) {
    if (!line.isBlank() && (line.indexOf('\t') >= 0 || line.indexOf('\f') >= 0)) {
      return false;
    }
    for (Cell cell : cells(line)) {
      int next = column(cell) + 1;
      if (next < starts.size() && cell.end() > starts.get(next) - 1) {
        return false;
      }
    }
    return true;
  }

  private int column(Cell cell) {
    int column = 0;
    while (column + 1 < starts.size() && starts.get(column + 1) - SLACK <= cell.start()) {
      column++;
    }
    return column;
  }

  private List<String> row(String line) {
    String[] row = new String[starts.size()];
    Arrays.fill(row, "");
    for (Cell cell : cells(line)) {
      int column = column(cell);
      row[column] = row[column].isEmpty() ? cell.text() : row[column] + "  " + cell.text();
    }
    return new ArrayList<>(Arrays.asList(row));
  }

  /** The column with the longest lines; it tells where paragraphs end. */
  private int widest(List<String> lines) {
    int widest = 0;
    for (String line : lines) {
      List<String> row = row(line);
      for (int column = 0; column < row.size(); column++) {
        if (row.get(column).length() > longest) {
          longest = row.get(column).length();
          widest = column;
        }
      }
    }
    return widest;
  }

  private void add(String line, String above, int main) {
    List<String> row = row(line);
    boolean begins = !row.getFirst().isEmpty() && main > 0;
    boolean apart = above.isBlank() && !row.get(main).isEmpty();
    if (line.isBlank()) {
      return;
    }
    if (rows.isEmpty() || begins || apart || !goesOn(row(above).get(main), row.get(main))) {
      rows.add(row);
      return;
    }
    List<String> last = rows.getLast();
    for (int column = 0; column < row.size(); column++) {
      last.set(column, (last.get(column) + " " + row.get(column)).strip());
    }
  }

  /** Whether the first word of a line would not have fitted on the one above, or there is none. */
  private boolean goesOn(String above, String line) {
    if (line.isEmpty()) {
      return true;
    }
    int word = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
    boolean small = Character.isLowerCase(line.codePointAt(0));
    return !above.isEmpty() && (small || above.length() + 1 + word > longest);
  }

  private static Optional<PlainText.Found> unnamed(List<String> lines, int at) {
    int end = at;
    while (end < lines.size() && !cells(lines.get(end)).isEmpty()) {
      end++;
    }
    List<Integer> starts = new ArrayList<>();
    List<Cell> first = cells(lines.get(at));
    boolean wide = false;
    for (Cell cell : first) {
      starts.add(cell.start());
    }
    for (int i = 1; i < first.size(); i++) {
      wide |= first.get(i).start() - first.get(i - 1).end() >= WIDE;
    }
    FixedColumns table = new FixedColumns(starts);
    int next = at;
    while (wide && next < end && table.isAligned(lines.get(next))) {
      table.rows.add(table.row(lines.get(next++)));
    }
    long full = table.rows.stream().filter(row -> !row.getFirst().isEmpty()).count();
    return full < 2 || TabTable.isList(table.rows)
        ? Optional.empty()
        : Optional.of(new PlainText.Found(TabTable.table(table.rows, false), next));
  }

  /** Whether a line has more than one cell, or but the second, each where a column begins. */
  private boolean isAligned(String line) {
    List<Cell> cells = cells(line);
    boolean starts = cells.stream().allMatch(cell -> this.starts.contains(cell.start()));
    return starts && (cells.size() > 1 || cells.getFirst().start() == this.starts.get(1));
  }
}
