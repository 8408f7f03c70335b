package org.minutebook.digest;

import java.util.Locale;

/** By what the actions of a section are gathered. */
public enum Grouping {
  /** Under each of an action's owners. */
  OWNER,
  BODY,
  /** By day where they are due soon, otherwise by month. */
  DUE;

  /** The word for it on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The grouping with a key.
   *
   * @throws IllegalArgumentException where none has it
   */
  public static Grouping of(String key) {
    for (Grouping grouping : values()) {
      if (grouping.key().equals(key)) {
        return grouping;
      }
    }
    throw new IllegalArgumentException("no grouping \"" + key + "\"");
  }
}
