package org.minutebook.evaluation;

import java.util.Optional;
import org.minutebook.model.record.Evidence;

/**
 * What the gold says of one thing that was found.
 *
 * @param fact for the reader: in the gold's words where it is right, else as found
 * @param evidence empty for the kind of a document, which has none
 */
public record Judgement(Figure figure, Ruling ruling, String fact, Optional<Evidence> evidence) {
  /** Right, wrong, or neither. */
  public enum Ruling {
    RIGHT,
    WRONG,
    /** On which careful clerks differ: optional in the gold. */
    EXCUSED;

    static Ruling of(boolean right, boolean optional) {
      return optional ? EXCUSED : right ? RIGHT : WRONG;
    }
  }
}
