package org.minutebook.book;

import java.util.List;
import org.minutebook.model.record.MeetingRecord;

/**
 * A content as it is after the change that has this number.
 *
 * @param names current names, the first seen first; none where another content has taken its place
 * @param records empty where the content has none, or no current name
 */
public record Change(
    long sequence, String sha256, List<String> names, List<MeetingRecord> records) {
  public Change {
    names = List.copyOf(names);
    records = List.copyOf(records);
  }
}
