package org.minutebook.book;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A text in few bytes. */
public final class Packed {
  private final byte[] bytes;

  Packed(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public static Packed of(String text) {
    // The fastest level: mark-up shrinks to a fifth already, and an import waits for it.
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    } finally {
      deflater.end();
    }
    return new Packed(packed.toByteArray());
  }

  /**
   * The text.
   *
   * @throws BookException where the bytes are damaged
   */
  public String text() throws BookException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BookException("a text that the book keeps is damaged", e);
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
