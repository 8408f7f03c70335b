package org.minutebook.model.text;

import java.util.List;

/** One piece of a document's structure, in reading order. */
public sealed interface Block {
  /** Where the block stands in the canonical text; its label, if it has one, is included. */
  Span span();

  /**
   * A heading by its style (not by its words).
   *
   * @param level 1 for the highest
   * @param label the number that a reader sees before the heading ("3.1"), an empty span where
   *     there is none
   */
  record Heading(Span span, int level, Span label) implements Block {
    public Heading {
      requireInside(span, label);
      if (level < 1) {
        throw new IllegalArgumentException("heading level below 1: " + level);
      }
    }
  }

  /**
   * A paragraph.
   *
   * @param span empty for a blank paragraph of a table's cell, which keeps its place beside those
   *     of other cells
   * @param emphasis the leading run that is bold, underlined or coloured; equals {@code span} where
   *     all of it is, empty where the paragraph begins plainly
   */
  record Paragraph(Span span, Span emphasis) implements Block {
    public Paragraph {
      requireInside(span, emphasis);
    }

    public boolean isEmphasised() {
      return !span.isEmpty() && emphasis.equals(span);
    }
  }

  /**
   * An item of a list, numbered or bulleted.
   *
   * @param label the number or bullet as a reader sees it ("2.", "(a)", "6.1", "•")
   * @param depth nesting, 0 for the outermost
   * @param emphasis the leading emphasised run of the item's text after its label, empty where none
   */
  record ListItem(Span span, Span label, int depth, Span emphasis) implements Block {
    public ListItem {
      requireInside(span, label);
      requireInside(span, emphasis);
      if (depth < 0) {
        throw new IllegalArgumentException("negative depth: " + depth);
      }
    }
  }

  /** A table. Its rows are ordered and may differ in length. */
  record Table(Span span, List<Row> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
      rows.forEach(row -> requireInside(span, row.span()));
    }
  }

  /** One row of a table. {@code header} tells a row of column names, by markup. */
  record Row(Span span, List<Cell> cells, boolean header) {
    public Row {
      cells = List.copyOf(cells);
      for (Cell cell : cells) {
        requireInside(span, cell.span());
      }
    }
  }

  /**
   * One cell of a row.
   *
   * @param column the first grid column that the cell covers, from 0
   * @param blocks what it holds; never a nested table (those are flattened into paragraphs)
   */
  record Cell(Span span, int column, List<Block> blocks) {
    public Cell {
      blocks = List.copyOf(blocks);
      for (Block block : blocks) {
        requireInside(span, block.span());
      }
    }
  }

  /** The end of a page: what follows stands on {@code nextPage}, counted from 1. */
  record PageBreak(Span span, int nextPage) implements Block {}

  private static void requireInside(Span outer, Span inner) {
    if (!inner.isEmpty() && !outer.contains(inner)) {
      throw new IllegalArgumentException(inner + " is not inside " + outer);
    }
  }
}
