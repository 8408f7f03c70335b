package org.minutebook.book;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of bytes: what a content is known by. */
public final class Hash {
  private Hash() {}

  /** The hash of a file's bytes, 64 lower-case hex digits. */
  public static String of(Path file) throws IOException {
    return measured(file).sha256();
  }

  /** The hash of a file's bytes, and how many they were. */
  public static Measured measured(Path file) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest())) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      return new Measured(hex(in.getMessageDigest()), bytes);
    }
  }

  /** What one look at a file found; its size may be another by now. */
  public record Measured(String sha256, long bytes) {}

  /** The hash of a text's UTF-8. */
  public static String of(String text) {
    MessageDigest digest = digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return hex(digest);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
