package org.minutebook.model.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One name in a list of those present or absent.
 *
 * @param name without titles and post-nominals
 * @param aliases other names that the document gives: "Pip", a name before a marriage, "@pip"
 * @param initials as the document gives them; empty where it does not
 * @param role and
 * @param organisation as written
 */
public record Attendance(
    String name,
    List<String> aliases,
    Optional<String> initials,
    Optional<String> role,
    Optional<String> organisation,
    Kind kind,
    Presence presence,
    Evidence evidence)
    implements Fact {
  public Attendance {
    aliases = List.copyOf(aliases);
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
    this(name, List.of(), initials, role, organisation, kind, Presence.WHOLE, evidence);
  }

  /** The same person in another list. */
  public Attendance withKind(Kind other) {
    return new Attendance(name, aliases, initials, role, organisation, other, presence, evidence);
  }

  /** The same person with another role. */
  public Attendance withRole(Optional<String> other) {
    return new Attendance(name, aliases, initials, other, organisation, kind, presence, evidence);
  }

  /** The same person who took part otherwise. */
  public Attendance withPresence(Presence other) {
    return new Attendance(name, aliases, initials, role, organisation, kind, other, evidence);
  }

  /** The same person, whose organisation was one more name. */
  public Attendance knownAs(String alias) {
    List<String> all = new ArrayList<>(aliases);
    all.add(alias);
    return new Attendance(name, all, initials, role, Optional.empty(), kind, presence, evidence);
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
