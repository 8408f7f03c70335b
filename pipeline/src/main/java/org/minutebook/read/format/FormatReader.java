package org.minutebook.read.format;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads the files of one family of formats.
 *
 * <p>Called in a worker process that may be killed. Whatever it throws ends in a reason; it need
 * not catch what a library throws, only tell what the library cannot.
 */
public sealed interface FormatReader {
  /** Whether files of a media type are for this reader. */
  boolean reads(String mediaType);

  /** Reads a document. */
  non-sealed interface OfDocument extends FormatReader {
    Content read(Input input) throws IOException, Unreadable;
  }

  /** Unpacks what may be a container. */
  non-sealed interface OfContainer extends FormatReader {
    /**
     * Hands the entries over, in order.
     *
     * @return the content where the file turns out to be a document with nothing in it but itself
     */
    Optional<Content> read(Input input, Entries entries) throws IOException, Unreadable;
  }
}
