package org.minutebook.extract.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Span;

/**
 * The lines of a document in reading order, and its tables.
 *
 * @param all every non-empty heading, paragraph and list item, those in cells included
 * @param tables in reading order; {@link Line.Place#table()} counts them
 */
public record Lines(List<Line> all, List<Block.Table> tables) {
  private static final Span NONE = new Span(0, 0);

  public Lines {
    all = List.copyOf(all);
    tables = List.copyOf(tables);
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

  /** The lines of one cell. */
  public List<Line> in(int table, int row, int column) {
    return all.stream()
        .filter(
            line ->
                line.cell()
                    .filter(at -> at.table() == table && at.row() == row && at.column() == column)
                    .isPresent())
        .toList();
  }

  /** The lines within a span. */
  public List<Line> in(Span span) {
    return all.stream().filter(line -> span.contains(line.span())).toList();
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
        for (Block block : cell.blocks()) {
          add(
              lines,
              tables,
              text,
              block,
              Optional.of(new Line.Place(number, row, cell.column(), nth++)));
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
    if (!words.isBlank()) {
      lines.add(new Line(lines.size(), span, words, label, heading, depth, listed, emphasis, at));
    }
  }
}
