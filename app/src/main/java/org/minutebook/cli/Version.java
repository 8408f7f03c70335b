package org.minutebook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The program's version, which the build writes into a file. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream file = Version.class.getResourceAsStream("version.txt")) {
      if (file == null) {
        throw new IllegalStateException("version.txt is missing from the program");
      }
      String version = new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new String[] {
        "minutebook " + version, "Java " + Runtime.version(), "Licence: GPL-3.0-or-later"
      };
    }
  }
}
