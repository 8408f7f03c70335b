package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;

/**
 * Joins wrapped lines to paragraphs and list items.
 *
 * <p>A line goes on with the one before if it is neither indented otherwise nor set apart, has no
 * label of its own, and its first word would not have fitted above.
 */
final class Paragraphs {
  private static final float TOLERANCE = 4f;
  private static final float FIRST_LINE_INDENT = 48f;

  private final Measures measures;
  private final List<Placed> pieces = new ArrayList<>();
  private final List<TextLine> current = new ArrayList<>();
  private Optional<ListLabel> label = Optional.empty();

  private Paragraphs(Measures measures) {
    this.measures = measures;
  }

  static List<Placed> of(List<TextLine> lines, Measures measures) {
    Paragraphs paragraphs = new Paragraphs(measures);
    for (TextLine line : lines) {
      paragraphs.add(line);
    }
    paragraphs.end();
    return paragraphs.pieces;
  }

  private void add(TextLine line) {
    if (!current.isEmpty() && !continues(line)) {
      end();
    }
    if (current.isEmpty()) {
      label = ListLabel.of(line);
    }
    current.add(line);
  }

  private boolean continues(TextLine next) {
    TextLine last = current.getLast();
    if (ListLabel.of(next).isPresent() || isApart(last, next) || !isAligned(next)) {
      return false;
    }
    if (isFull(last, next)) {
      return true;
    }
    // Ragged or hand-broken lines: a small letter begins no paragraph.
    String end = last.text();
    return Character.isLowerCase(next.text().codePointAt(0))
        && ".;:!?".indexOf(end.charAt(end.length() - 1)) < 0
        && last.chunks().size() == 1
        && last.right() > 0.6f * measures.right();
  }

  private boolean isApart(TextLine last, TextLine next) {
    float gap = next.baseline() - last.baseline();
    float usual =
        current.size() > 1
            ? last.baseline() - current.get(current.size() - 2).baseline()
            : Math.max(measures.leading(), 1.0f * last.size());
    boolean otherSize =
        last.words().stream()
            .noneMatch(word -> Math.abs(word.size() - next.size()) <= 0.12f * last.size());
    return otherSize || gap > 1.22f * usual + 0.5f;
  }

  private boolean isAligned(TextLine next) {
    TextLine first = current.getFirst();
    float textLeft = label.map(ListLabel::textLeft).orElse(first.left());
    float left = next.left();
    boolean indentedFirst =
        current.size() == 1 && left < first.left() && left > first.left() - FIRST_LINE_INDENT;
    return Math.abs(left - textLeft) <= TOLERANCE
        || (current.size() > 1 && Math.abs(left - current.getLast().left()) <= TOLERANCE)
        || Math.abs(left - first.left()) <= TOLERANCE
        || indentedFirst
        || (current.size() == 1 && isUnderEarlyWord(left))
        || (label.isPresent() && left > first.left() && left < textLeft + TOLERANCE)
        || (label.isPresent() && current.size() == 1 && Math.abs(left - textLeft) <= 9f);
  }

  /** Hanging lines may stand under the second or third word, after labels that are not known. */
  private boolean isUnderEarlyWord(float left) {
    List<Word> words = current.getFirst().words();
    return words.subList(0, Math.min(3, words.size())).stream()
        .anyMatch(word -> Math.abs(word.left() - left) <= 2f);
  }

  private boolean isFull(TextLine last, TextLine next) {
    Word word = next.chunks().getFirst().words().getFirst();
    float needed = 0.25f * word.size() + (word.right() - word.left());
    return last.right() + needed > measures.right() - 1.5f;
  }

  private void end() {
    if (current.isEmpty()) {
      return;
    }
    Line line = current.getFirst().line();
    for (TextLine next : current.subList(1, current.size())) {
      line = Hyphens.join(line, next.line());
    }
    boolean bullet = label.isPresent() && label.get().bullet();
    Piece piece =
        bullet
            ? new Piece.Item(shown(label.get().text()), 0, afterBullet(line, label.get().text()))
            : new Piece.Paragraph(line);
    pieces.add(Placed.of(piece, current));
    current.clear();
    label = Optional.empty();
  }

  private static Line afterBullet(Line line, String bullet) {
    int skip = bullet.length();
    String text = line.text();
    while (skip < text.length() && Character.isWhitespace(text.charAt(skip))) {
      skip++;
    }
    return line.dropping(skip);
  }

  /** Letters that stand for bullets in a symbol font that was not told. */
  private static String shown(String bullet) {
    return switch (bullet) {
      case "§", "v", "Ø" -> "•";
      case "o" -> "○";
      default -> bullet;
    };
  }
}
