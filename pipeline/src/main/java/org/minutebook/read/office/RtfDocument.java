package org.minutebook.read.office;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.read.format.PageEdges;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Unseen;

/**
 * Builds pieces of RTF tokens.
 *
 * <p>Programs that write RTF print each automatic number into a group of its own ({@code listtext},
 * {@code pntext}) for readers that do not count: that is the label.
 */
final class RtfDocument implements RtfTokens.Sink {
  private static final int NONE = Integer.MIN_VALUE;
  private static final int MAX_DEPTH = 1_000;
  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
  private static final Set<String> UNSEEN =
      Set.of(
          "fonttbl",
          "colortbl",
          "info",
          "pict",
          "footnote",
          "annotation",
          "fldinst",
          "object",
          "listtable",
          "listoverridetable",
          "generator",
          "themedata",
          "datastore",
          "latentstyles",
          "xmlnstbl",
          "rsidtbl",
          "bkmkstart",
          "bkmkend",
          "pn",
          "atnid",
          "atnauthor",
          "revtbl",
          "mmathPr",
          "colorschememapping",
          "filetbl",
          "nonshppict",
          "sp",
          "sn",
          "sv");

  /** Texts of their own. Those for left pages say what those for right ones say. */
  private static final Set<String> STORIES =
      Set.of(
          "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
          "shptxt");

  private final Deque<RtfState> states = new ArrayDeque<>();
  private final RtfColours colours = new RtfColours();
  private final Map<Integer, Integer> headings = new HashMap<>();
  private final StringBuilder styleName = new StringBuilder();
  private final Deque<RtfStory> stories = new ArrayDeque<>(List.of(new RtfStory("body")));
  private final Map<String, List<Piece>> edges = new HashMap<>();
  private final StringBuilder pending = new StringBuilder();
  private final Unseen unseen = new Unseen();
  private RtfState state = new RtfState(Charset.forName("windows-1252"));
  private boolean optional;
  private int skip;
  private int page = 1;

  @Override
  public void open() {
    flush();
    if (states.size() < MAX_DEPTH) {
      states.push(state.copy());
    }
    optional = false;
  }

  @Override
  public void close() {
    flush();
    if (state.inStyle && !styleName.isEmpty()) {
      endStyle();
    }
    if (!states.isEmpty()) {
      state = states.pop();
    }
    while (stories.size() > state.stories) {
      endStory();
    }
  }

  @Override
  public void character(int value) {
    if (skip > 0) {
      skip--;
      return;
    }
    pending.append(new String(new byte[] {(byte) value}, state.charset));
    optional = false;
  }

  @Override
  public void word(String name, int value) {
    if (optional) {
      optional = false;
      boolean known = name.equals("listtext") || name.equals("pntext") || name.equals("shptxt");
      state.unseen |= !known && !name.equals("shpinst");
    }
    if (name.equals("u")) {
      pending.append((char) value);
      skip = state.unicodeSkip;
      return;
    }
    flush();
    if (STORIES.contains(name) && !state.unseen && stories.size() < MAX_DEPTH) {
      stories.push(new RtfStory(name));
      state.stories = stories.size();
      return;
    }
    if (UNSEEN.contains(name)) {
      state.unseen = true;
      colours.begin(name.equals("colortbl"));
      return;
    }
    if (!state.look(name, value)) {
      structure(name, value);
    }
    colours.word(name, value);
  }

  private void structure(String name, int value) {
    switch (name) {
      case "*" -> optional = true;
      case "ansicpg" -> state.charset = RtfState.codePage(value, state.charset);
      case "stylesheet" -> state.inStyle = true;
      case "listtext", "pntext" -> state.inLabel = true;
      case "par", "sect" -> endParagraph();
      case "line" -> story().paragraph.lineBreak();
      case "page" -> story().paragraph.pageEnd(new Piece.PageEnd(++page));
      case "tab" -> text("\t");
      case "~" -> text(" ");
      case "_" -> text("-");
      case "cell", "nestcell" -> {
        endParagraph();
        story().rows.endCell();
      }
      case "row", "nestrow" -> story().rows.endRow();
      case "trowd" -> story().rows.define();
      case "cellx" -> story().rows.edge(value);
      case "trhdr" -> story().rows.header();
      case "clvmrg", "clmrg" -> story().rows.covered();
      default -> symbol(name);
    }
  }

