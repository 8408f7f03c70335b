package org.minutebook.index;

import java.io.IOException;
import java.nio.file.Path;

/** Another process, or another part of this one, has the index open for writing. */
public final class IndexInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  IndexInUseException(Path folder, IOException cause) {
    super("the index " + folder + " is in use; wait until the other program has ended", cause);
  }
}
