package org.minutebook.extract.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Span;

/** The lines of a document in reading order, and its tables. Immutable. */
public final class Lines {
  private static final Span NONE = new Span(0, 0);

  private final List<Line> all;
  private final List<Block.Table> tables;
  private final Map<List<Integer>, List<Line>> rows = new HashMap<>();

  private Lines(List<Line> all, List<Block.Table> tables) {
    this.all = List.copyOf(all);
    this.tables = List.copyOf(tables);
    for (Line line : all) {
      line.cell()
          .ifPresent(
              at ->
                  rows.computeIfAbsent(List.of(at.table(), at.row()), k -> new ArrayList<>())
                      .add(line));
    }
  }

  /** Every non-empty heading, paragraph and list item, those in cells included. */
  public List<Line> all() {
    return all;
  }

  /** In reading order; {@link Line.Place#table()} counts them. */
  public List<Block.Table> tables() {
    return tables;
  }

  /** Flattens a document. */
  public static Lines of(MeetingText text) {
    List<Line> lines = new ArrayList<>();
    List<Block.Table> tables = new ArrayList<>();
    for (Block block : text.blocks()) {
      add(lines, tables, text, block, Optional.empty());
    }
    return new Lines(lines, tables);
  }

  /** The lines of one row. */
  public List<Line> in(int table, int row) {
    return rows.getOrDefault(List.of(table, row), List.of());
  }

  /** The lines of one cell. */
  public List<Line> in(int table, int row, int column) {
    return in(table, row).stream()
        .filter(line -> line.cell().orElseThrow().column() == column)
        .toList();
  }

  private static void add(
      List<Line> lines,
      List<Block.Table> tables,
      MeetingText text,
      Block block,
      Optional<Line.Place> at) {
    switch (block) {
      case Block.PageBreak pageBreak -> {}
      case Block.Table table -> addTable(lines, tables, text, table);
      case Block.Heading h ->
          addLine(lines, text, h.span(), h.label(), h.level(), 0, false, h.span(), at);
      case Block.Paragraph p -> addLine(lines, text, p.span(), NONE, 0, 0, false, p.emphasis(), at);
      case Block.ListItem i ->
          addLine(lines, text, i.span(), i.label(), 0, i.depth(), true, i.emphasis(), at);
    }
  }

  private static void addTable(
      List<Line> lines, List<Block.Table> tables, MeetingText text, Block.Table table) {
    int number = tables.size();
    tables.add(table);
    for (int row = 0; row < table.rows().size(); row++) {
      for (Block.Cell cell : table.rows().get(row).cells()) {
        int nth = 0;
        int height = 0;
        for (Block block : cell.blocks()) {
          int before = lines.size();
          Line.Place at = new Line.Place(number, row, cell.column(), nth, height);
          add(lines, tables, text, block, Optional.of(at));
          nth += lines.size() > before ? 1 : 0;
          height += block instanceof Block.PageBreak ? 0 : 1;
        }
      }
    }
  }

  private static void addLine(
      List<Line> lines,
      MeetingText text,
      Span span,
      Span label,
      int heading,
      int depth,
      boolean listed,
      Span emphasis,
      Optional<Line.Place> at) {
    String words = text.of(span);
    // Some converters style every paragraph as a heading; what reads like a paragraph is one.
    boolean prose = words.length() > 160 || words.length() > 60 && words.strip().endsWith(".");
    int level = prose && heading > 0 ? 0 : heading;
    Span stress = prose && heading > 0 ? NONE : emphasis;
    if (!words.isBlank()) {
      lines.add(new Line(lines.size(), span, words, label, level, depth, listed, stress, at));
    }
  }
}
