package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
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

  private static final Pattern PARTS =
      Pattern.compile("\\s{0,3}(?:[/&,;+()–—-]|\\band\\b)\\s{0,3}");

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
            Regex.of("\\([0-9]+\\)|[:*#]")
                .matcher(text(lines, table, row, cell.column()))
                .replaceAll(" ")
                .strip();
        cells += words.isEmpty() ? 0 : 1;
        kind(words).ifPresent(kind -> kinds.put(cell.column(), kind));
      }
      boolean all = kinds.size() >= cells - 1;
      if (all && isActions(kinds)) {
        return Optional.of(new Columns(table, row, settled(kinds)));
      }
    }
    return Optional.empty();
  }

  /**
   * The columns of a table without headings: those of the table that a page break cut off just
   * before it, or an unnamed margin, where the last column holds nothing but who is to act.
   */
  static Optional<Columns> unnamed(
      Lines lines, int table, Optional<Columns> before, Predicate<String> isOwners) {
    List<Block.Row> rows = lines.tables().get(table).rows();
    int last =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(Block.Cell::column)
            .max()
            .orElse(0);
    if (before.isPresent() && follows(lines, table) && before.get().lastColumn() == last) {
      return Optional.of(new Columns(table, -1, before.get().kinds()));
    }
    int owned = 0;
    for (int row = 0; row < rows.size(); row++) {
      String note = text(lines, table, row, last);
      boolean owners = isOwners.test(note);
      if (!note.isBlank() && !owners) {
        return Optional.empty();
      }
      owned += owners && isProse(lines, table, row, last) ? 1 : 0;
    }
    return last > 0 && owned > 0
        ? Optional.of(new Columns(table, -1, Map.of(last, "margin")))
        : Optional.empty();
  }

  /** The kind of column that words head. */
  static Optional<String> kind(String heading) {
    return HEADINGS.value(heading).or(() -> joined(heading));
  }

  /** "Who / when", "Lead & date", "Owner (deadline)". */
  private static Optional<String> joined(String heading) {
    List<String> kinds = new ArrayList<>();
    for (String part : PARTS.split(heading.strip())) {
      HEADINGS.value(part).ifPresent(kinds::add);
    }
    boolean both =
        kinds.size() == 2
            && kinds.getFirst().equals("owner")
            && Set.of("due", "date").contains(kinds.getLast());
    return both ? Optional.of("owner and due") : Optional.empty();
  }

  /**
   * The columns of a table that stands in a list of actions: one names owners in every row, the
   * other says what they are to do.
   */
  static Optional<Columns> listed(Lines lines, int table, Predicate<String> isOwners) {
    List<Block.Row> rows = lines.tables().get(table).rows();
    if (rows.stream().anyMatch(row -> row.cells().size() != 2)) {
      return Optional.empty();
    }
    for (int owner = 0; owner < 2; owner++) {
      boolean named = kind(text(lines, table, 0, owner)).filter("owner"::equals).isPresent();
      boolean headed = named || !isOwners.test(text(lines, table, 0, owner));
      int first = headed ? 0 : -1;
      int column = owner;
      boolean all =
          rows.size() > first + 1
              && IntStream.range(first + 1, rows.size())
                  .mapToObj(row -> text(lines, table, row, column))
                  .allMatch(cell -> isOwners.test(cell) || named && isShort(cell));
      if (all) {
        return Optional.of(new Columns(table, first, Map.of(owner, "owner", 1 - owner, "text")));
      }
    }
    return Optional.empty();
  }

  private static boolean isShort(String cell) {
    return !cell.isBlank() && cell.length() < 30;
  }

  private int lastColumn() {
    return kinds.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Whether nothing stands between a table and the one before it. */
  private static boolean follows(Lines lines, int table) {
    return lines.all().stream()
        .filter(line -> line.cell().filter(at -> at.table() == table).isPresent())
        .findFirst()
        .filter(line -> line.index() > 0)
        .flatMap(line -> lines.all().get(line.index() - 1).cell())
        .filter(at -> at.table() == table - 1)
        .isPresent();
  }

  /**
   * Whether a row tells something: a heading with its presenter's initials beside it asks nobody to
   * act.
   */
  private static boolean isProse(Lines lines, int table, int row, int last) {
    return lines.all().stream()
        .filter(
            line ->
                line.cell()
                    .filter(at -> at.table() == table && at.row() == row && at.column() < last)
                    .isPresent())
        .anyMatch(line -> isProse(line) && !line.stressed());
  }

  private static boolean isProse(Line line) {
    int length = line.text().strip().length();
    return length > 40 || length > 20 && line.text().strip().endsWith(".");
  }

  private static boolean isActions(Map<Integer, String> kinds) {
    boolean action = kinds.containsValue("action") || kinds.containsValue("owner and due");
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
    boolean both = kinds.containsValue("owner and due");
    boolean task = both || kinds.containsValue("owner") || kinds.containsValue("due");
    boolean worded = kinds.containsValue("action") || kinds.containsValue("text");
    boolean beside = !worded && (both || kinds.containsValue("told"));
    String date = kinds.containsValue("due") ? "plain" : "due";
    settled.replaceAll(
        (column, kind) ->
            switch (kind) {
              case "action" -> task ? "text" : "margin";
              case "date" -> date;
              case "owner", "owner and due" -> beside ? "margin" : "owner";
              default -> kind;
            });
    return settled;
  }

  /** The column of a kind. */
  Optional<Integer> column(String kind) {
    return columns(kind).stream().findFirst();
  }

  /** The columns of a kind, from left to right. */
  List<Integer> columns(String kind) {
    return kinds.entrySet().stream()
        .filter(e -> e.getValue().equals(kind))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
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
