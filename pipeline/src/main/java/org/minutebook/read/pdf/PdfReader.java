package org.minutebook.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Unreadable;

/** Reads PDF files. */
public final class PdfReader implements FormatReader.OfDocument {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/pdf");
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    try (PDDocument document = Loader.loadPDF(input.file().toFile())) {
      List<Piece> pieces = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        if (page > 1) {
          pieces.add(new Piece.PageEnd(page));
        }
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        for (String line : stripper.getText(document).split("\n", -1)) {
          pieces.add(new Piece.Paragraph(Line.plain(line)));
        }
      }
      return Content.of(pieces);
    } catch (InvalidPasswordException e) {
      throw Unreadable.failed(Reason.ENCRYPTED, "a PDF that asks for a password");
    }
  }
}
