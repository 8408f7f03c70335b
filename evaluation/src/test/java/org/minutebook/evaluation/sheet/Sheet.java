package org.minutebook.evaluation.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A document's source: one line of text a paragraph or table row.
 *
 * <p>Each line is {@code kind| field | field …}. Within a field {@code **words**} are bold and
 * {@code ¶} parts the paragraphs of a table cell. Lines that start with {@code //} and empty lines
 * say nothing.
 *
 * <pre>
 * title| h| h2| p| centre| right| bullet|   paragraphs
 * n1| n2| n3|                               automatic numbers 1. 1.1 1.1.1
 * a| a1| a2|                                automatic letters: (a) starting anew, the next, (i)
 * item| number | text                       a number typed by hand, text indented
 * cols| left | right                        two columns without lines
 * margin| text | initials                   initials in the right margin
 * table| widths in percent [| plain]        begins a table; plain has no lines
 * head| cell | cell     row| cell | cell    rows; a cell "#" is numbered automatically
 * end|                                      ends the table
 * header| footer|                           on every page
 * page| gap|                                page break, empty line
 * </pre>
 *
 * @param lines in the order of the document
 */
public record Sheet(List<Line> lines) {

  /** What a line of the source makes. */
  public enum Kind {
    TITLE,
    H,
    H2,
    P,
    CENTRE,
    RIGHT,
    BULLET,
    N1,
    N2,
    N3,
    A,
    A1,
    A2,
    ITEM,
    COLS,
    MARGIN,
    TABLE,
    HEAD,
    ROW,
    END,
    HEADER,
    FOOTER,
    PAGE,
    GAP
  }

  /**
   * One line of the source.
   *
   * @param fields at least one, trimmed
   */
  public record Line(Kind kind, List<String> fields) {
    /** A line of that many fields. */
    public static Line of(Kind kind, String... fields) {
      return new Line(kind, List.of(fields));
    }

    public String text() {
      return fields.getFirst();
    }

    public String field(int i) {
      return i < fields.size() ? fields.get(i) : "";
    }
  }

  /** Words of one look. */
  public record Run(String text, boolean bold) {}

  public Sheet {
    lines = List.copyOf(lines);
  }

  public static Sheet read(Path source) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(source)) {
      if (!line.isBlank() && !line.startsWith("//")) {
        lines.add(parse(line));
      }
    }
    return new Sheet(lines);
  }

  private static Line parse(String line) {
    int bar = line.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("no kind: " + line);
    }
    Kind kind = Kind.valueOf(line.substring(0, bar).toUpperCase(Locale.ROOT));
    List<String> fields = new ArrayList<>();
    for (String field : line.substring(bar + 1).split("\\|", -1)) {
      fields.add(field.strip());
    }
    return new Line(kind, List.copyOf(fields));
  }

  /** Splits a field where it turns bold or plain. */
  static List<Run> runs(String field) {
    List<Run> runs = new ArrayList<>();
    boolean bold = false;
    for (String piece : field.split("\\*\\*", -1)) {
      if (!piece.isEmpty()) {
        runs.add(new Run(piece, bold));
      }
      bold = !bold;
    }
    return runs;
  }
}
