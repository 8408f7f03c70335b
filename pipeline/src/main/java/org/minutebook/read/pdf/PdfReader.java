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
  static final int MAX_PAGES = 2_000;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/pdf");
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    try (PDDocument document =
        Loader.loadPDF(input.file().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      BoldFonts fonts = new BoldFonts();
      Scans scans = new Scans(document, input);
      List<PageContent> pages = new ArrayList<>();
      int count = Math.min(document.getNumberOfPages(), MAX_PAGES);
      for (int number = 1; number <= count; number++) {
        pages.add(page(document, number, fonts, scans));
      }
      scans.requireText(pages);
      return new Content(Pages.pieces(pages), scans.recognised(), scans.loss(document));
    } catch (InvalidPasswordException e) {
      throw Unreadable.failed(Reason.ENCRYPTED, "a PDF that asks for a password");
    }
  }

  private static PageContent page(PDDocument document, int number, BoldFonts fonts, Scans scans)
      throws IOException {
    PDPage page = document.getPage(number - 1);
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    PageText.Found found = PageText.on(page, fonts);
    PageRules.Drawn drawn = found.drawn();
    List<Word> words = found.words();
    return new PageContent(
        drawn.images() > 0 && Scans.isScan(words) ? scans.words(number) : words,
        drawn.rules(),
        turned ? box.getHeight() : box.getWidth(),
        turned ? box.getWidth() : box.getHeight(),
        found.mark());
  }
}
