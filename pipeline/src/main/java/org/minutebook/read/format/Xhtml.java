package org.minutebook.read.format;

import java.util.List;

/** Pieces written down as well-formed XHTML in Minutebook's profile. */
public final class Xhtml {
  /** The attribute of the body that tells how many characters were left out as unseen. */
  public static final String UNSEEN = "data-unseen";

  private final StringBuilder out = new StringBuilder();
  private final int limit;
  private final int mostParts;
  private int characters;
  private int parts;
  private int page = 1;
  private String kept = "";

  private Xhtml(int limit, int mostParts) {
    this.limit = limit;
    this.mostParts = mostParts;
  }

  /**
   * Writes a document of any number of parts, and how many characters of it were left out because
   * nobody sees them.
   *
   * @param limit how many characters of text to write at most
   */
  public static Written write(List<Piece> pieces, int limit, int unseen) {
    return write(pieces, limit, Integer.MAX_VALUE, unseen);
  }

  /**
   * Writes a document, and how many characters of it were left out because nobody sees them.
   *
   * @param limit how many characters of text to write at most
   * @param parts how many headings, paragraphs, list items and cells to write at most
   */
  public static Written write(List<Piece> pieces, int limit, int parts, int unseen) {
    Xhtml xhtml = new Xhtml(limit, parts);
    xhtml.out.append("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body");
    if (unseen > 0) {
      xhtml.out.append(' ').append(UNSEEN).append("=\"").append(unseen).append('"');
    }
    xhtml.out.append(">\n");
    xhtml.pieces(pieces);
    xhtml.out.append("</body></html>\n");
    return new Written(xhtml.out.toString(), xhtml.kept);
  }

  /**
   * A document.
   *
   * @param kept what there is of it, where its end is missing because it is too long, else empty
   */
  public record Written(String xhtml, String kept) {}

  private void pieces(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (isFull()) {
        return;
      }
      piece(piece);
    }
  }

  private void piece(Piece piece) {
    if (!hasRoom()) {
      return;
    }
    switch (piece) {
      case Piece.Heading h -> {
        if (!h.line().isBlank()) {
          out.append("<h").append(h.level());
          attribute("data-label", h.label());
          out.append('>');
          List<Line> parts = LongLines.parts(h.line());
          line(parts.getFirst());
          out.append("</h").append(h.level()).append(">\n");
          paragraphs(parts.subList(1, parts.size()));
        }
      }
      case Piece.Paragraph p -> {
        if (!p.line().isBlank()) {
          paragraphs(LongLines.parts(p.line()));
        }
      }
      case Piece.Item i -> {
        out.append("<ul><li data-depth=\"").append(i.depth()).append('"');
        attribute("data-label", i.label());
        out.append('>');
        List<Line> parts = LongLines.parts(i.line());
        line(parts.getFirst());
        out.append("</li></ul>\n");
        paragraphs(parts.subList(1, parts.size()));
      }
      case Piece.PageEnd p -> pageEnd(p.nextPage());
      case Piece.Table t -> table(t);
    }
  }

  private boolean isFull() {
    return !kept.isEmpty();
  }

  /** Whether there is room for one part more; takes it. */
  private boolean hasRoom() {
    if (!isFull() && ++parts > mostParts) {
      kept = "the first " + mostParts + " headings, paragraphs, list items and cells";
    }
    return !isFull();
  }

  private void paragraphs(List<Line> lines) {
    for (Line line : lines) {
      out.append("<p>");
      line(line);
      out.append("</p>\n");
    }
  }

  /** A page ends once, though a table and the text beside it may both say so. */
  private void pageEnd(int next) {
    if (next > page) {
      page = next;
      out.append("<hr class=\"page\" data-page=\"").append(next).append("\"/>\n");
    }
  }

  private void table(Piece.Table table) {
    out.append("<table>\n");
    for (Piece.Row row : table.rows()) {
      if (isFull()) {
        break;
      }
      String cell = row.header() ? "th" : "td";
      out.append("<tr>");
      for (Piece.Cell c : row.cells()) {
        if (!hasRoom()) {
          break;
        }
        out.append('<').append(cell).append(" data-column=\"").append(c.column()).append("\">");
        cell(c.pieces());
        out.append("</").append(cell).append('>');
      }
      out.append("</tr>\n");
    }
    out.append("</table>\n");
  }

  private void cell(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece.isBlank()) {
        out.append("<p></p>\n");
      } else {
        pieces(List.of(piece));
      }
    }
  }

  private void line(Line line) {
    boolean emphasis = false;
    for (Run run : line.runs()) {
      String text = within(Characters.clean(run.text()));
      if (run.emphasis() != emphasis && !text.isEmpty()) {
        emphasis = run.emphasis();
        out.append(emphasis ? "<b>" : "</b>");
      }
      escape(text);
    }
    if (emphasis) {
      out.append("</b>");
    }
  }

  private String within(String text) {
    int left = limit - characters;
    if (text.length() <= left) {
      characters += text.length();
      return text;
    }
    kept = "the first " + limit + " characters";
    characters = limit;
    boolean splitsPair = left > 0 && Character.isHighSurrogate(text.charAt(left - 1));
    return text.substring(0, splitsPair ? left - 1 : left);
  }

  private void attribute(String name, String value) {
    String clean = Characters.clean(value).strip();
    if (!clean.isEmpty()) {
      out.append(' ').append(name).append("=\"");
      escape(clean);
      out.append('"');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t' -> out.append("&#9;");
        default -> out.append(c);
      }
    }
  }
}
