package org.minutebook.digest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The look of the page, which lies beside this class. */
final class PageStyle {
  private static final String FILE = "digest.css";

  private PageStyle() {}

  static String css() {
    try (InputStream file = PageStyle.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new FileNotFoundException(FILE);
      }
      return "\n" + new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("the program lacks a part", broken);
    }
  }

  /** The name by which a content security policy lets this one style pass. */
  static String hash(String css) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
