package org.minutebook.read.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Reads Word files of 1997 to 2003. */
public final class DocReader implements FormatReader.OfDocument {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/msword");
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    try (InputStream in = Files.newInputStream(input.file());
        HWPFDocument document = new HWPFDocument(in)) {
      return Content.of(new DocBody(document).pieces());
    } catch (EncryptedDocumentException e) {
      throw Unreadable.failed(Reason.ENCRYPTED, "a Word file that asks for a password");
    }
  }
}
