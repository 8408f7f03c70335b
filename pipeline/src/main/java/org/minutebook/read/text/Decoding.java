package org.minutebook.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes to characters: by the byte order mark, else UTF-8 if it is valid, else Windows-1252. */
public final class Decoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Decoding() {}

  /** The beginning of a text file, with {@code \n} at the end of its lines. */
  public static String text(Path file, int maxBytes) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(maxBytes);
    }
    return text(bytes);
  }

  /** The characters, with {@code \n} at the end of lines. */
  public static String text(byte[] bytes) {
    String text = decode(bytes);
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
  }

  private static String decode(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE)) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    // A cut at the limit may split the last character.
    for (int cut = 0; cut < 4 && cut <= bytes.length; cut++) {
      Optional<String> text = utf8(bytes, bytes.length - cut);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return new String(bytes, WINDOWS);
  }

  private static Optional<String> utf8(byte[] bytes, int length) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, 0, length))
              .toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
