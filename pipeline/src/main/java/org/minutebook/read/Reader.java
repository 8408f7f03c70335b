package org.minutebook.read;

import java.nio.file.Path;

/** Reads files of any format. Thread-safe; never throws on a bad file. */
public interface Reader extends AutoCloseable {
  /**
   * Reads one regular file.
   *
   * @param file a path that exists
   * @param name the name to detect by where the content does not tell, and to report
   */
  ReadResult read(Path file, String name);

  /** Ends the worker processes. */
  @Override
  void close();
}
