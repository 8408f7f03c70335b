package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minutebook.extract.attendee.Labels.Listing;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.model.text.Block;

/**
 * A form in which one label heads the first columns and others stand beside their people further
 * right: "Present:" above names and posts, "Apologies:" to their right.
 */
final class LabelColumns {
  private final Lines lines;
  private final Register register;
  private final int table;
  private final List<Block.Row> rows;

  /** By the column in which a label stands: what it says, and whether its people stand below. */
  private final TreeMap<Integer, Column> columns = new TreeMap<>();

  private record Column(Optional<Listing> listing, boolean below) {}

  private LabelColumns(Lines lines, Register register, int table) {
    this.lines = lines;
    this.register = register;
    this.table = table;
    this.rows = lines.tables().get(table).rows();
  }

  /** Reads a table of this form; false where it has another. */
  static boolean read(Lines lines, Register register, int table) {
    LabelColumns form = new LabelColumns(lines, register, table);
    if (!form.applies()) {
      return false;
    }
    for (int row = 0; row < form.rows.size(); row++) {
      form.readRow(row);
    }
    return true;
  }

  /** A label alone in its row, people below it, and a label further right beside its own. */
  private boolean applies() {
    boolean heads = false;
    for (int row = 0; row < rows.size(); row++) {
      List<Block.Cell> filled = filled(row, 0, Integer.MAX_VALUE);
      if (filled.size() == 1 && rows.get(row).cells().size() > 2) {
        heads |= isLabel(row, filled.getFirst()) && filled.getFirst().column() == 0;
      } else if (heads
          && filled.size() > 2
          && !isLabel(row, filled.getFirst())
          && filled.stream().skip(1).limit(filled.size() - 2L).anyMatch(c -> isLabel(row(c), c))) {
        return true;
      }
    }
    return false;
  }

  private int row(Block.Cell cell) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).cells().contains(cell)) {
        return row;
      }
    }
    throw new IllegalArgumentException("a cell of another table");
  }

  private void readRow(int row) {
    for (Block.Cell cell : filled(row, 0, Integer.MAX_VALUE)) {
      String words = text(row, cell);
      if (isLabelled(row, cell)) {
        cellLines(row, cell).forEach(register::take);
        int next = next(row, cell.column());
        boolean below = filled(row, cell.column() + 1, next).isEmpty();
        columns.put(
            cell.column(), new Column(Labels.at(words, true).map(Labels.Label::listing), below));
      }
    }
    for (Map.Entry<Integer, Column> entry : columns.entrySet()) {
      int column = entry.getKey();
      boolean own = filled(row, column, column + 1).stream().anyMatch(c -> isLabelled(row, c));
      int from = entry.getValue().below() && !own ? column : column + 1;
      Integer next = columns.higherKey(column);
      List<Block.Cell> content = filled(row, from, next == null ? Integer.MAX_VALUE : next);
      entry.getValue().listing().ifPresent(listing -> add(row, content, listing));
    }
  }

  private void add(int row, List<Block.Cell> content, Listing listing) {
    if (content.isEmpty()) {
      return;
    }
    String about =
        content.stream().skip(1).map(cell -> text(row, cell)).collect(Collectors.joining(", "));
    content.forEach(cell -> cellLines(row, cell).forEach(register::take));
    Block.Cell first = content.getFirst();
    if (about.isEmpty()) {
      register.add(first.span(), listing, listing.single(), "attendee.column");
    } else {
      Entries.described(text(row, first), about)
          .ifPresent(entry -> register.add(entry, listing, first.span(), "attendee.column"));
    }
  }

  private int next(int row, int column) {
    return filled(row, column + 1, Integer.MAX_VALUE).stream()
        .filter(cell -> isLabelled(row, cell))
        .mapToInt(Block.Cell::column)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private boolean isLabelled(int row, Block.Cell cell) {
    return isLabel(row, cell) || text(row, cell).endsWith(":");
  }

  private boolean isLabel(int row, Block.Cell cell) {
    String words = text(row, cell);
    // "Clerk" beside a name is a post, "Clerk:" a label.
    return Labels.at(words, true)
        .filter(label -> words.substring(label.contentStart()).isBlank())
        .filter(label -> words.endsWith(":") || !label.listing().single())
        .isPresent();
  }

  private List<Block.Cell> filled(int row, int from, int to) {
    List<Block.Cell> filled = new ArrayList<>(rows.get(row).cells());
    filled.removeIf(
        cell -> cell.column() < from || cell.column() >= to || text(row, cell).isBlank());
    return filled;
  }

  private List<Line> cellLines(int row, Block.Cell cell) {
    return lines.in(table, row, cell.column());
  }

  private String text(int row, Block.Cell cell) {
    return cellLines(row, cell).stream().map(Line::text).collect(Collectors.joining(" ")).strip();
  }
}
