package org.minutebook.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells a file's media type by its content.
 *
 * <p>The name only says which kind of text a text is: a Word file called {@code x.txt} is a Word
 * file, a heap of bytes called {@code x.pdf} is no PDF.
 */
final class Detection {
  private static final int HEAD = 16_384;

  /** Half of most archives; no other type begins so, and the detector is dear. */
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern MAIL =
      Pattern.compile("(?im)^(?:mime-version|message-id|received|return-path|x-mailer):");
  private static final Pattern HTML = Pattern.compile("(?i)<(?:html|head|body|!doctype)[\\s>]");

  private final DefaultDetector detector = new DefaultDetector(MimeTypes.getDefaultMimeTypes());
  private final JsonFactory json = new JsonFactory();

  String mediaType(Path file, String name) throws IOException {
    byte[] bytes = head(file);
    if (begins(bytes, PDF)) {
      return "application/pdf";
    }
    Metadata metadata = new Metadata();
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      MediaType type = detector.detect(stream, metadata);
      if (type.equals(MediaType.OCTET_STREAM) && isText(bytes)) {
        type = MediaType.TEXT_PLAIN;
      }
      if (!isText(type)) {
        return type.toString();
      }
      String head = new String(bytes, StandardCharsets.UTF_8);
      if (type.toString().equals("message/rfc822")) {
        return MAIL.matcher(head).find() || named(name, ".eml") ? type.toString() : "text/plain";
      }
      if (isJson(head)) {
        return "application/json";
      }
      if (type.toString().equals("text/html") && !HTML.matcher(head).find()) {
        // Stray tags in a text; a page without its frame has the name of one.
        boolean page = named(name, ".html") || named(name, ".htm");
        return page ? type.toString() : "text/plain";
      }
      if (!type.equals(MediaType.TEXT_PLAIN)) {
        return type.toString();
      }
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, baseName(name));
      return textType(detector.detect(stream, metadata));
    }
  }

  private static boolean isText(MediaType type) {
    return type.getType().equals("text") || type.toString().equals("message/rfc822");
  }

  /** A text whose name is that of another kind of file is still a text. */
  private static String textType(MediaType named) {
    boolean stillText =
        named.getType().equals("text")
            || MimeTypes.getDefaultMimeTypes()
                .getMediaTypeRegistry()
                .isInstanceOf(named, MediaType.TEXT_PLAIN);
    return stillText ? named.toString() : MediaType.TEXT_PLAIN.toString();
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return bytes.length >= with.length
        && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  /** Whether bytes are text in some encoding: hardly any control characters, or UTF-16. */
  private static boolean isText(byte[] head) {
    int mark = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    if (mark == 0xFEFF || mark == 0xFFFE) {
      return true;
    }
    int controls = 0;
    for (byte b : head) {
      if (b == 0) {
        return false;
      }
      boolean blank = b == '\t' || b == '\n' || b == '\r' || b == '\f';
      controls += b > 0 && b < ' ' && !blank ? 1 : 0;
    }
    return controls * 50 < head.length;
  }

  /** Whether a text begins as JSON does, and goes on so as far as it is looked at. */
  private boolean isJson(String head) throws IOException {
    String start = head.strip();
    if (start.isEmpty() || (start.charAt(0) != '{' && start.charAt(0) != '[')) {
      return false;
    }
    int tokens = 0;
    try (JsonParser parser = json.createParser(start)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens++;
      }
      return true;
    } catch (JsonProcessingException cutOrNoJson) {
      return tokens > 10;
    }
  }

  private static boolean named(String name, String ending) {
    return baseName(name).endsWith(ending);
  }

  private static String baseName(String name) {
    return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
