package org.minutebook.read.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.minutebook.read.format.Piece;

/** Nests the items of lists by how far they are indented. */
final class Depths {
  private static final float STEP = 5f;
  private static final int DEEPEST = 8;

  private final Deque<Float> lefts = new ArrayDeque<>();

  /** The piece, an item at the depth that its place gives it; in reading order. */
  Placed nested(Placed placed) {
    if (!(placed.piece() instanceof Piece.Item item) || placed.lines().isEmpty()) {
      return placed;
    }
    float left = placed.lines().getFirst().left();
    while (!lefts.isEmpty() && left < lefts.peek() - STEP) {
      lefts.pop();
    }
    if (lefts.isEmpty() || left > lefts.peek() + STEP) {
      lefts.push(left);
    }
    int depth = Math.min(lefts.size() - 1, DEEPEST);
    return placed.with(new Piece.Item(item.label(), depth, item.line()));
  }
}
