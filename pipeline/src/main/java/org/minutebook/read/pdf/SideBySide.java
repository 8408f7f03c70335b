package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;

/**
 * Columns that no ruled line parts.
 *
 * <p>Lines whose chunks stand under each other are a table, read row by row. Lists under attendance
 * headings side by side ("Present", "Apologies") are read one after the other.
 */
final class SideBySide {
  private static final float ALIGNED = 5f;
  private static final Pattern ATTENDANCE =
      Pattern.compile(
          "(?i)(?:members )?present|apologies(?: for absence| received)?|(?:also )?in attendance|"
              + "members of the public|attend(?:ees|ance|ing)|absent|also present|non-attendance");

  private SideBySide() {}

  /**
   * Pieces of side-by-side text.
   *
   * @param end the line after them
   */
  record Found(List<Placed> pieces, int end) {}

  static Optional<Found> at(List<TextLine> lines, int at, Measures measures) {
    if (cells(lines.get(at)).size() < 2) {
      return Optional.empty();
    }
    if (isAttendance(lines.get(at))) {
      return Optional.of(lists(lines, at, measures));
    }
    int end = at + 1;
    int rows = 1;
    TextLine last = lines.get(at);
    while (end < lines.size() && isNear(lines.get(end - 1), lines.get(end), 2.2f)) {
      TextLine line = lines.get(end);
      if (cells(line).size() >= 2 && stacked(last, line)) {
        last = line;
        rows++;
      } else if (!isWrapped(last, line)) {
        break;
      }
      end++;
    }
    return rows < 2 ? Optional.empty() : table(lines.subList(at, end), end);
  }

  /** The chunks of a line as columns: a label goes with the text after it. */
  private static List<Chunk> cells(TextLine line) {
    List<Chunk> chunks = line.chunks();
    Optional<ListLabel> label = ListLabel.of(line);
    boolean apart = label.isPresent() && chunks.getFirst().words().size() == 1;
    if (!apart || chunks.size() < 2) {
      return chunks;
    }
    List<Word> first = new ArrayList<>(chunks.get(0).words());
    first.addAll(chunks.get(1).words());
    List<Chunk> cells = new ArrayList<>();
    cells.add(new Chunk(first));
    cells.addAll(chunks.subList(2, chunks.size()));
    return cells;
  }

  private static boolean isNear(TextLine last, TextLine next, float leadings) {
    return next.baseline() - last.baseline() < leadings * 1.2f * Math.max(last.size(), next.size());
  }

  /** Whether every column but the first of the shorter line has its like in the longer one. */
  private static boolean stacked(TextLine a, TextLine b) {
    List<Chunk> shorter = cells(a).size() <= cells(b).size() ? cells(a) : cells(b);
    List<Chunk> longer = shorter.equals(cells(a)) ? cells(b) : cells(a);
    for (Chunk chunk : shorter.subList(1, shorter.size())) {
      if (longer.stream().noneMatch(other -> aligned(chunk, other))) {
        return false;
      }
    }
    return true;
  }

  private static boolean aligned(Chunk a, Chunk b) {
    float centres = (a.left() + a.right() - b.left() - b.right()) / 2;
    return Math.abs(a.left() - b.left()) <= ALIGNED
        || Math.abs(a.right() - b.right()) <= ALIGNED
        || Math.abs(centres) <= ALIGNED;
  }

  /** Whether a line only goes on with a cell of the row above that is not the first. */
  private static boolean isWrapped(TextLine row, TextLine line) {
    List<Chunk> cells = cells(row);
    return line.chunks().size() == 1
        && ListLabel.of(line).isEmpty()
        && isNear(row, line, 3f)
        && cells.subList(1, cells.size()).stream()
            .anyMatch(cell -> Math.abs(cell.left() - line.left()) <= ALIGNED);
  }

