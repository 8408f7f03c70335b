package org.minutebook.digest;

import java.io.IOException;
import java.io.OutputStream;

/** One way to write a digest down. Stateless, thread-safe; the same digest gives the same bytes. */
public interface DigestFormat {
  /** Its word on the command line, and the extension of its files. */
  String key();

  /** Its media type. */
  String mediaType();

  /** Whether a terminal can show it. */
  boolean isText();

  /** Writes a digest; flushes the stream, and leaves it open. */
  void write(Digest digest, OutputStream out) throws IOException;
}
