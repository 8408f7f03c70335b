package org.minutebook.read.format;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param file the bytes; never written to
 * @param name as its owner calls it; data, not a path
 * @param mediaType as detected from the bytes
 * @param ocr whether pictures of text may be read by character recognition
 * @param temp a folder for temporary files, swept by its owner
 * @param progress to be told of each slow step
 */
public record Input(
    Path file, String name, String mediaType, boolean ocr, Path temp, Progress progress) {
  /** Told that a slow reading goes on: the time limit counts from the last sign of life. */
  public interface Progress {
    void step() throws IOException;
  }
}
