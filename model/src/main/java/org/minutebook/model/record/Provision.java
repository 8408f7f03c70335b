package org.minutebook.model.record;

/**
 * What terms of reference lay down, or what a report is for.
 *
 * @param text as written
 */
public record Provision(Kind kind, String text, Evidence evidence) implements Fact {
  public Provision {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a provision without words");
    }
  }

  /** What is laid down. */
  public enum Kind {
    /** What a body is for. */
    AIM("aim"),
    /** Of whom it consists. */
    COMPOSITION("composition"),
    /** How often it meets. */
    FREQUENCY("frequency"),
    /** How many must be there for it to decide. */
    QUORUM("quorum"),
    /** What a report is to achieve. */
    PURPOSE("purpose"),
    /** What a report proposes; not a decision. */
    RECOMMENDATION("recommendation"),
    /** Whom to ask about a report. */
    OFFICER("officer");

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
      throw new IllegalArgumentException("no provision \"" + key + "\"");
    }
  }
}
