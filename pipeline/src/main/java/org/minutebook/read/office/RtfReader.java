package org.minutebook.read.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Reads Rich Text Format. */
public final class RtfReader implements FormatReader.OfDocument {
  private static final int MAX_BYTES = 100_000_000;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/rtf") || mediaType.equals("text/rtf");
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    if (Files.size(input.file()) > MAX_BYTES) {
      throw Unreadable.failed(Reason.TOO_LARGE, "an RTF file of more than 100 MB");
    }
    String source = new String(Files.readAllBytes(input.file()), StandardCharsets.ISO_8859_1);
    RtfDocument document = new RtfDocument();
    RtfTokens tokens = new RtfTokens(source);
    while (tokens.hasNext()) {
      tokens.next(document);
    }
    Content content = Content.of(document.finish());
    return content.without(document.unseen());
  }
}
