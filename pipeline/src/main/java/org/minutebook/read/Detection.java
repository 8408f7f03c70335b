package org.minutebook.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
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
  private final DefaultDetector detector = new DefaultDetector(MimeTypes.getDefaultMimeTypes());

  String mediaType(Path file, String name) throws IOException {
    Metadata metadata = new Metadata();
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      MediaType type = detector.detect(stream, metadata);
      if (type.equals(MediaType.TEXT_PLAIN)) {
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, baseName(name));
        MediaType named = detector.detect(stream, metadata);
        return named.toString();
      }
      return type.toString();
    }
  }

  private static String baseName(String name) {
    return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
