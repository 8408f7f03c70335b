package org.minutebook.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** How much memory this process holds, Java's heap and all else. */
final class ResidentMemory {
  private static final Path STATM = Path.of("/proc/self/statm");

  /** What Linux counts in on the processors that it is common on; elsewhere a little less. */
  private static final long PAGE = 4_096;

  private ResidentMemory() {}

  /** In bytes; 0 where the system does not tell. */
  static long bytes() throws IOException {
    try {
      String[] pages = Files.readString(STATM, StandardCharsets.US_ASCII).split(" ", -1);
      return Long.parseLong(pages[1]) * PAGE;
    } catch (NoSuchFileException notLinux) {
      return 0;
    }
  }
}
