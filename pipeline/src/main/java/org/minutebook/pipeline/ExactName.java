package org.minutebook.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names of files as text, whatever the platform's encoding.
 *
 * <p>A name on a POSIX disk is bytes. Java's own conversion follows the locale and loses what it
 * cannot decode, so that two files could get one name. Here a name is read as UTF-8, and each byte
 * that is none is written {@code \xE9}.
 */
final class ExactName {
  private ExactName() {}

  /** A path with {@code /}; relative stays relative. */
  static String ofPath(Path path) {
    Path root = path.getRoot();
    List<String> names = new ArrayList<>();
    for (Path name : path) {
      names.add(of(name));
    }
    String joined = String.join("/", names);
    if (root != null) {
      return root.toString().replace('\\', '/') + joined;
    }
    return joined.isEmpty() ? "." : joined;
  }

  /** One element of a path. */
  static String of(Path name) {
    String decoded = name.toString();
    return decoded.chars().allMatch(c -> c < 128) ? decoded : utf8(bytes(name));
  }

  /** The URI carries the bytes themselves, percent-encoded. */
  private static byte[] bytes(Path name) {
    String path = name.toUri().getRawPath();
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    String encoded = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  private static String utf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length * 4);
    while (decoder.decode(in, out, true).isError()) {
      out.put(String.format(Locale.ROOT, "\\x%02X", in.get()));
      decoder.reset();
    }
    return out.flip().toString();
  }
}
