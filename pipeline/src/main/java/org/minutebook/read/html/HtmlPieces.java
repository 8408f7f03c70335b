package org.minutebook.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.minutebook.read.format.Colours;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Run;
import org.minutebook.read.format.Unseen;

/**
 * Turns an HTML tree into pieces.
 *
 * <p>Every line break ends a paragraph. Tables that only lay out a page are dissolved. Nothing that
 * the page refers to is fetched.
 */
public final class HtmlPieces {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "nav",
          "button",
          "select",
          "input",
          "textarea",
          "iframe",
          "object",
          "head",
          "math",
          "canvas",
          "audio",
          "video");
  private static final Set<String> EMPHASIS = Set.of("b", "strong", "u");
  private static final int MAX_DEPTH = 200;

  private List<Piece> pieces = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private String label = "";
  private boolean inItem;
  private int listDepth = -1;
  private int heading;
  private final Unseen unseen;
  private boolean insideTable;
  private final HtmlStyles styles;
  private final HtmlMarkers markers = new HtmlMarkers();

  private HtmlPieces(HtmlStyles styles, Unseen unseen) {
    this.styles = styles;
    this.unseen = unseen;
  }

  /** The pieces of a fragment of a text, where nobody asks for what is left out. */
  public static List<Piece> ofFragment(String html) {
    return ofFragment(html, new Unseen());
  }

  /**
   * The pieces of a fragment, as it stands within another format.
   *
   * @param unseen counts what nobody sees
   */
  public static List<Piece> ofFragment(String html, Unseen unseen) {
    return of(Jsoup.parseBodyFragment(html).body(), unseen);
  }

  /** The pieces within an element. */
  public static List<Piece> of(Element element, Unseen unseen) {
    Element root = element.ownerDocument();
    HtmlPieces walk = new HtmlPieces(HtmlStyles.within(root == null ? element : root), unseen);
    walk.children(element, false, 0);
    walk.flush();
    return List.copyOf(walk.pieces);
  }

  /** The pieces of a page: its main content where it is marked, else all of its body. */
  public static List<Piece> ofPage(Document page, Unseen unseen) {
    Element main = page.selectFirst("main, [role=main]");
    return of(main == null ? page.body() : main, unseen);
  }

  private void children(Element element, boolean emphasis, int depth) {
    if (depth > MAX_DEPTH) {
      append(element.text(), emphasis);
      return;
    }
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        append(text.getWholeText(), emphasis);
      } else if (child instanceof Element inner) {
        element(inner, emphasis, depth + 1);
      }
    }
  }

  private void element(Element element, boolean emphasis, int depth) {
    String name = element.normalName();
    if (UNSEEN.contains(name) || isHidden(element)) {
      return;
    }
    if (Disguised.is(element)) {
      unseen.add(element.text());
      return;
    }
    if (WordParagraphs.isLabel(element)) {
      label(WordParagraphs.label(element));
      return;
    }
    if (WordParagraphs.isGap(element)) {
      runs.add(new Run("\t", emphasis));
      return;
    }
    boolean strong = isStrong(element, name, emphasis);
    switch (name) {
      case "br" -> lineEnd();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        flush();
        heading = name.charAt(1) - '0';
        children(element, false, depth);
        flush();
        heading = 0;
      }
      case "ul", "ol", "menu", "dir" -> list(element, strong, depth);
      case "table" -> table(element, strong, depth);
      case "pre" -> preformatted(element);
      case "hr" -> {
        flush();
        if (element.hasClass("page") && element.hasAttr("data-page")) {
          pieces.add(new Piece.PageEnd(HtmlLists.number(element, "data-page", 1)));
        }
      }
      case "dt" -> block(element, true, depth);
      default -> {
        if (element.isBlock()) {
          block(element, strong, depth);
        } else {
          children(element, strong, depth);
        }
      }
    }
  }

  private void block(Element element, boolean emphasis, int depth) {
    flush();
    int outer = listDepth;
    listDepth = WordParagraphs.level(element).orElse(listDepth);
    int before = pieces.size();
    children(element, emphasis, depth);
    flush();
    if (insideTable && pieces.size() == before && element.normalName().equals("p")) {
      pieces.add(Piece.Paragraph.BLANK);
    }
    listDepth = outer;
  }

  /** In a cell, a line left blank keeps the place of what follows. */
  private void lineEnd() {
    boolean blank = insideTable && new Line(runs).isBlank();
    flush();
    if (blank) {
      pieces.add(Piece.Paragraph.BLANK);
    }
  }

  /** A label that stands in the text, as Word writes it for browsers that do not count. */
  private void label(String text) {
    label = text;
    inItem = !text.isEmpty();
  }

  private void list(Element list, boolean emphasis, int depth) {
    flush();
    int outer = listDepth;
    listDepth = Math.max(HtmlMarkers.level(list), listDepth + 1);
    HtmlLists.Counter counter = HtmlLists.counter(list, styles);
    Optional<String> marker = styles.marker(list);
    for (Node child : list.childNodes()) {
      if (child instanceof Element item && item.normalName().equals("li")) {
        flush();
        String counted = counter.next(item);
        label = marker.map(m -> markers.label(list, m, counter.last())).orElse(counted);
        inItem = true;
        children(item, isStrong(item, "li", emphasis), depth);
        flush();
        label = "";
        inItem = false;
      } else if (child instanceof Element other) {
        element(other, emphasis, depth + 1);
      } else if (child instanceof TextNode text) {
        loose(text.getWholeText(), emphasis, counter);
      }
    }
    flush();
    listDepth = outer;
  }

  /** Text that stands in a list but in none of its items, as converters write "1. a 2. b". */
  private void loose(String text, boolean emphasis, HtmlLists.Counter counter) {
    String rest = text;
    for (String part : counter.typedItems(text)) {
      append(part, emphasis);
      flush();
      rest = "";
    }
    append(rest, emphasis);
  }

  private void table(Element table, boolean emphasis, int depth) {
    flush();
    if (insideTable || HtmlTables.isLayout(table)) {
      children(table, emphasis, depth);
      flush();
      return;
    }
    List<Piece> outer = pieces;
    insideTable = true;
    List<Piece.Row> rows =
        HtmlTables.rows(
            table,
            cell -> {
              pieces = new ArrayList<>();
              children(cell, cell.normalName().equals("th"), depth);
              flush();
              return pieces;
            });
    insideTable = false;
    pieces = outer;
    Element caption = table.selectFirst("> caption");
    if (caption != null) {
      block(caption, true, depth);
    }
    if (!rows.isEmpty()) {
      pieces.add(new Piece.Table(rows));
    }
  }

  private void preformatted(Element element) {
    flush();
    for (String line : element.wholeText().split("\n", -1)) {
      runs.add(new Run(line, false));
      flush();
    }
  }

  private void append(String text, boolean emphasis) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean space = endsInSpace();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        if (!space) {
          collapsed.append(' ');
        }
        space = true;
      } else {
        collapsed.append(c);
        space = false;
      }
    }
    if (!collapsed.isEmpty()) {
      runs.add(new Run(collapsed.toString(), emphasis));
    }
  }

  private boolean endsInSpace() {
    return runs.isEmpty() || runs.getLast().text().endsWith(" ");
  }

  private void flush() {
    Line line = new Line(runs);
    runs.clear();
    if (line.isBlank()) {
      return;
    }
    if (heading > 0) {
      pieces.add(new Piece.Heading(heading, inItem ? label : "", line));
    } else if (inItem) {
      pieces.add(new Piece.Item(label, Math.max(0, listDepth), line));
    } else {
      pieces.add(new Piece.Paragraph(line));
    }
    inItem = false;
    label = "";
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private boolean isStrong(Element element, String name, boolean inherited) {
    Optional<String> weight = styles.value(element, "font-weight");
    if (weight.isPresent() && !weight.get().equals("inherit")) {
      return weight.get().startsWith("bold") || weight.get().matches("[6-9]00");
    }
    return inherited
        || EMPHASIS.contains(name)
        || isColoured(element, name)
        || styles
            .value(element, "text-decoration")
            .filter(decoration -> decoration.startsWith("underline"))
            .isPresent();
  }

  /** Whether letters are coloured by themselves; the colours of links and blocks are for show. */
  private boolean isColoured(Element element, String name) {
    Optional<String> colour =
        switch (name) {
          case "font" -> Optional.of(element.attr("color"));
          case "span" -> styles.value(element, "color");
          default -> Optional.empty();
        };
    return colour.filter(Colours::stands).isPresent() && element.closest("a") == null;
  }
}
