package org.minutebook.structure;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Span;

/**
 * One pass over a document that writes the canonical text and notes where each block stands.
 *
 * <p>Each method that takes {@code open} writes into the region that begins there: at 0 for the
 * document, at the beginning of its text for a cell.
 */
final class XhtmlBlocks {
  private final XMLStreamReader xml;
  private final StringBuilder text = new StringBuilder();
  private boolean inCell;

  XhtmlBlocks(XMLStreamReader xml) {
    this.xml = xml;
  }

  MeetingText text() throws XMLStreamException {
    List<Block> blocks = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && !isWrapper(xml.getLocalName())) {
        block(0, blocks);
      }
    }
    int end = text.length();
    blocks.replaceAll(
        block ->
            block instanceof Block.PageBreak p && p.span().start() > end
                ? new Block.PageBreak(new Span(end, end), p.nextPage())
                : block);
    return new MeetingText(text.toString(), blocks, 1);
  }

  private static boolean isWrapper(String name) {
    return name.equals("html") || name.equals("body") || name.equals("ul");
  }

  /** Reads the element that begins at the cursor, to its end. */
  private void block(int open, List<Block> blocks) throws XMLStreamException {
    String name = xml.getLocalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        int level = name.charAt(1) - '0';
        Written w = write(open, attribute("data-label"), name);
        if (!w.isEmpty()) {
          blocks.add(new Block.Heading(w.span(), level, w.label()));
        }
      }
      case "p" -> {
        Written w = write(open, "", name);
        if (!w.isEmpty()) {
          blocks.add(new Block.Paragraph(w.span(), w.emphasis()));
        } else if (inCell) {
          Span nowhere = new Span(text.length(), text.length());
          blocks.add(new Block.Paragraph(nowhere, nowhere));
        }
      }
      case "li" -> {
        int depth = number("data-depth", 0);
        Written w = write(open, attribute("data-label"), name);
        if (!w.isEmpty()) {
          blocks.add(new Block.ListItem(w.span(), w.label(), depth, w.emphasis()));
        }
      }
      case "hr" -> {
        int page = number("data-page", 1);
        skipTo("hr");
        // Where the next block will begin, so that a slice may begin with either.
        int at = text.length() > open ? text.length() + 1 : text.length();
        blocks.add(new Block.PageBreak(new Span(at, at), page));
      }
      case "table" -> table(open, blocks);
      case "ul" -> {}
      default -> skipTo(name);
    }
  }

  private void table(int open, List<Block> blocks) throws XMLStreamException {
    int before = text.length();
    separate(open);
    int start = text.length();
    List<Block.Row> rows = new ArrayList<>();
    while (nextWithin("table")) {
      if (xml.getLocalName().equals("tr")) {
        row(start, rows);
      }
    }
    if (rows.isEmpty()) {
      text.setLength(before);
    } else {
      blocks.add(new Block.Table(new Span(start, text.length()), rows));
    }
  }

  private void row(int tableStart, List<Block.Row> rows) throws XMLStreamException {
    int before = text.length();
    separate(tableStart);
    int start = text.length();
    List<Block.Cell> cells = new ArrayList<>();
    boolean header = true;
    while (nextWithin("tr")) {
      header &= xml.getLocalName().equals("th");
      if (!cells.isEmpty()) {
        text.append('\t');
      }
      cells.add(cell(xml.getLocalName(), cells.isEmpty() ? 0 : cells.getLast().column() + 1));
    }
    if (cells.stream().allMatch(cell -> cell.span().isEmpty())) {
      text.setLength(before);
    } else {
      rows.add(new Block.Row(new Span(start, text.length()), cells, header));
    }
  }

  private Block.Cell cell(String name, int nextColumn) throws XMLStreamException {
    int column = number("data-column", nextColumn);
    int start = text.length();
    List<Block> blocks = new ArrayList<>();
    inCell = true;
    while (nextWithin(name)) {
      block(start, blocks);
    }
    inCell = false;
    // Nothing follows the last break in a cell: it stands at the cell's end.
    int end = text.length();
    blocks.replaceAll(
        block ->
            block instanceof Block.PageBreak p && p.span().start() > end
                ? new Block.PageBreak(new Span(end, end), p.nextPage())
                : block);
    return new Block.Cell(new Span(start, end), column, blocks);
  }

  /** Moves to the next element inside; false at the end of the element named. */
  private boolean nextWithin(String name) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name)) {
        return false;
      }
    }
    return false;
  }

  private void skipTo(String name) throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name)) {
        depth--;
      }
    }
  }

  /** What was written of one line. */
  private record Written(Span span, Span label, Span emphasis) {
    boolean isEmpty() {
      return span.isEmpty();
    }
  }

  private Written write(int open, String rawLabel, String element) throws XMLStreamException {
    LineBuilder line = line(element);
    String label = rawLabel.strip();
    if (line.isEmpty() && label.isEmpty()) {
      Span nothing = new Span(0, 0);
      return new Written(nothing, nothing, nothing);
    }
    separate(open);
    int start = text.length();
    text.append(label);
    Span labelSpan = label.isEmpty() ? new Span(0, 0) : new Span(start, text.length());
    if (!label.isEmpty() && !line.isEmpty()) {
      text.append(' ');
    }
    int body = text.length();
    text.append(line.text());
    Span emphasis = line.emphasis();
    return new Written(
        new Span(start, text.length()),
        labelSpan,
        emphasis.isEmpty() ? emphasis : emphasis.shift(body));
  }

  private LineBuilder line(String element) throws XMLStreamException {
    LineBuilder line = new LineBuilder();
    int emphasis = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> emphasis += xml.getLocalName().equals("b") ? 1 : 0;
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals(element)) {
            return line;
          }
          emphasis -= xml.getLocalName().equals("b") ? 1 : 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            line.append(xml.getText(), emphasis > 0);
        default -> {}
      }
    }
    return line;
  }

  private void separate(int open) {
    if (text.length() > open) {
      text.append('\n');
    }
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private int number(String name, int otherwise) {
    String value = attribute(name);
    return value.matches("[0-9]{1,8}") ? Integer.parseInt(value) : otherwise;
  }
}
