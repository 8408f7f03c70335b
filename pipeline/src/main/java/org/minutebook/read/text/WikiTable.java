package org.minutebook.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table of a wiki, rewritten as one of Markdown.
 *
 * @param markdown its lines
 * @param end the line after it
 */
record WikiTable(List<String> markdown, int end) {
  WikiTable {
    markdown = List.copyOf(markdown);
  }

  /** The table that begins with a line, if one does. */
  static Optional<WikiTable> at(List<String> lines, int at) {
    String line = lines.get(at).strip();
    if (line.startsWith("{|")) {
      return Optional.of(mediaWiki(lines, at + 1));
    }
    return line.startsWith("||") && line.length() > 4
        ? Optional.of(piped(lines, at))
        : Optional.empty();
  }

  private static WikiTable mediaWiki(List<String> lines, int from) {
    Rows rows = new Rows();
    int at = from;
    while (at < lines.size() && !lines.get(at).strip().startsWith("|}")) {
      String line = lines.get(at++).strip();
      if (line.startsWith("|-")) {
        rows.begin();
      } else if (line.startsWith("!")) {
        rows.add(line.substring(1), "!!|\\|\\|", true);
      } else if (line.startsWith("|") && !line.startsWith("|+")) {
        rows.add(line.substring(1), "\\|\\|", false);
      } else if (!line.isEmpty() && !line.startsWith("|+")) {
        rows.goOn(line);
      }
    }
    return new WikiTable(rows.markdown(), Math.min(at + 1, lines.size()));
  }

  /** {@code || a || b ||}, the header in bold or with the only doubled bars. */
  private static WikiTable piped(List<String> lines, int from) {
    Rows rows = new Rows();
    int at = from;
    while (at < lines.size() && lines.get(at).strip().startsWith("|")) {
      String line = lines.get(at).strip();
      boolean single = !line.startsWith("||");
      boolean next = at + 1 < lines.size() && lines.get(at + 1).strip().startsWith("|");
      boolean header =
          at == from
              && (line.contains("'''") || (next && !lines.get(at + 1).strip().startsWith("||")));
      rows.begin();
      rows.add(line.replaceAll("^\\|\\|?|\\|\\|?$", ""), single ? "\\|" : "\\|\\|", header);
      at++;
    }
    return new WikiTable(rows.markdown(), at);
  }

  /** Rows as they are read. */
  private static final class Rows {
    private final List<List<String>> rows = new ArrayList<>();
    private boolean headed;

    void begin() {
      if (rows.isEmpty() || !rows.getLast().isEmpty()) {
        rows.add(new ArrayList<>());
      }
    }

    void add(String cells, String between, boolean header) {
      if (rows.isEmpty()) {
        begin();
      }
      headed |= header && rows.size() == 1;
      for (String cell : cells.split(between, -1)) {
        rows.getLast().add(content(cell));
      }
    }

    /** A line that goes on with the last cell. */
    void goOn(String line) {
      if (!rows.isEmpty() && !rows.getLast().isEmpty()) {
        List<String> row = rows.getLast();
        row.set(row.size() - 1, row.getLast() + "<br>" + line);
      }
    }

    /** A cell without its attributes: {@code style="x" | text}. */
    private static String content(String cell) {
      int bar = cell.indexOf('|');
      boolean attributes = bar > 0 && cell.substring(0, bar).contains("=");
      return (attributes ? cell.substring(bar + 1) : cell).strip();
    }

    List<String> markdown() {
      rows.removeIf(List::isEmpty);
      int width = rows.stream().mapToInt(List::size).max().orElse(0);
      if (width == 0) {
        return List.of();
      }
      List<String> lines = new ArrayList<>();
      List<List<String>> all = new ArrayList<>(rows);
      if (!headed) {
        all.addFirst(new ArrayList<>());
      }
      for (List<String> row : all) {
        while (row.size() < width) {
          row.add("");
        }
        lines.add(row.stream().collect(Collectors.joining(" | ", "| ", " |")));
      }
      String[] rule = new String[width];
      Arrays.fill(rule, "---");
      lines.add(1, "| " + String.join(" | ", rule) + " |");
      return lines;
    }
  }
}
