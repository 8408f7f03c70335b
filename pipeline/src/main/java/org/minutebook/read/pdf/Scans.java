package org.minutebook.read.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.ocr.Tesseract;

/** The pages of one PDF that are pictures of text. */
final class Scans {
  private static final int DPI = 300;
  private static final int MAX_PAGES = 300;
  private static final double MAX_PIXELS = 50_000_000;
  private static final int MIN_LETTERS = 12;

  private final PDDocument document;
  private final Input input;
  private final Tesseract tesseract;
  private final boolean available;
  private Optional<PDFRenderer> renderer = Optional.empty();
  private int read;
  private int unread;

  Scans(PDDocument document, Input input) {
    this.document = document;
    this.input = input;
    this.tesseract = new Tesseract(input.temp());
    this.available = input.ocr() && Tesseract.isInstalled();
  }

  /** Whether a page's own text is too little to be a page of text. */
  static boolean isScan(List<Word> words) {
    return words.stream().mapToInt(word -> word.text().length()).sum() < MIN_LETTERS;
  }

  /** The words that are recognised on a page; none where there is no way to read it. */
  List<Word> words(int number) throws IOException {
    if (!available || read >= MAX_PAGES) {
      unread++;
      return List.of();
    }
    input.progress().step();
    PDRectangle box = document.getPage(number - 1).getCropBox();
    double pixels = box.getWidth() / 72.0 * DPI * (box.getHeight() / 72.0 * DPI);
    int dpi = pixels > MAX_PIXELS ? (int) (DPI * Math.sqrt(MAX_PIXELS / pixels)) : DPI;
    PDFRenderer pages = renderer.orElseGet(() -> new PDFRenderer(document));
    renderer = Optional.of(pages);
    BufferedImage picture = pages.renderImageWithDPI(number - 1, dpi, ImageType.GRAY);
    read++;
    return ScannedPages.words(tesseract, picture, dpi);
  }

  boolean recognised() {
    return read > 0;
  }

  /** Fails where no page has any text. */
  void requireText(List<PageContent> pages) throws Unreadable {
    if (pages.stream().anyMatch(page -> !page.words().isEmpty())) {
      return;
    }
    if (unread > 0 && input.ocr()) {
      throw Unreadable.failed(Reason.OCR_UNAVAILABLE, "a scan; " + Tesseract.INSTALL);
    }
    throw Unreadable.failed(
        Reason.NO_TEXT, unread > 0 ? "a scan, and scans are not to be read" : "pages without text");
  }

  /** What is missing, where something is. */
  Optional<Content.Loss> loss(PDDocument whole) {
    if (whole.getNumberOfPages() > PdfReader.MAX_PAGES) {
      return Optional.of(
          new Content.Loss(
              Reason.TRUNCATED, "the first " + PdfReader.MAX_PAGES + " pages were read"));
    }
    if (unread == 0) {
      return Optional.empty();
    }
    if (available) {
      return Optional.of(
          new Content.Loss(Reason.TRUNCATED, "only " + MAX_PAGES + " scanned pages were read"));
    }
    String why = input.ocr() ? Tesseract.INSTALL : "scans are not to be read";
    return Optional.of(
        new Content.Loss(Reason.OCR_UNAVAILABLE, unread + " pages are scans; " + why));
  }
}
