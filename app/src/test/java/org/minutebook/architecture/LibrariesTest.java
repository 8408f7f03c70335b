package org.minutebook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The libraries that the program runs with are those of {@code app/libraries.sha256}, to the byte.
 * A library that another one brings in, or that has other bytes under a known version, is seen in
 * review; {@code -Daccept} takes a wanted change.
 */
class LibrariesTest {
  private static final Path APP = Path.of(System.getProperty("minutebook.root"), "app");
  private static final Path LISTED = APP.resolve("libraries.sha256");

  @Test
  void areThoseThatAreListed() throws Exception {
    List<String> found = new ArrayList<>();
    String path = Files.readString(APP.resolve("target/libraries.txt")).strip();
    for (String library : path.split(File.pathSeparator, -1)) {
      found.add(hash(Path.of(library)) + "  " + Path.of(library).getFileName());
    }
    found.sort(Comparator.comparing(line -> line.substring(line.indexOf(" "))));
    assertThat(found).as("Tika, Lucene, CoreNLP and what they need").hasSizeGreaterThan(50);
    if ("true".equals(System.getProperty("accept"))) {
      Files.write(LISTED, found);
    }
    assertThat(found).isEqualTo(Files.readAllLines(LISTED));
  }

  private static String hash(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
