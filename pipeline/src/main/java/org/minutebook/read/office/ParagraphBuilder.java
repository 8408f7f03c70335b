package org.minutebook.read.office;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Owners;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Run;

/**
 * Collects the text of one paragraph and what stands in it.
 *
 * <p>A line break ends the piece and begins a new one; page ends and boxes come after the paragraph
 * in whose middle they stand.
 */
final class ParagraphBuilder {
  private final List<Line> lines = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<Piece> before = new ArrayList<>();
  private final List<Piece> after = new ArrayList<>();
  private final List<Piece> margin = new ArrayList<>();

  void text(String text, boolean emphasis) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, emphasis));
    }
  }

  void lineBreak() {
    lines.add(new Line(runs));
    runs.clear();
  }

  /** A page end; before the paragraph where nothing of it has been seen, else after it. */
  void pageEnd(Piece.PageEnd end) {
    (runs.isEmpty() && lines.isEmpty() ? before : after).add(end);
  }

  /** The pieces of a box that hangs on the paragraph: beside it where they tell who is to act. */
  void box(List<Piece> pieces) {
    List<Piece> seen = pieces.stream().filter(piece -> !piece.isBlank()).toList();
    boolean note = seen.stream().allMatch(piece -> Owners.isNote(piece.line().text()));
    (note ? margin : after).addAll(seen);
  }

  /** Whether anything has been written that a reader sees. */
  boolean hasText() {
    return !new Line(runs).isBlank() || lines.stream().anyMatch(line -> !line.isBlank());
  }

  /**
   * Makes an automatic number the paragraph's words where it has no others, as in the cells of a
   * "No." column.
   */
  boolean isNumberAlone(String label) {
    boolean alone = !hasText() && label.chars().anyMatch(Character::isLetterOrDigit);
    if (alone) {
      lines.clear();
      runs.clear();
      text(label, false);
    }
    return alone;
  }

  /** How the first line of the paragraph becomes a piece; the others are paragraphs. */
  interface Making {
    Piece piece(Line line);
  }

  /**
   * The pieces of the paragraph.
   *
   * @param inCell whether it stands in a table, where blank lines keep the place of what follows
   */
  List<Piece> finish(boolean inCell, Making making) {
    lineBreak();
    List<Piece> pieces = new ArrayList<>();
    boolean first = true;
    for (Line line : lines) {
      if (!line.isBlank()) {
        pieces.add(first ? making.piece(line) : new Piece.Paragraph(line));
        first = false;
      } else if (inCell) {
        pieces.add(Piece.Paragraph.BLANK);
      }
    }
    boolean beside = !inCell && !first && !margin.isEmpty();
    List<Piece> all = new ArrayList<>(before);
    if (beside) {
      all.add(beside(pieces));
    } else {
      all.addAll(pieces);
      all.addAll(margin);
    }
    all.addAll(after);
    return all;
  }

  /** A paragraph and the note in its margin, as a row of two cells. */
  private Piece beside(List<Piece> paragraph) {
    List<Piece.Cell> cells = List.of(new Piece.Cell(0, paragraph), new Piece.Cell(1, margin));
    return new Piece.Table(List.of(new Piece.Row(cells, false)));
  }
}
