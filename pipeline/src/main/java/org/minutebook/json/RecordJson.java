package org.minutebook.json;

import org.minutebook.model.record.MeetingRecord;

/**
 * A record as one line of JSON, and back.
 *
 * <p>Keys that have no value are left out; lists stand even where they are empty. What is written
 * with its text reads back as an equal record.
 */
public final class RecordJson {
  /** The value of the key {@code schema}. */
  public static final String SCHEMA = "minutebook/record/1";

  private RecordJson() {}

  /** Whether a record is printed with the text that its evidence points into. */
  public enum Detail {
    WITH_TEXT,
    WITHOUT_TEXT
  }

  /** The record as one line, without a line feed at its end. */
  public static String write(MeetingRecord record, Detail detail) {
    return RecordWriter.write(record, detail);
  }

  /**
   * The record that a line holds; one written without its text has an empty text.
   *
   * @throws IllegalArgumentException where the line is no record of this schema; it says why
   */
  public static MeetingRecord read(String json) {
    return RecordReader.read(json);
  }
}
