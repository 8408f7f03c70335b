package org.minutebook.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Reads a file over which its worker hangs, until it is killed. */
final class DoomedImporter {
  private DoomedImporter() {}

  /** Arguments: the file, the name that tells the worker what to do, the folder for the rest. */
  public static void main(String[] arguments) throws IOException {
    ReaderSettings settings =
        ReaderSettings.defaults()
            .withTempRoot(Path.of(arguments[2]))
            .withTimeout(Duration.ofMinutes(10));
    try (Reader reader = ForkedReader.open(settings, ScriptedWorker.class)) {
      reader.read(Path.of(arguments[0]), arguments[1]);
    }
  }
}
