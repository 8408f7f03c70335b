package org.minutebook.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** There is no space left for the book; what was acknowledged is safe. */
public final class DiskFullException extends BookException {
  private static final long serialVersionUID = 1L;

  private DiskFullException(String message) {
    super(message);
  }

  private DiskFullException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What to say where there is too little space at a place. */
  public static DiskFullException at(Path place) {
    return new DiskFullException(message(place));
  }

  /** What to say where something could not be written to a place. */
  public static DiskFullException at(Path place, Throwable cause) {
    return new DiskFullException(message(place), cause);
  }

  private static String message(Path place) {
    return "no space left on the disk of "
        + place
        + "; what is done is kept: free some space, then type the same command again";
  }

  /** Whether this is why something could not be written. */
  public static boolean isReason(Throwable e) {
    if (e instanceof DiskFullException || e instanceof IOException io && saysSo(io)) {
      return true;
    }
    // Lucene tells the first trouble beside the last.
    return Stream.concat(Stream.ofNullable(e.getCause()), Stream.of(e.getSuppressed()))
        .anyMatch(DiskFullException::isReason);
  }

  private static boolean saysSo(IOException e) {
    // Java has no type for it: these are the words of POSIX systems and of Windows.
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left on device")
        || message.contains("not enough space")
        || message.contains("Disk quota exceeded");
  }
}
