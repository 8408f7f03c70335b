package org.minutebook.read.format;

import java.io.IOException;
import java.io.InputStream;

/** Takes in what a container holds, one entry after the other, within the limits. */
public interface Entries {
  /**
   * Takes in one entry.
   *
   * @param name path within the container, with {@code /}
   * @param content read to its end, not closed
   * @throws Unreadable where a limit is passed: the container is not to be read on
   */
  void add(String name, InputStream content) throws IOException, Unreadable;

  /** Notes an entry that cannot be read. */
  void addUnread(String name, Unreadable why) throws Unreadable;
}
