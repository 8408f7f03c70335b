package org.minutebook.index;

import java.util.List;
import java.util.Set;
import org.minutebook.model.record.MeetingRecord;

/**
 * One change of the book that the index has to follow.
 *
 * @param sequence the book's number of the change; greater than that of every earlier one
 * @param sha256 the content that changed
 * @param names every name under which the content was seen, the first is shown
 * @param records its records now; empty where it failed or was erased: then only its names can be
 *     found
 * @param lesser ids of those records that are earlier or lesser versions of others: found only
 *     where they are asked for
 */
public record IndexChange(
    long sequence,
    String sha256,
    List<String> names,
    List<MeetingRecord> records,
    Set<String> lesser) {
  public IndexChange {
    names = List.copyOf(names);
    records = List.copyOf(records);
    lesser = Set.copyOf(lesser);
  }

  /** A change without lesser versions. */
  public IndexChange(
      long sequence, String sha256, List<String> names, List<MeetingRecord> records) {
    this(sequence, sha256, names, records, Set.of());
  }
}
