package org.minutebook.evaluation;

import java.util.List;

/** How alike the gold and the found have to be. */
public enum Measure {
  /** By shared words, as the reference scorer has it. */
  SOFT,
  /**
   * By all words: texts equal but for case, space, accents and punctuation; owners one to one.
   *
   * <p>Any of the gold's alternatives will do, as it will for the soft measure.
   */
  STRICT;

  /** Likeness of two names of things, 0 to 1. */
  double ofWords(String gold, String found) {
    return switch (this) {
      case SOFT -> Wording.tokenF1(gold, found);
      case STRICT -> equal(gold, found);
    };
  }

  /** Likeness of two statements, 0 to 1; one may be contained in the other. */
  double ofStatements(String gold, String found) {
    return switch (this) {
      case SOFT -> Wording.similarity(gold, found);
      case STRICT -> equal(gold, found);
    };
  }

  /** Likeness of a statement to a text or to the alternative extent that it fits best. */
  double ofStatements(String gold, List<String> alternatives, String found) {
    return alternatives.stream()
        .mapToDouble(alternative -> ofStatements(alternative, found))
        .reduce(ofStatements(gold, found), Math::max);
  }

  /** Whether two names are of one person. */
  boolean sameName(String gold, String found) {
    return switch (this) {
      case SOFT -> Naming.sameName(gold, found);
      case STRICT -> Wording.folded(gold).equals(Wording.folded(found));
    };
  }

  /** Whether two labels mean the same. */
  boolean sameLabel(String gold, String found) {
    return switch (this) {
      case SOFT -> Naming.sameLabel(gold, found);
      case STRICT -> Wording.folded(gold).equals(Wording.folded(found));
    };
  }

  private static double equal(String one, String other) {
    return Wording.folded(one).equals(Wording.folded(other)) ? 1 : 0;
  }
}
