package org.minutebook.extract;

import java.util.List;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.MeetingText;

/** Turns a file's text into its records. Thread-safe: the same input gives equal output. */
public interface Records {
  /**
   * One record a part, in the order of the file.
   *
   * @param source of part 1 of 1; each record gets its own part number
   * @param text the whole file
   */
  List<MeetingRecord> of(Source source, MeetingText text);

  /**
   * Says that a text is about to come, so that what takes time to load can be loaded meanwhile.
   * Returns at once; costs nothing when called again.
   */
  default void prepare() {}
}
