package org.minutebook.read.format;

import java.io.IOException;

/** The parts of a document are nested more deeply than is read. */
public final class TooDeepException extends IOException {
  TooDeepException(String message, Throwable cause) {
    super(message, cause);
  }
}
