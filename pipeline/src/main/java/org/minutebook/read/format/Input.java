package org.minutebook.read.format;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param file the bytes; never written to
 * @param name as its owner calls it; data, not a path
 * @param mediaType as detected from the bytes
 * @param recognition whether pictures of text are read
 * @param languages the languages that they may be in, as tesseract takes them: {@code eng+cym}
 * @param temp a folder for temporary files, swept by its owner
 * @param progress to be told of each slow step
 */
public record Input(
    Path file,
    String name,
    String mediaType,
    Recognition recognition,
    String languages,
    Path temp,
    Budget progress) {
  /** Told that a slow reading goes on: a worker without a sign of life is given up. */
  public interface Progress {
    void step() throws IOException;
  }

  public Limits limits() {
    return progress.limits();
  }
}
