package org.minutebook.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.read.format.Colours;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Room;
import org.minutebook.read.format.Unseen;
import org.minutebook.read.format.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads the body of an OpenDocument text as a reader sees it: no deletions, notes, hidden text. */
final class OdtBody {
  private static final int MAX_REPEAT = 1_000;

  private final OdtStyles styles;
  private final OdtNumbering numbering;
  private int page = 1;
  private boolean started;
  private int tableDepth;
  private int boxDepth;
  private final Unseen unseen = new Unseen();
  private final Room room;

  OdtBody(OdtStyles styles, Room room) {
    this.styles = styles;
    this.room = room;
    this.numbering = new OdtNumbering(styles);
  }

  /** Where in a list a paragraph stands: nowhere, or at a level with a label. */
  private record Listed(String label, int depth, boolean item) {
    static final Listed NOT = new Listed("", 0, false);
  }

  /** How many characters were left out because nobody sees them. */
  int unseen() {
    return unseen.characters();
  }

  List<Piece> pieces(Element parent) {
    List<Piece> pieces = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      pieces.addAll(block(child, Listed.NOT));
    }
    return pieces;
  }

  private List<Piece> block(Element element, Listed listed) {
    if (!room.take()) {
      return List.of();
    }
    return switch (Xml.name(element)) {
      case "p" -> paragraph(element, listed, Optional.empty());
      case "h" ->
          paragraph(element, listed, Xml.number(element, "outline-level").or(() -> Optional.of(1)));
      case "list" -> list(element, "", 1);
      case "table" -> table(element);
      case "section", "index-body", "text-box", "numbered-paragraph" -> pieces(element);
      case "frame" -> boxes(element);
      case "soft-page-break" -> List.of(new Piece.PageEnd(++page));
      default -> List.of();
    };
  }

  private List<Piece> list(Element list, String inherited, int level) {
    String style = Xml.attribute(list, "style-name").orElse(inherited);
    if (style.isEmpty()) {
      style = firstParagraphStyle(list).flatMap(styles::listOf).orElse("");
    }
    boolean goesOn =
        Xml.attribute(list, "continue-numbering").filter("true"::equals).isPresent()
            || Xml.attribute(list, "continue-list").isPresent();
    numbering.begin(style, level, goesOn);
    List<Piece> pieces = new ArrayList<>();
    for (Element item : Xml.children(list)) {
      boolean labelled = Xml.name(item).equals("list-item");
      boolean first = labelled;
      for (Element child : Xml.children(item)) {
        if (Xml.name(child).equals("list")) {
          pieces.addAll(list(child, style, level + 1));
          first = false;
        } else {
          String label = first ? numbering.next(style, level, Xml.number(item, "start-value")) : "";
          pieces.addAll(block(child, new Listed(label, level - 1, first)));
          first = false;
        }
      }
    }
    return pieces;
  }

  private static Optional<String> firstParagraphStyle(Element list) {
    return Xml.child(list, "list-item", "p").flatMap(p -> Xml.attribute(p, "style-name"));
  }

  private List<Piece> paragraph(Element element, Listed listed, Optional<Integer> heading) {
    String style = Xml.attribute(element, "style-name").orElse("");
    ParagraphBuilder builder = new ParagraphBuilder();
    if (started && styles.breaksBefore(style)) {
      builder.pageEnd(new Piece.PageEnd(++page));
    }
    inline(element, new Look(style, "", false), builder);
    started |= builder.hasText();
    String label =
        listed.label().isEmpty() && heading.isPresent()
            ? numbering.heading(heading.get())
            : listed.label();
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
          return listed.item() && !label.isEmpty()
              ? new Piece.Item(label, listed.depth(), line)
              : new Piece.Paragraph(line);
        });
  }

  /** The styles that a stretch of text stands under. */
  private record Look(String paragraph, String span, boolean link) {}

  private void inline(Element parent, Look look, ParagraphBuilder builder) {
    if (property(look, "display").filter("none"::equals).isPresent() || isDisguised(look)) {
      unseen.add(parent.getTextContent());
      return;
    }
    boolean emphasis = isEmphasised(look);
    boolean capitals = property(look, "text-transform").filter("uppercase"::equals).isPresent();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        String words = text.getData().replaceAll("[\\n\\r\\t ]+", " ");
        builder.text(capitals ? words.toUpperCase(Locale.ROOT) : words, emphasis);
      } else if (node instanceof Element child) {
        inlineElement(child, look, emphasis, builder);
      }
    }
  }

  private void inlineElement(Element child, Look look, boolean emphasis, ParagraphBuilder builder) {
    switch (Xml.name(child)) {
      case "span" ->
          inline(
              child,
              new Look(
                  look.paragraph(),
                  Xml.attribute(child, "style-name").orElse(look.span()),
                  look.link()),
              builder);
      case "a" -> inline(child, new Look(look.paragraph(), look.span(), true), builder);
      case "s" -> {
        int count = Math.clamp(Xml.number(child, "c").orElse(1), 1, MAX_REPEAT);
        builder.text(" ".repeat(count), emphasis);
      }
      case "tab" -> builder.text("\t", emphasis);
      case "line-break" -> builder.lineBreak();
      case "soft-page-break" -> builder.pageEnd(new Piece.PageEnd(++page));
      case "frame", "custom-shape", "rect" -> builder.box(boxes(child));
      case "note",
          "annotation",
          "annotation-end",
          "tracked-changes",
          "hidden-text",
          "ruby-text",
          "bookmark",
          "change" -> {}
      default -> inline(child, look, builder);
    }
  }

  /** Too small to be read, or white where nothing around has a colour of its own. */
  private boolean isDisguised(Look look) {
    boolean tiny =
        property(look, "font-size")
            .filter(size -> size.matches("[0-9]{1,4}(?:\\.[0-9]{1,4})?pt"))
            .filter(size -> Unseen.isTiny(Double.parseDouble(size.replace("pt", ""))))
            .isPresent();
    return tiny
        || (tableDepth == 0
            && boxDepth == 0
            && property(look, "color").filter(Colours::isWhite).isPresent()
            && property(look, "background-color").isEmpty()
            && !styles.isColoured(look.paragraph()));
  }

  private boolean isEmphasised(Look look) {
    String weight = property(look, "font-weight").orElse("normal");
    boolean bold = weight.equals("bold") || weight.matches("[6-9]00");
    boolean underlined =
        property(look, "text-underline-style").filter(u -> !u.equals("none")).isPresent();
    boolean coloured = property(look, "color").filter(Looks::isColoured).isPresent();
    boolean small = property(look, "font-variant").filter("small-caps"::equals).isPresent();
    return bold || small || (!look.link() && (underlined || coloured));
  }

  private Optional<String> property(Look look, String name) {
    return styles
        .textProperty("text", look.span(), name)
        .or(() -> styles.textProperty("paragraph", look.paragraph(), name));
  }

  private List<Piece> boxes(Element frame) {
    List<Piece> pieces = new ArrayList<>();
    boxDepth++;
    for (Element child : Xml.children(frame)) {
      switch (Xml.name(child)) {
        case "text-box" -> pieces.addAll(pieces(child));
        case "p" -> pieces.addAll(block(child, Listed.NOT));
        default -> {}
      }
    }
    boxDepth--;
    return pieces;
  }

  private List<Piece> table(Element table) {
    tableDepth++;
    List<Piece.Row> rows = new ArrayList<>();
    rows(table, false, rows);
    tableDepth--;
    return TableBuilding.pieces(rows, tableDepth > 0);
  }

  private void rows(Element parent, boolean header, List<Piece.Row> rows) {
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "table-row" -> rows.add(row(child, header));
        case "table-header-rows" -> rows(child, true, rows);
        case "table-rows", "table-row-group" -> rows(child, header, rows);
        default -> {}
      }
    }
  }

  private Piece.Row row(Element row, boolean header) {
    List<Piece.Cell> cells = new ArrayList<>();
    int column = 0;
    for (Element cell : Xml.children(row)) {
      if (Xml.name(cell).equals("table-cell")) {
        cells.add(new Piece.Cell(column, pieces(cell)));
      }
      column += Math.clamp(Xml.number(cell, "number-columns-repeated").orElse(1), 1, MAX_REPEAT);
    }
    return new Piece.Row(cells, header);
  }
}
