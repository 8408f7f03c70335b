package org.minutebook.index;

import java.util.Map;

/** What is written beside each commit: the sequence applied, and the version of the fields. */
final class CommitData {
  private static final String SEQUENCE = "minutebook.sequence";
  private static final String SCHEMA = "minutebook.schema";

  private CommitData() {}

  static Map<String, String> of(long sequence) {
    return Map.of(SEQUENCE, Long.toString(sequence), SCHEMA, Integer.toString(Schema.VERSION));
  }

  static boolean isCurrent(Map<String, String> data) {
    return Integer.toString(Schema.VERSION).equals(data.get(SCHEMA));
  }

  static long sequence(Map<String, String> data) {
    return Long.parseLong(data.getOrDefault(SEQUENCE, "0"));
  }
}
