package org.minutebook.read;

import java.nio.file.Path;

/**
 * Reads files of any format. Thread-safe; never throws on a bad file, only {@link
 * NoReaderException}.
 */
public interface Reader extends AutoCloseable {
  /**
   * Reads one regular file.
   *
   * @param file a path that exists
   * @param name the name to detect by where the content does not tell, and to report
   */
  ReadResult read(Path file, String name);

  /**
   * Reads one regular file unless character recognition is needed for it, or for anything in it,
   * which takes long.
   *
   * @return {@link ReadResult.Scan} where it is needed and can be had, else as {@link #read}
   */
  default ReadResult readUnlessScan(Path file, String name) {
    return read(file, name);
  }

  /** Ends the worker processes. */
  @Override
  void close();
}
