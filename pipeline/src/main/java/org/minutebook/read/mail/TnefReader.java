package org.minutebook.read.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Entries;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Takes "winmail.dat" apart, in which Outlook packs what a mail brings, and often its text. */
public final class TnefReader implements FormatReader.OfContainer {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/vnd.ms-tnef");
  }

  @Override
  public Optional<Content> read(Input input, Entries entries) throws IOException, Unreadable {
    HMEFMessage packed;
    try (InputStream in = Files.newInputStream(input.file())) {
      packed = new HMEFMessage(in);
    }
    String body = packed.getBody();
    if (body != null && !body.isBlank()) {
      // The body is RTF: read like any other, and named for what it is.
      entries.add(
          "message.rtf", new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)));
    }
    for (Attachment attachment : packed.getAttachments()) {
      byte[] bytes = attachment.getContents();
      entries.add(name(attachment), new ByteArrayInputStream(bytes == null ? new byte[0] : bytes));
    }
    return Optional.empty();
  }

  private static String name(Attachment attachment) {
    String name = attachment.getLongFilename();
    if (name == null || name.isBlank()) {
      name = attachment.getFilename();
    }
    return name == null || name.isBlank() ? "attachment" : name;
  }
}
