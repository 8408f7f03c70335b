package org.minutebook.read;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reading is impossible on this machine as it is: no file is at fault, and none can be read. */
public final class NoReaderException extends UncheckedIOException {
  NoReaderException(String message) {
    super(new IOException(message));
  }
}
