package org.minutebook.model.record;

import java.util.Optional;

/**
 * A pointer to earlier minutes or another paper ("Para 4.5", "min. 207").
 *
 * @param text as written
 * @param item number of the item, minute or paragraph pointed to
 * @param meeting the meeting that it belongs to: an ISO date, or the words ("last meeting")
 */
public record Reference(
    String text, Optional<String> item, Optional<String> meeting, Evidence evidence)
    implements Fact {
  /** A pointer that names no meeting. */
  public Reference(String text, Optional<String> item, Evidence evidence) {
    this(text, item, Optional.empty(), evidence);
  }
}
