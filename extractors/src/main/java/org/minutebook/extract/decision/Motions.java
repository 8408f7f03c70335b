package org.minutebook.extract.decision;

import org.minutebook.model.record.Motion;

/** Reads movers and votes together. */
final class Motions {
  private Motions() {}

  /** What the sentences about one motion tell of it. */
  static Motion in(String told) {
    Movers.Names movers = Movers.in(told);
    Votes votes = Votes.in(told);
    return new Motion(
        movers.proposer(),
        movers.seconder(),
        votes.inFavour(),
        votes.against(),
        votes.abstained(),
        votes.unanimous());
  }

  static boolean isMovedAndSeconded(Motion motion) {
    return motion.proposer().isPresent() && motion.seconder().isPresent();
  }

  /** Whether more votes were against than in favour. */
  static boolean isLost(Motion motion) {
    return motion.inFavour().isPresent()
        && motion.against().orElse(0) > motion.inFavour().getAsInt();
  }
}
