package org.minutebook.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.ocr.Standby;

/**
 * What a file will be taken for, as far as its name tells.
 *
 * @param mediaType {@code application/octet-stream} where the name tells nothing
 */
public record Foreseen(String mediaType, Use use) {
  /** What is done with files of a type. */
  public enum Use {
    /** Read as a document. */
    DOCUMENT,
    /** Opened; what is inside counts. */
    CONTAINER,
    /** Skipped as no record of a meeting. */
    NO_RECORD,
    /** Its content decides. */
    OPEN
  }

  private static final List<FormatReader> READERS = Readers.all(new Standby());

  /** Looks at the name only; the file need not exist. */
  public static Foreseen of(String name) {
    String type = mediaType(name);
    for (FormatReader reader : READERS) {
      if (reader.reads(type)) {
        return new Foreseen(
            type,
            switch (reader) {
              case FormatReader.OfDocument document -> Use.DOCUMENT;
              case FormatReader.OfContainer container -> Use.CONTAINER;
            });
      }
    }
    try {
      NotRecords.skip(type);
      return new Foreseen(type, Use.OPEN);
    } catch (Unreadable data) {
      return new Foreseen(type, Use.NO_RECORD);
    }
  }

  private static String mediaType(String name) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      // Without a stream Tika goes by the name alone.
      return MimeTypes.getDefaultMimeTypes().detect(null, metadata).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no stream to fail", e);
    }
  }
}