  private void symbol(String name) {
    switch (name) {
      case "bullet" -> text("•");
      case "endash" -> text("–");
      case "emdash" -> text("—");
      case "lquote" -> text("‘");
      case "rquote" -> text("’");
      case "ldblquote" -> text("“");
      case "rdblquote" -> text("”");
      case "{", "}", "\\" -> text(name);
      default -> {}
    }
  }

  private void flush() {
    if (!pending.isEmpty()) {
      text(pending.toString());
      pending.setLength(0);
    }
  }

  private void text(String text) {
    if (state.unseen) {
      return;
    }
    if (state.inStyle) {
      styleName.append(text);
    } else if (state.inLabel) {
      story().label.append(text);
    } else if (state.hidden || isDisguised()) {
      unseen.add(text);
    } else if (!state.deleted) {
      boolean emphasis = state.isEmphasised(colours.stands(state.colour));
      story().paragraph.text(state.capitals ? text.toUpperCase(Locale.ROOT) : text, emphasis);
    }
  }

  /** Too small to be read, or white where nothing around has a colour of its own. */
  private boolean isDisguised() {
    boolean white = !state.inTable && !state.shaded && stories.size() == 1;
    return Unseen.isTiny(state.size / 2.0) || (white && colours.isWhite(state.colour));
  }

  /** How many characters were left out because nobody sees them. */
  int unseen() {
    return unseen.characters();
  }

  /** A style's name ends with a semicolon: {@code heading 1;}. */
  private void endStyle() {
    for (String name : styleName.toString().toLowerCase(Locale.ROOT).split(";", -1)) {
      Matcher heading = HEADING.matcher(name.strip());
      if (heading.matches()) {
        headings.put(state.style, Integer.parseInt(heading.group(1)));
      } else if (name.strip().equals("title")) {
        headings.put(state.style, 1);
      }
    }
    styleName.setLength(0);
  }

  private void endParagraph() {
    flush();
    if (state.inStyle || state.unseen) {
      return;
    }
    String number = story().takeLabel();
    int level = state.outline != NONE ? state.outline + 1 : headings.getOrDefault(state.style, 0);
    int depth = Math.max(0, state.listLevel);
    story()
        .endParagraph(
            state.inTable,
            line -> {
              if (level > 0 && level < 10) {
                return new Piece.Heading(level, number, line);
              }
              return number.isEmpty()
                  ? new Piece.Paragraph(line)
                  : new Piece.Item(Looks.bullet(number), depth, line);
            });
  }

  private RtfStory story() {
    return stories.getFirst();
  }

  private void endStory() {
    RtfStory ended = stories.pop();
    ended.endParagraph(false, Piece.Paragraph::new);
    if (ended.kind.equals("shptxt")) {
      story().paragraph.box(ended.pieces());
    } else {
      // The first section's tell the same as the others', or more.
      edges.putIfAbsent(ended.kind, ended.pieces());
    }
  }

  List<Piece> finish() {
    flush();
    while (stories.size() > 1) {
      endStory();
    }
    endParagraph();
    List<Piece> header = new ArrayList<>();
    List.of("headerf", "header", "headerr").forEach(kind -> header.addAll(edge(kind)));
    StringBuilder rest = new StringBuilder();
    for (String kind : List.of("footerf", "footer", "footerr")) {
      edge(kind).forEach(piece -> rest.append(piece.line().text()).append('\n'));
    }
    return PageEdges.around(story().pieces(), header, rest.toString());
  }

  private List<Piece> edge(String kind) {
    return edges.getOrDefault(kind, List.of());
  }
}
