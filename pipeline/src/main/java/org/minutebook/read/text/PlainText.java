package org.minutebook.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.read.format.ContinuedTable;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;
import org.minutebook.read.html.HtmlPieces;

/** Plain lines to pieces: tables of tabs, flattened tables, bullets, wrapped paragraphs. */
final class PlainText {
  private static final Pattern HTML =
      Pattern.compile(
          "(?i)</?(?:p|i|b|u|ul|ol|li|em|strong|sup|sub|br|span|div|a|h[1-6])(?: [^<>]{0,200})?/?>");
  private static final Pattern BULLET = Pattern.compile("\\s*([-*•·▪●○■➢►–])[ \\t]+(\\S.*)");
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:\\(?[0-9]{1,3}(?:\\.[0-9]{1,3})*[.)]?|\\(?[a-zA-Z][.)]|\\(?[ivx]{1,5}[.)])[ \\t].*");

  /** Somebody's turn in a log of a chat, or a line that a clerk there has marked. */
  private static final Pattern TURN =
      Pattern.compile(
          "\\s*(?:\\[?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\\]|\\s)|<[@+ ]?[^<>\\s]{1,30}>\\s|#[a-z]{3,12}\\s"
              + "|(?:ACTION|RESOLVED|RESOLUTION|AGREED|DECISION|DECIDED|MOTION|TOPIC|INFO|NOTE)\\b).*");

  private static final Pattern RULE = Pattern.compile("[\\s=_*~\\t-]*");

  /** Nobody writes longer ones; a file that seems to is no text. */
  private static final int MAX_PARAGRAPH = 20_000;

  /** Kept by HTML, and a tab in the canonical text. */
  private static final String TAB = "\u00A0\u00A0\u00A0\u00A0";

  private final List<String> lines;
  private final Wrapping wrapping;
  private final List<Piece> pieces = new ArrayList<>();
  private int page = 1;

  private PlainText(List<String> lines) {
    this.lines = lines;
    this.wrapping = Wrapping.of(lines);
  }

  static List<Piece> pieces(String text) {
    PlainText plain = new PlainText(Arrays.asList(text.split("\n", -1)));
    plain.read();
    return List.copyOf(plain.pieces);
  }

  private void read() {
    int at = 0;
    while (at < lines.size()) {
      int start = at;
      Optional<Found> table =
          FlattenedTable.at(lines, at)
              .or(() -> TabTable.at(lines, start))
              .or(() -> FixedColumns.at(lines, start));
      if (table.isPresent()) {
        addTable(table.get().table());
        at = table.get().end();
      } else {
        at = paragraph(at);
      }
    }
  }

  /**
   * A table among the lines.
   *
   * @param end the line after it
   */
  record Found(Piece.Table table, int end) {}

  /** Adds a table, or goes on with the one before that the page end has cut. */
  private void addTable(Piece.Table table) {
    if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Table before) {
      Optional<Piece.Table> joined = ContinuedTable.join(before, table, List.of());
      if (joined.isPresent()) {
        pieces.set(pieces.size() - 1, joined.get());
        return;
      }
    }
    pieces.add(table);
  }

  private int paragraph(int at) {
    String line = lines.get(at);
    int next = at + 1;
    int feed = line.indexOf('\f');
    if (feed >= 0) {
      addLine(line.substring(0, feed));
      pieces.add(new Piece.PageEnd(++page));
      addLine(line.substring(feed + 1));
      return next;
    }
    if (RULE.matcher(line).matches()) {
      return next;
    }
    StringBuilder text = new StringBuilder(line);
    String last = line;
    while (next < lines.size()
        && text.length() < MAX_PARAGRAPH
        && continues(last, lines.get(next))) {
      last = lines.get(next++);
      text.append(' ').append(last.strip());
    }
    addLine(text.toString());
    return next;
  }

  private boolean continues(String line, String next) {
    return wrapping.goesOn(line, next)
        && next.indexOf('\t') < 0
        && next.indexOf('\f') < 0
        && !BULLET.matcher(next).matches()
        && !LABEL.matcher(next).matches()
        && !TURN.matcher(next).matches();
  }

  private void addLine(String line) {
    if (line.isBlank()) {
      return;
    }
    var bullet = BULLET.matcher(line);
    if (bullet.matches()) {
      int indent = line.length() - line.stripLeading().length();
      pieces.add(
          new Piece.Item(bullet.group(1), Math.min(indent / 2, 4), Line.plain(bullet.group(2))));
    } else {
      pieces.addAll(inLine(line));
    }
  }

  /** The pieces of one line or cell, which may hold fragments of HTML. */
  static List<Piece> inLine(String text) {
    if (HTML.matcher(text).find()) {
      return HtmlPieces.ofFragment(text.replace("\t", TAB));
    }
    return text.isBlank() ? List.of() : List.of(new Piece.Paragraph(Line.plain(text.strip())));
  }
}
