package org.minutebook.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes items of paragraphs that begin with a bullet, whatever the format.
 *
 * <p>Several bullets in one paragraph are several items. A number typed behind a list's bullet is
 * the label that the writer meant.
 */
public final class Bullets {
  private static final String STRONG = "•▪●■➢➤►◦○▫□❑✓✔❖➔→⇒\uF0B7\uF0A7\uF0D8\uF0FC\uF0A8\uF076";
  private static final Pattern START = Pattern.compile("\\s*([" + STRONG + "])\\s*");
  private static final Pattern WEAK =
      Pattern.compile("[\\s\u00A0]*([-–—*o·§])(?:\\t|[ \u00A0]{3})[\\s\u00A0]*");
  private static final Pattern INNER = Pattern.compile("(?<=\\s|[.;:,?!])[▪●■➢➤►•\uF0B7\uF0A7]\\s");
  private static final Pattern TYPED =
      Pattern.compile(
          "\\s*([0-9]{1,3}(?:\\.[0-9]{1,3})+\\.?|[0-9]{1,3}[.)]|\\([a-z0-9]{1,4}\\)|[a-z][.)])\\s+(?=\\S)");

  private final StringBuilder seen = new StringBuilder();

  private Bullets() {}

  /** The pieces, with items where there are bullets. */
  public static List<Piece> itemised(List<Piece> pieces) {
    Bullets bullets = new Bullets();
    List<Piece> out = new ArrayList<>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Paragraph p ->
            bullets.paragraph(new Piece.Paragraph(SpacedLetters.joined(p.line())), out);
        case Piece.Item i -> item(i, out);
        case Piece.Table t -> out.add(table(t));
        case Piece.Heading h ->
            out.add(new Piece.Heading(h.level(), h.label(), SpacedLetters.joined(h.line())));
        case Piece.PageEnd e -> out.add(e);
      }
    }
    return out;
  }

  private static Piece.Table table(Piece.Table table) {
    return new Piece.Table(
        table.rows().stream()
            .map(
                row ->
                    new Piece.Row(
                        row.cells().stream()
                            .map(c -> new Piece.Cell(c.column(), itemised(c.pieces())))
                            .toList(),
                        row.header()))
            .toList());
  }

  private void paragraph(Piece.Paragraph paragraph, List<Piece> out) {
    if (bullet(paragraph.line()).isEmpty()) {
      seen.setLength(0);
      out.add(paragraph);
      return;
    }
    for (Line one : split(paragraph.line())) {
      Optional<Matcher> bullet = bullet(one);
      if (bullet.isPresent()) {
        String label = shown(bullet.get().group(1));
        out.add(new Piece.Item(label, depth(label), one.dropping(bullet.get().end())));
      } else {
        out.add(new Piece.Paragraph(one));
      }
    }
  }

  private static Optional<Matcher> bullet(Line line) {
    String text = line.text();
    Matcher strong = START.matcher(text);
    if (strong.lookingAt()) {
      return Optional.of(strong);
    }
    Matcher weak = WEAK.matcher(text);
    return weak.lookingAt() ? Optional.of(weak) : Optional.empty();
  }

  private static List<Line> split(Line line) {
    List<Line> lines = new ArrayList<>();
    String text = line.text();
    Matcher inner = INNER.matcher(text);
    int from = 0;
    while (inner.find()) {
      if (!text.substring(from, inner.start()).isBlank()) {
        lines.add(line.between(from, inner.start()));
        from = inner.start();
      }
    }
    lines.add(line.between(from, text.length()));
    return lines;
  }

  /** A list that uses another bullet within a list is nested in it. */
  private int depth(String label) {
    int at = seen.indexOf(label);
    if (at >= 0) {
      seen.setLength(at + 1);
      return at;
    }
    seen.append(label);
    return seen.length() - 1;
  }

  private static String shown(String bullet) {
    return switch (bullet.charAt(0)) {
      case 'o' -> "○";
      case '§' -> "•";
      default -> bullet.charAt(0) >= '\uE000' && bullet.charAt(0) <= '\uF8FF' ? "•" : bullet;
    };
  }

  private static void item(Piece.Item item, List<Piece> out) {
    boolean bullet = item.label().length() <= 1 && !item.label().matches("[0-9a-zA-Z]");
    Matcher typed = TYPED.matcher(item.line().text());
    if (bullet && typed.lookingAt()) {
      out.add(new Piece.Item(typed.group(1), item.depth(), item.line().dropping(typed.end())));
    } else {
      out.add(item);
    }
  }
}
