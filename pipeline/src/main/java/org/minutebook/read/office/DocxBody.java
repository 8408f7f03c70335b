package org.minutebook.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Room;
import org.minutebook.read.format.Unseen;
import org.minutebook.read.format.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the body of a docx file as a reader sees it.
 *
 * <p>Automatic numbers are printed; tracked deletions, hidden text, comments and field codes are
 * not. Text boxes follow the paragraph that they hang on.
 */
final class DocxBody {
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final boolean rendered;
  private int page = 1;
  private boolean started;
  private int tableDepth;
  private int boxDepth;
  private final Unseen unseen = new Unseen();
  private final Room room;

  /**
   * A reader of one body.
   *
   * @param rendered whether Word has noted where its pages ended
   */
  DocxBody(DocxStyles styles, DocxNumbering numbering, boolean rendered, Room room) {
    this.styles = styles;
    this.numbering = numbering;
    this.rendered = rendered;
    this.room = room;
  }

  /** How many characters were left out because nobody sees them. */
  int unseen() {
    return unseen.characters();
  }

  List<Piece> pieces(Element parent) {
    List<Piece> pieces = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      if (!room.take()) {
        break;
      }
      switch (Xml.name(child)) {
        case "p" -> pieces.addAll(paragraph(child));
        case "tbl" -> pieces.addAll(table(child));
        case "sdt" -> Xml.child(child, "sdtContent").ifPresent(c -> pieces.addAll(pieces(c)));
        case "ins", "moveTo", "customXml", "smartTag" -> pieces.addAll(pieces(child));
        default -> {}
      }
    }
    return pieces;
  }

  private List<Piece> paragraph(Element paragraph) {
    Optional<Element> properties = Xml.child(paragraph, "pPr");
    String style = properties.flatMap(p -> value(p, "pStyle")).orElse(styles.defaultParagraph());
    ParagraphBuilder builder = new ParagraphBuilder();
    boolean breaksBefore =
        properties.flatMap(p -> Xml.child(p, "pageBreakBefore")).map(DocxBody::isOn).orElse(false);
    if (breaksBefore && !rendered && started) {
      builder.pageEnd(new Piece.PageEnd(++page));
    }
    inline(paragraph, style, false, builder);
    started |= builder.hasText();
    String label = label(properties, style);
    int depth = listLevel(properties, style);
    Optional<Integer> heading = heading(properties, style);
    boolean alone = tableDepth > 0 && builder.isNumberAlone(label);
    return builder.finish(
        tableDepth > 0,
        line -> {
          if (alone) {
            return new Piece.Paragraph(line);
          }
          if (heading.isPresent()) {
            return new Piece.Heading(heading.get(), label, line);
          }
          return label.isEmpty() ? new Piece.Paragraph(line) : new Piece.Item(label, depth, line);
        });
  }

  private Optional<Integer> heading(Optional<Element> properties, String style) {
    return properties
        .flatMap(p -> value(p, "outlineLvl"))
        .or(
            () ->
                styles.paragraphProperty(style, "outlineLvl").flatMap(o -> Xml.attribute(o, "val")))
        .filter(level -> level.matches("[0-8]"))
        .map(level -> Integer.parseInt(level) + 1)
        .or(() -> styles.heading(style));
  }

  private String label(Optional<Element> properties, String style) {
    return list(properties, style)
        .map(id -> numbering.next(id, listLevel(properties, style)))
        .orElse("");
  }

  private Optional<String> list(Optional<Element> properties, String style) {
    return properties
        .flatMap(p -> Xml.child(p, "numPr", "numId"))
        .or(() -> styles.paragraphProperty(style, "numPr").flatMap(n -> Xml.child(n, "numId")))
        .flatMap(n -> Xml.attribute(n, "val"));
  }

  private int listLevel(Optional<Element> properties, String style) {
    return properties
        .flatMap(p -> Xml.child(p, "numPr", "ilvl"))
        .flatMap(l -> Xml.number(l, "val"))
        .or(() -> list(properties, style).flatMap(id -> numbering.levelOf(id, style)))
        .or(
            () ->
                styles
                    .paragraphProperty(style, "numPr")
                    .flatMap(n -> Xml.child(n, "ilvl"))
                    .flatMap(l -> Xml.number(l, "val")))
        .orElse(0);
  }

  private void inline(Element parent, String style, boolean link, ParagraphBuilder builder) {
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "r" -> run(child, style, link, builder);
        case "hyperlink" -> inline(child, style, true, builder);
        case "ins", "moveTo", "smartTag", "fldSimple", "customXml", "dir", "bdo" ->
            inline(child, style, link, builder);
        case "sdt" ->
            Xml.child(child, "sdtContent").ifPresent(c -> inline(c, style, link, builder));
        default -> {}
      }
    }
  }

  private void run(Element run, String style, boolean link, ParagraphBuilder builder) {
    DocxRunLook look = new DocxRunLook(run, style, styles);
    if (look.isHidden() || look.isTiny() || (look.isWhite() && isOnWhite(run, style))) {
      Xml.children(run, "t").forEach(text -> unseen.add(text.getTextContent()));
      return;
    }
    boolean emphasis = look.isEmphasised(link);
    for (Element child : Xml.children(run)) {
      switch (Xml.name(child)) {
        case "t" -> {
          String text = child.getTextContent();
          builder.text(look.isCapitals() ? text.toUpperCase(Locale.ROOT) : text, emphasis);
        }
        case "tab", "ptab" -> builder.text("\t", emphasis);
        case "noBreakHyphen" -> builder.text("-", emphasis);
        case "sym" -> builder.text("•", emphasis);
        case "cr" -> builder.lineBreak();
        case "br" -> lineOrPage(child, builder);
        case "lastRenderedPageBreak" -> builder.pageEnd(new Piece.PageEnd(++page));
        case "drawing", "pict", "object", "AlternateContent" -> builder.box(boxes(child));
        default -> {}
      }
    }
  }

  /**
   * White letters may stand on a dark ground in tables, boxes, shaded paragraphs, on dark pages.
   */
  private boolean isOnWhite(Element run, String style) {
    Node around = run.getParentNode();
    while (around instanceof Element element && !Xml.name(element).equals("p")) {
      around = element.getParentNode();
    }
    Element root = run.getOwnerDocument().getDocumentElement();
    return tableDepth == 0
        && boxDepth == 0
        && around instanceof Element paragraph
        && Xml.child(paragraph, "pPr", "shd").isEmpty()
        && styles.paragraphProperty(style, "shd").isEmpty()
        && Xml.child(root, "background").isEmpty();
  }

  private void lineOrPage(Element lineBreak, ParagraphBuilder builder) {
    String type = Xml.attribute(lineBreak, "type").orElse("");
    if (!type.equals("page")) {
      builder.lineBreak();
    } else if (!rendered) {
      builder.pageEnd(new Piece.PageEnd(++page));
    }
  }

  /** The text in a drawing's boxes; of two renderings of one drawing only the first. */
  private List<Piece> boxes(Element drawing) {
    if (Xml.name(drawing).equals("AlternateContent")) {
      return Xml.children(drawing).stream().findFirst().map(this::boxes).orElse(List.of());
    }
    List<Piece> pieces = new ArrayList<>();
    boxDepth++;
    for (Element child : Xml.children(drawing)) {
      if (Xml.name(child).equals("txbxContent")) {
        pieces.addAll(pieces(child));
      } else {
        pieces.addAll(boxes(child));
      }
    }
    boxDepth--;
    return pieces;
  }

  private List<Piece> table(Element table) {
    tableDepth++;
    List<Piece.Row> rows = new ArrayList<>();
    for (Element row : rows(table)) {
      if (!room.take()) {
        break;
      }
      rows.add(row(row));
    }
    tableDepth--;
    return TableBuilding.pieces(rows, tableDepth > 0);
  }

  private static List<Element> rows(Element parent) {
    List<Element> rows = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "tr" -> {
          if (Xml.child(child, "trPr", "del").isEmpty()) {
            rows.add(child);
          }
        }
        case "sdt" -> Xml.child(child, "sdtContent").ifPresent(c -> rows.addAll(rows(c)));
        case "customXml", "ins", "moveTo" -> rows.addAll(rows(child));
        default -> {}
      }
    }
    return rows;
  }

  private Piece.Row row(Element row) {
    int column = Xml.child(row, "trPr", "gridBefore").flatMap(g -> Xml.number(g, "val")).orElse(0);
    List<Piece.Cell> cells = new ArrayList<>();
    for (Element cell : cells(row)) {
      Optional<Element> properties = Xml.child(cell, "tcPr");
      boolean goesOn =
          properties
              .flatMap(p -> Xml.child(p, "vMerge"))
              .filter(m -> !Xml.attribute(m, "val").orElse("").equals("restart"))
              .isPresent();
      cells.add(new Piece.Cell(column, goesOn ? List.of() : pieces(cell)));
      column += properties.flatMap(p -> value(p, "gridSpan")).map(DocxBody::span).orElse(1);
    }
    boolean header = Xml.child(row, "trPr", "tblHeader").map(DocxBody::isOn).orElse(false);
    return new Piece.Row(cells, header);
  }

  private static List<Element> cells(Element parent) {
    List<Element> cells = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "tc" -> cells.add(child);
        case "sdt" -> Xml.child(child, "sdtContent").ifPresent(c -> cells.addAll(cells(c)));
        case "customXml" -> cells.addAll(cells(child));
        default -> {}
      }
    }
    return cells;
  }

  private static int span(String value) {
    return value.matches("[0-9]{1,3}") ? Math.max(1, Integer.parseInt(value)) : 1;
  }

  static boolean isOn(Element toggle) {
    String value = Xml.attribute(toggle, "val").orElse("true");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  private static Optional<String> value(Element parent, String child) {
    return Xml.child(parent, child).flatMap(element -> Xml.attribute(element, "val"));
  }
}
