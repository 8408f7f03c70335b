package org.minutebook.extract.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.model.text.Block;

/**
 * What the columns of a table hold, by its row of headings.
 *
 * @param table number of the table
 * @param headingRow the row of headings
 * @param kinds column to text, owner, due, status, margin or plain
 */
record Columns(int table, int headingRow, Map<Integer, String> kinds) {
  private static final Lexicon HEADINGS = Lexicon.load(Columns.class, "column-headings.txt");

  /** A row of headings stands near the top. */
  private static final int TOP = 6;

  Columns {
    kinds = Map.copyOf(kinds);
  }

  /** The columns of a table that holds actions; empty where it does not. */
  static Optional<Columns> of(Lines lines, int table) {
    List<Block.Row> rows = lines.tables().get(table).rows();
    for (int row = 0; row < Math.min(TOP, rows.size()); row++) {
      Map<Integer, String> kinds = new HashMap<>();
      int cells = 0;
      for (Block.Cell cell : rows.get(row).cells()) {
        String words =
            text(lines, table, row, cell.column()).replaceAll("\\([0-9]+\\)|[:*#]", " ").strip();
        cells += words.isEmpty() ? 0 : 1;
        HEADINGS.value(words).ifPresent(kind -> kinds.put(cell.column(), kind));
      }
      boolean all = kinds.size() >= cells - 1;
      if (all && isActions(kinds)) {
        return Optional.of(new Columns(table, row, settled(kinds)));
      }
    }
    return Optional.empty();
  }

  private static boolean isActions(Map<Integer, String> kinds) {
    boolean action = kinds.containsValue("action");
    boolean owned =
        kinds.containsValue("owner")
            && (kinds.containsValue("text") || kinds.containsValue("due") && kinds.size() >= 2);
    return action || owned && (kinds.containsValue("due") || kinds.containsValue("status"));
  }

  /**
   * "Action" heads a column of tasks where owners have their own column, else the margin beside the
   * paragraphs.
   */
  private static Map<Integer, String> settled(Map<Integer, String> kinds) {
    Map<Integer, String> settled = new HashMap<>(kinds);
    boolean task = kinds.containsValue("owner") || kinds.containsValue("due");
    settled.replaceAll((column, kind) -> kind.equals("action") ? task ? "text" : "margin" : kind);
    return settled;
  }

  /** The column of a kind. */
  Optional<Integer> column(String kind) {
    return kinds.entrySet().stream()
        .filter(e -> e.getValue().equals(kind))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  boolean isMargin() {
    return kinds.containsValue("margin");
  }

  static String text(Lines lines, int table, int row, int column) {
    StringBuilder words = new StringBuilder();
    for (Line line : lines.in(table, row, column)) {
      words.append(words.isEmpty() ? "" : "\n").append(line.text());
    }
    return words.toString().strip();
  }
}
