package org.minutebook.model.record;

import java.util.List;
import java.util.Optional;

/**
 * Something that somebody is to do after the meeting.
 *
 * @param text the action's own words
 * @param owners in the order written; empty where nobody is named
 * @param item number of the item that it stands under
 * @param also where the same action is stated again
 */
public record Action(
    String text,
    List<Owner> owners,
    Optional<String> item,
    Optional<Deadline> deadline,
    Status status,
    List<Evidence> also,
    Evidence evidence)
    implements Fact {
  public Action {
    owners = List.copyOf(owners);
    also = List.copyOf(also);
    if (text.isBlank()) {
      throw new IllegalArgumentException("action without words");
    }
  }

  /** An action that is stated once. */
  public Action(
      String text,
      List<Owner> owners,
      Optional<String> item,
      Optional<Deadline> deadline,
      Status status,
      Evidence evidence) {
    this(text, owners, item, deadline, status, List.of(), evidence);
  }

  /** This action with other owners. */
  public Action withOwners(List<Owner> others) {
    return new Action(text, others, item, deadline, status, also, evidence);
  }

  /** How far an action has come, as the record says. */
  public enum Status {
    OPEN("open"),
    DONE("done"),
    CARRIED_FORWARD("carried-forward"),
    ONGOING("ongoing"),
    SUPERSEDED("superseded");

    private final String key;

    Status(String key) {
      this.key = key;
    }

    /** The word that stands in a record. */
    public String key() {
      return key;
    }

    /** Whether somebody still has to act. */
    public boolean isOutstanding() {
      return this != DONE && this != SUPERSEDED;
    }

    /**
     * The status with a key.
     *
     * @throws IllegalArgumentException where no status has it
     */
    public static Status of(String key) {
      for (Status status : values()) {
        if (status.key.equals(key)) {
          return status;
        }
      }
      throw new IllegalArgumentException("no status \"" + key + "\"");
    }
  }
}
