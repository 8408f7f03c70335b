package org.minutebook.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.extract.record.Extractors;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Span;

/** Builds small documents block by block, as a reader of files would hand them over. */
public final class Documents {
  private static final Span NONE = new Span(0, 0);
  private static final Records RECORDS = Extractors.records();

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private int page = 1;

  private Documents() {}

  /** An empty document. */
  public static Documents document() {
    return new Documents();
  }

  /** A document with the title and date of minutes. */
  public static Documents minutes() {
    return document()
        .heading("Minutes of the Ashby Parish Council meeting held on 4 September 2018");
  }

  public Documents heading(String words) {
    return heading(1, words);
  }

  public Documents heading(int level, String words) {
    blocks.add(new Block.Heading(write(words), level, NONE));
    return this;
  }

  /** Paragraphs, one a line of {@code words}. */
  public Documents lines(String words) {
    words.lines().forEach(line -> blocks.add(new Block.Paragraph(write(line), NONE)));
    return this;
  }

  /** One paragraph, line ends and all. */
  public Documents paragraph(String words) {
    blocks.add(new Block.Paragraph(write(words), NONE));
    return this;
  }

  public Documents bold(String words) {
    Span span = write(words);
    blocks.add(new Block.Paragraph(span, span));
    return this;
  }

  /** A paragraph that begins with emphasised words. */
  public Documents lead(String emphasised, String rest) {
    Span span = write(emphasised + rest);
    blocks.add(
        new Block.Paragraph(span, new Span(span.start(), span.start() + emphasised.length())));
    return this;
  }

  public Documents bullet(String words) {
    return listed("•", 0, words);
  }

  /** An item of a list with the label that a reader sees. */
  public Documents listed(String label, int depth, String words) {
    Span span = write(label + " " + words);
    blocks.add(
        new Block.ListItem(
            span, new Span(span.start(), span.start() + label.length()), depth, NONE));
    return this;
  }

  public Documents pageBreak() {
    page++;
    int at = text.isEmpty() ? 0 : text.length();
    blocks.add(new Block.PageBreak(new Span(at, at), page));
    return this;
  }

  /** A table: cells are parted by {@code |}, the paragraphs of a cell, also blank, by line ends. */
  public Documents table(String... rows) {
    newLine();
    int start = text.length();
    List<Block.Row> written = new ArrayList<>();
    for (String row : rows) {
      if (!written.isEmpty()) {
        text.append('\n');
      }
      written.add(row(row.split("\\|", -1)));
    }
    blocks.add(new Block.Table(new Span(start, text.length()), written));
    return this;
  }

  private Block.Row row(String[] contents) {
    int start = text.length();
    List<Block.Cell> cells = new ArrayList<>();
    for (String content : contents) {
      if (!cells.isEmpty()) {
        text.append('\t');
      }
      int from = text.length();
      List<Block> inside = new ArrayList<>();
      for (String line : content.stripTrailing().lines().map(String::strip).toList()) {
        if (line.isEmpty()) {
          Span nowhere = new Span(text.length(), text.length());
          inside.add(new Block.Paragraph(nowhere, nowhere));
          continue;
        }
        if (text.length() > from) {
          text.append('\n');
        }
        Span span = new Span(text.length(), text.length() + line.length());
        text.append(line);
        inside.add(new Block.Paragraph(span, NONE));
      }
      cells.add(new Block.Cell(new Span(from, text.length()), cells.size(), inside));
    }
    return new Block.Row(new Span(start, text.length()), cells, false);
  }

  private Span write(String words) {
    newLine();
    Span span = new Span(text.length(), text.length() + words.length());
    text.append(words);
    return span;
  }

  private void newLine() {
    if (!blocks.isEmpty()) {
      text.append('\n');
    }
  }

  public MeetingText build() {
    return new MeetingText(text.toString(), blocks, 1);
  }

  /** The records of this document, by every extractor. */
  public List<MeetingRecord> records() {
    return records(build());
  }

  /** The record of this document, which has one part. */
  public MeetingRecord record() {
    List<MeetingRecord> records = records();
    if (records.size() != 1) {
      throw new AssertionError("not one part but " + records);
    }
    return records.getFirst();
  }

  /** A file that holds a text. */
  public static Source source(MeetingText text) {
    return new Source(
        "test.txt",
        "0".repeat(64),
        "text/plain",
        text.text().length(),
        1,
        1,
        1,
        Optional.empty(),
        false);
  }

  /** The records of a text, by every extractor, their invariants checked. */
  public static List<MeetingRecord> records(MeetingText text) {
    List<MeetingRecord> records = RECORDS.of(source(text), text);
    RecordAssert.assertSound(records, text);
    return records;
  }
}
