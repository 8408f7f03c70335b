package org.minutebook.book;

import java.util.List;
import java.util.Set;
import org.minutebook.model.record.MeetingRecord;

/**
 * A content as it is after the change that has this number.
 *
 * @param names current names, the first seen first; where another content has taken its place,
 *     those that it had
 * @param records empty where the content has none
 * @param lesser ids of the records of which there is a better version: all of them, where another
 *     content has taken its place
 */
public record Change(
    long sequence,
    String sha256,
    List<String> names,
    List<MeetingRecord> records,
    Set<String> lesser) {
  public Change {
    names = List.copyOf(names);
    records = List.copyOf(records);
    lesser = Set.copyOf(lesser);
  }
}
