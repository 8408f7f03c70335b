package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;

/** Tells headings by the size of their letters; the largest size of the document is level 1. */
final class Headings {
  private static final float LARGER = 1.14f;
  private static final int MAX_LENGTH = 160;

  private final float body;
  private final List<Integer> sizes = new ArrayList<>();

  Headings(float body) {
    this.body = body;
  }

  /** Notes the sizes that headings of a document have, before any is made. */
  void survey(Placed placed) {
    if (isHeading(placed)) {
      int size = Math.round(placed.lines().getFirst().size());
      if (!sizes.contains(size)) {
        sizes.add(size);
        sizes.sort((a, b) -> Integer.compare(b, a));
      }
    }
  }

  /** The piece, as a heading where its size makes it one. */
  Piece of(Placed placed) {
    if (!isHeading(placed)) {
      return placed.piece();
    }
    int level = sizes.indexOf(Math.round(placed.lines().getFirst().size())) + 1;
    Optional<ListLabel> label = ListLabel.of(placed.lines().getFirst());
    Line line = placed.line();
    if (label.isEmpty()) {
      return new Piece.Heading(Math.max(1, level), "", line);
    }
    int skip = label.get().text().length();
    return new Piece.Heading(Math.max(1, level), label.get().text(), line.dropping(skip));
  }

  private boolean isHeading(Placed placed) {
    return placed.piece() instanceof Piece.Paragraph paragraph
        && !placed.lines().isEmpty()
        && placed.lines().stream().allMatch(line -> line.size() >= LARGER * body)
        && paragraph.line().text().length() <= MAX_LENGTH
        && paragraph.line().text().chars().anyMatch(Character::isLetter);
  }
}
