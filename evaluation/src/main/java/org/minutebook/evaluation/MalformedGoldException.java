package org.minutebook.evaluation;

import java.io.IOException;
import java.nio.file.Path;

/** A gold file is not what it should be; the message names the file and the key. */
public final class MalformedGoldException extends IOException {
  private static final long serialVersionUID = 1;

  MalformedGoldException(Path file, String problem) {
    super(file + ": " + problem);
  }
}
