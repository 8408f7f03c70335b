package org.minutebook.model.record;

import java.util.Optional;

/**
 * How somebody took part, where it was not for oneself or not for the whole meeting.
 *
 * @param insteadOf name of the one whose place was taken
 * @param arrived and
 * @param left as written: a time ("20:15") or a place in the agenda ("item 4")
 */
public record Presence(
    Optional<String> insteadOf, Optional<String> arrived, Optional<String> left) {
  /** For oneself and from beginning to end, as far as the document says. */
  public static final Presence WHOLE =
      new Presence(Optional.empty(), Optional.empty(), Optional.empty());
}
