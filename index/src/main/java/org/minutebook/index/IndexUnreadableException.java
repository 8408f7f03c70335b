package org.minutebook.index;

import java.io.IOException;
import java.nio.file.Path;

/** The index is damaged or of another version; as it is derived, it can be deleted and rebuilt. */
public final class IndexUnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  IndexUnreadableException(Path folder, String why) {
    super(message(folder, why));
  }

  IndexUnreadableException(Path folder, Exception cause) {
    super(message(folder, "it is damaged or of another version"), cause);
  }

  private static String message(Path folder, String why) {
    return "the index " + folder + " cannot be read: " + why + "; it can be rebuilt from the book";
  }
}
