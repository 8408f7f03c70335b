package org.minutebook.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A file's canonical text with its structure; immutable.
 *
 * <p>In the canonical text blocks are separated by one newline, the cells of a row by one tab, and
 * lines wrapped by the layout are joined. Blocks are ordered, do not overlap, and lie inside the
 * text.
 */
public final class MeetingText {
  private final String text;
  private final List<Block> blocks;
  private final int firstPage;
  private final NavigableMap<Integer, Integer> pages = new TreeMap<>();

  /**
   * @param text canonical text, UTF-16
   * @param blocks in reading order
   * @param firstPage the page on which the text begins, from 1
   */
  public MeetingText(String text, List<Block> blocks, int firstPage) {
    this.text = text;
    this.blocks = List.copyOf(blocks);
    this.firstPage = firstPage;
    int last = 0;
    for (Block block : this.blocks) {
      if (block.span().start() < last || block.span().end() > text.length()) {
        throw new IllegalArgumentException("block out of order or out of text: " + block.span());
      }
      last = block.span().end();
    }
    notePages(this.blocks);
  }

  /** Pages may end between blocks and, where a table runs on, within a cell. */
  private void notePages(List<Block> within) {
    for (Block block : within) {
      if (block instanceof Block.PageBreak pageBreak) {
        pages.put(block.span().start(), pageBreak.nextPage());
      } else if (block instanceof Block.Table table) {
        table.rows().forEach(row -> row.cells().forEach(cell -> notePages(cell.blocks())));
      }
    }
  }

  public String text() {
    return text;
  }

  public List<Block> blocks() {
    return blocks;
  }

  public int firstPage() {
    return firstPage;
  }

  /** The characters in a span. */
  public String of(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The page that holds an offset, counted from 1. */
  public int pageAt(int offset) {
    Map.Entry<Integer, Integer> before = pages.floorEntry(offset);
    return before == null ? firstPage : before.getValue();
  }

  /** The number of the last page. */
  public int lastPage() {
    return pageAt(text.length());
  }

  /**
   * The text of consecutive blocks as a document of its own, its spans counted from its own start.
   *
   * @param from index of the first block
   * @param to one past the index of the last block
   */
  public MeetingText slice(int from, int to) {
    List<Block> chosen = blocks.subList(from, to);
    if (chosen.isEmpty()) {
      return new MeetingText("", List.of(), firstPage);
    }
    int start = chosen.getFirst().span().start();
    int end = chosen.getLast().span().end();
    List<Block> moved = new ArrayList<>(chosen.size());
    for (Block block : chosen) {
      moved.add(moved(block, -start));
    }
    return new MeetingText(text.substring(start, end), moved, pageAt(start));
  }

  private static Block moved(Block block, int by) {
    return switch (block) {
      case Block.Heading h ->
          new Block.Heading(h.span().shift(by), h.level(), moved(h.label(), by));
      case Block.Paragraph p -> new Block.Paragraph(p.span().shift(by), moved(p.emphasis(), by));
      case Block.ListItem i ->
          new Block.ListItem(
              i.span().shift(by), moved(i.label(), by), i.depth(), moved(i.emphasis(), by));
      case Block.PageBreak b -> new Block.PageBreak(b.span().shift(by), b.nextPage());
      case Block.Table t ->
          new Block.Table(
              t.span().shift(by),
              t.rows().stream()
                  .map(
                      row ->
                          new Block.Row(
                              row.span().shift(by),
                              row.cells().stream()
                                  .map(
                                      cell ->
                                          new Block.Cell(
                                              cell.span().shift(by),
                                              cell.column(),
                                              cell.blocks().stream()
                                                  .map(b -> moved(b, by))
                                                  .toList()))
                                  .toList(),
                              row.header()))
                  .toList());
    };
  }

  private static Span moved(Span span, int by) {
    return span.isEmpty() ? new Span(0, 0) : span.shift(by);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MeetingText that
        && text.equals(that.text)
        && blocks.equals(that.blocks)
        && firstPage == that.firstPage;
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, blocks, firstPage);
  }

  /** The size, not the words: logs hold no text of documents. */
  @Override
  public String toString() {
    return "MeetingText[" + text.length() + " characters, " + blocks.size() + " blocks]";
  }
}