  private static Optional<Found> table(List<TextLine> lines, int end) {
    List<float[]> columns = columns(lines);
    if (columns.size() < 2) {
      return Optional.empty();
    }
    List<List<Line>> rows = new ArrayList<>();
    for (TextLine line : lines) {
      boolean wraps =
          !rows.isEmpty()
              && line.chunks().size() == 1
              && column(columns, line.chunks().getFirst()) > 0;
      if (!wraps) {
        rows.add(new ArrayList<>());
        columns.forEach(column -> rows.getLast().add(Line.EMPTY));
      }
      List<Line> row = rows.getLast();
      for (Chunk cell : wraps ? line.chunks() : cells(line)) {
        int column = column(columns, cell);
        Line before = row.get(column);
        row.set(column, before.runs().isEmpty() ? cell.line() : Hyphens.join(before, cell.line()));
      }
    }
    List<Piece.Row> table = rows.stream().map(SideBySide::row).toList();
    Placed placed =
        new Placed(
            new Piece.Table(table),
            lines.getFirst().top(),
            lines.getLast().bottom(),
            List.of(),
            List.of());
    return Optional.of(new Found(List.of(placed), end));
  }

  private static Piece.Row row(List<Line> lines) {
    List<Piece.Cell> cells = new ArrayList<>();
    for (int column = 0; column < lines.size(); column++) {
      Line line = lines.get(column);
      cells.add(
          new Piece.Cell(column, line.isBlank() ? List.of() : List.of(new Piece.Paragraph(line))));
    }
    return new Piece.Row(cells, false);
  }

  /** Stretches of the width with nothing between them in any line. */
  private static List<float[]> columns(List<TextLine> lines) {
    List<Chunk> chunks = new ArrayList<>();
    lines.forEach(line -> chunks.addAll(line.chunks().size() == 1 ? line.chunks() : cells(line)));
    chunks.sort((a, b) -> Float.compare(a.left(), b.left()));
    List<float[]> columns = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (columns.isEmpty() || chunk.left() > columns.getLast()[1]) {
        columns.add(new float[] {chunk.left(), chunk.right()});
      } else {
        columns.getLast()[1] = Math.max(columns.getLast()[1], chunk.right());
      }
    }
    return columns;
  }

  private static int column(List<float[]> columns, Chunk chunk) {
    int column = 0;
    while (column + 1 < columns.size() && columns.get(column + 1)[0] <= chunk.left() + 0.5f) {
      column++;
    }
    return column;
  }

  private static boolean isAttendance(TextLine line) {
    return line.chunks().stream()
        .allMatch(chunk -> ATTENDANCE.matcher(chunk.text().replaceAll("[:.\\s]+$", "")).matches());
  }

  /** Lists under headings side by side: each chunk belongs to the heading that it stands under. */
  private static Found lists(List<TextLine> lines, int at, Measures measures) {
    List<Chunk> headings = lines.get(at).chunks();
    List<List<TextLine>> lists = new ArrayList<>();
    headings.forEach(
        heading -> lists.add(new ArrayList<>(List.of(new TextLine(List.of(heading))))));
    int end = at + 1;
    while (end < lines.size() && isListed(lines.get(end - 1), lines.get(end), headings)) {
      for (Chunk chunk : lines.get(end).chunks()) {
        lists.get(under(headings, chunk)).add(new TextLine(List.of(chunk)));
      }
      end++;
    }
    List<Placed> pieces = new ArrayList<>();
    for (List<TextLine> list : lists) {
      // Names in a list are never wrapped for want of room.
      pieces.addAll(Paragraphs.of(list, measures.withRight(Float.MAX_VALUE)));
    }
    return new Found(pieces, end);
  }

  private static boolean isListed(TextLine last, TextLine next, List<Chunk> headings) {
    boolean crosses =
        next.chunks().stream()
            .anyMatch(
                chunk ->
                    headings.stream()
                        .skip(1)
                        .anyMatch(
                            h -> chunk.left() < h.left() - 40 && chunk.right() > h.left() + 10));
    return isNear(last, next, 2.6f)
        && ListLabel.of(next).isEmpty()
        && !crosses
        && next.chunks().size() <= headings.size();
  }

  private static int under(List<Chunk> headings, Chunk chunk) {
    int best = 0;
    float least = Float.MAX_VALUE;
    for (int i = 0; i < headings.size(); i++) {
      Chunk heading = headings.get(i);
      float centre = Math.abs(heading.left() + heading.right() - chunk.left() - chunk.right()) / 2;
      float distance = Math.min(Math.abs(heading.left() - chunk.left()), centre);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
