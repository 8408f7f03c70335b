package org.minutebook.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Reads PDF files: text by its place on the page, scans by character recognition. */
public final class PdfReader implements FormatReader.OfDocument {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/pdf");
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    try (PDDocument document =
        Loader.loadPDF(input.file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      BoldFonts fonts = new BoldFonts();
      List<PageContent> pages = new ArrayList<>();
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        pages.add(page(document, number, fonts));
      }
      return Content.of(Pages.pieces(pages));
    } catch (InvalidPasswordException e) {
      throw Unreadable.failed(Reason.ENCRYPTED, "a PDF that asks for a password");
    }
  }

  private static PageContent page(PDDocument document, int number, BoldFonts fonts)
      throws IOException {
    PDPage page = document.getPage(number - 1);
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    return new PageContent(
        PageText.words(document, number, fonts),
        PageRules.of(page).rules(),
        turned ? box.getHeight() : box.getWidth(),
        turned ? box.getWidth() : box.getHeight());
  }
}
