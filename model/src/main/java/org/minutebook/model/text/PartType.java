package org.minutebook.model.text;

/** What kind of document a part is. */
public enum PartType {
  MINUTES("minutes"),
  AGENDA("agenda"),
  ACTION_LOG("action-log"),
  TERMS_OF_REFERENCE("terms-of-reference"),
  REPORT("report"),
  NOTES("notes"),
  OTHER("other");

  private final String key;

  PartType(String key) {
    this.key = key;
  }

  /** The word that stands in a record. */
  public String key() {
    return key;
  }

  /**
   * The type with a key.
   *
   * @throws IllegalArgumentException where no type has it
   */
  public static PartType of(String key) {
    for (PartType type : values()) {
      if (type.key.equals(key)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no document type \"" + key + "\"");
  }
}
