package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;

/** A piece and what stands in the action column beside it. */
record Beside(Placed piece, List<TextLine> owners) {
  Beside {
    owners = List.copyOf(owners);
  }

  boolean isFree() {
    return owners.isEmpty();
  }

  /** Each piece with the owners that stand beside it; {@code pieces} is not empty. */
  static List<Beside> each(List<Placed> pieces, List<TextLine> owners) {
    List<List<TextLine>> beside = new ArrayList<>();
    pieces.forEach(piece -> beside.add(new ArrayList<>()));
    for (TextLine owner : owners) {
      beside.get(nearest(pieces, owner)).add(owner);
    }
    List<Beside> parts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      parts.add(new Beside(pieces.get(i), beside.get(i)));
    }
    return parts;
  }

  /**
   * The piece that a line of the action column stands beside.
   *
   * <p>On a level with one of its lines; else the one it has slipped under, as initials do that did
   * not fit on the last line; else the closest.
   */
  private static int nearest(List<Placed> pieces, TextLine owner) {
    int best = 0;
    float least = Float.MAX_VALUE;
    for (int i = 0; i < pieces.size(); i++) {
      float distance = distance(pieces.get(i), owner);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static float distance(Placed piece, TextLine owner) {
    float distance = Float.MAX_VALUE;
    for (TextLine line : piece.lines()) {
      distance = Math.min(distance, Math.abs(line.baseline() - owner.baseline()));
    }
    if (piece.lines().isEmpty()) {
      boolean within = owner.baseline() >= piece.top() && owner.baseline() <= piece.bottom();
      distance = within ? 0 : Math.abs(owner.baseline() - piece.bottom());
    }
    boolean under =
        owner.baseline() > piece.bottom() && owner.top() < piece.bottom() + 0.6f * owner.size();
    return under ? 0.55f * distance : distance;
  }
}
