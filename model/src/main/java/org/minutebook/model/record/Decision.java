package org.minutebook.model.record;

import java.util.Optional;

/**
 * What the meeting settled.
 *
 * @param text the decision's own words
 * @param kind such as resolved, agreed, approved, endorsed, elected, noted
 * @param item number of the item that it stands under
 * @param motion who moved it, and the votes
 */
public record Decision(
    String text, String kind, Optional<String> item, Motion motion, Evidence evidence)
    implements Fact {
  /** A decision of which nobody says how it was made. */
  public Decision(String text, String kind, Optional<String> item, Evidence evidence) {
    this(text, kind, item, Motion.UNKNOWN, evidence);
  }
}
