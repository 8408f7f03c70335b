package org.minutebook.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.minutebook.read.archive.ZipScan;
import org.minutebook.read.format.Unreadable;

/** A zip is let through, or refused as a bomb or as damaged. */
final class ZipTarget implements Target {
  private final Path file;

  ZipTarget(Path folder) {
    this.file = folder.resolve("a.zip");
  }

  @Override
  public List<byte[]> seeds() throws IOException {
    return Samples.of("docx", "odt", "zip");
  }

  @Override
  public void take(byte[] input) throws IOException {
    Files.write(file, input);
    try {
      ZipScan.require(file);
    } catch (Unreadable | IOException refused) {
      // As it says.
    }
  }
}
