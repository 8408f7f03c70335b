package org.minutebook.model.record;

import java.util.Optional;

/**
 * One name in a list of those present or absent.
 *
 * @param name without titles and post-nominals
 * @param initials as the document gives them; empty where it does not
 * @param role and
 * @param organisation as written
 */
public record Attendance(
    String name,
    Optional<String> initials,
    Optional<String> role,
    Optional<String> organisation,
    Kind kind,
    Presence presence,
    Evidence evidence)
    implements Fact {
  public Attendance {
    if (name.isBlank()) {
      throw new IllegalArgumentException("attendance without a name");
    }
  }

  /** Of somebody who took part for oneself and to the end, as far as is known. */
  public Attendance(
      String name,
      Optional<String> initials,
      Optional<String> role,
      Optional<String> organisation,
      Kind kind,
      Evidence evidence) {
    this(name, initials, role, organisation, kind, Presence.WHOLE, evidence);
  }

  /** In which list the name stands. */
  public enum Kind {
    PRESENT("present"),
    IN_ATTENDANCE("in-attendance"),
    APOLOGIES("apologies"),
    ABSENT("absent"),
    /** Named in the text, in no list. */
    MENTIONED("mentioned");

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
      throw new IllegalArgumentException("no attendance \"" + key + "\"");
    }
  }
}
