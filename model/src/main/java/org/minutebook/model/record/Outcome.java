package org.minutebook.model.record;

import java.util.List;

/** How a file ended. */
public sealed interface Outcome {
  /** Read whole. */
  record Recorded(List<MeetingRecord> records) implements Outcome {
    public Recorded {
      records = List.copyOf(records);
    }
  }

  /** Read in part: the reason says what is missing. */
  record Partial(List<MeetingRecord> records, Reason reason, String detail) implements Outcome {
    public Partial {
      records = List.copyOf(records);
    }
  }

  /** The same bytes are in the book already. */
  record Duplicate(String sha256) implements Outcome {}

  /** Not readable. */
  record Failed(Reason reason, String detail) implements Outcome {}

  /** Left alone on purpose. */
  record Skipped(Reason reason, String detail) implements Outcome {}
}
