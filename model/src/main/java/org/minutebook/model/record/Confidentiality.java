package org.minutebook.model.record;

/** A rule of confidence that the document states. */
public record Confidentiality(Kind kind, Evidence evidence) implements Fact {
  public enum Kind {
    /** Speakers may not be named outside. */
    CHATHAM_HOUSE,
    /** An item or paper marked exempt or confidential. */
    EXEMPT,
    /** Press and public excluded. */
    PUBLIC_EXCLUDED
  }
}
