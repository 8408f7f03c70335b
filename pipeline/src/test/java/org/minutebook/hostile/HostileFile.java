package org.minutebook.hostile;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that means harm.
 *
 * @param path below the folder of the set, with {@code /}
 * @param quick whether it belongs to the part that every build runs
 */
record HostileFile(String path, boolean quick, Making making) {
  /** Makes the file where it is to be; its folder is there. */
  interface Making {
    void at(Path file) throws Exception;
  }

  /** The bytes of a file. */
  interface Bytes {
    byte[] make() throws Exception;
  }

  /** One for every build. */
  static HostileFile quick(String path, Bytes bytes) {
    return new HostileFile(path, true, file -> Files.write(file, bytes.make()));
  }

  /** One that takes long to make or to read. */
  static HostileFile slow(String path, Bytes bytes) {
    return new HostileFile(path, false, file -> Files.write(file, bytes.make()));
  }

  void make(Path folder) throws IOException {
    Path file = Path.of(URI.create(folder.toUri() + encoded()));
    Path parent = file.getParent();
    Files.createDirectories(parent == null ? folder : parent);
    try {
      making.at(file);
    } catch (Exception e) {
      throw new IOException("cannot make " + path, e);
    }
  }

  /** In this way a name can be had whatever the locale is. */
  private String encoded() {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      encoded.append(b == '/' ? "/" : String.format("%%%02x", b));
    }
    return encoded.toString();
  }
}
