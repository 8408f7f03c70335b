package org.minutebook.model.record;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who moved a decision, and how the votes fell.
 *
 * @param proposer and
 * @param seconder names as written, without titles
 * @param inFavour and
 * @param against and
 * @param abstained numbers of votes; 0 only where the document says so
 * @param unanimous whether the document says that all were in favour
 */
public record Motion(
    Optional<String> proposer,
    Optional<String> seconder,
    OptionalInt inFavour,
    OptionalInt against,
    OptionalInt abstained,
    boolean unanimous) {
  /** A decision of which nobody says how it was made. */
  public static final Motion UNKNOWN =
      new Motion(
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          false);
}
