package org.minutebook.model.record;

import java.util.Optional;

/**
 * A rule of confidence that the document states.
 *
 * @param item number of the item that it holds for; empty where it holds for all or has no number
 */
public record Confidentiality(Kind kind, Optional<String> item, Evidence evidence) implements Fact {
  /** What is to be kept in confidence. */
  public enum Kind {
    /** Speakers may not be named outside. */
    CHATHAM_HOUSE("chatham-house"),
    /** An item or paper marked exempt or confidential. */
    EXEMPT("exempt"),
    /** Press and public excluded. */
    PUBLIC_EXCLUDED("public-excluded");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The word that stands in a record. */
    public String key() {
      return key;
    }

    /**
     * The kind with a key.
     *
     * @throws IllegalArgumentException where no kind has it
     */
    public static Kind of(String key) {
      for (Kind kind : values()) {
        if (kind.key.equals(key)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no rule of confidence \"" + key + "\"");
    }
  }
}
