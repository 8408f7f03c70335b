package org.minutebook.read.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.PutOff;
import org.minutebook.read.format.Recognition;
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.ocr.Confidence;
import org.minutebook.read.ocr.Recognised;
import org.minutebook.read.ocr.Standby;
import org.minutebook.read.ocr.Tesseract;
import org.minutebook.read.ocr.TookTooLongException;

/** The pages of one PDF that are pictures of text. */
final class Scans implements AutoCloseable {
  private static final double POINTS_PER_INCH = 72;

  /** Recognition gets no better above this, only slower. */
  private static final int FINE = 300;

  /** Below this it gets better by drawing larger. */
  private static final int COARSE = 190;

  private static final int MIN_LETTERS = 12;

  private final PDDocument document;
  private final Input input;
  private final Tesseract tesseract;
  private final Confidence confidence = new Confidence();
  private Optional<BoundedRenderer> renderer = Optional.empty();
  private int read;
  private int unavailable;
  private int beyond;
  private int late;
  private int immense;

  Scans(PDDocument document, Input input, Standby standby) {
    this.document = document;
    this.input = input;
    this.tesseract = new Tesseract(input, standby);
  }

  /** Whether a page's own text is too little to be a page of text. */
  static boolean isScan(List<Word> words) {
    return words.stream().mapToInt(word -> word.text().length()).sum() < MIN_LETTERS;
  }

  /**
   * The words that are recognised on a page; none where there is no way to read it.
   *
   * @throws PutOff where there is one, and scans are to be read later
   */
  List<Word> words(int number) throws IOException {
    if (!tesseract.isAvailable()) {
      unavailable++;
      return List.of();
    }
    if (input.recognition() == Recognition.LATER) {
      throw new PutOff();
    }
    if (read >= input.limits().scannedPages()) {
      beyond++;
      return List.of();
    }
    input.progress().scannedPage();
    read++;
    PDPage page = document.getPage(number - 1);
    Optional<Sheet> scanned = scanned(page);
    Sheet sheet = scanned.isPresent() ? scanned.get() : drawn(page, number);
    input.progress().step();
    try {
      List<Recognised> words = tesseract.words(sheet.picture, sheet.dpi);
      confidence.add(words);
      return ScannedPages.words(words, sheet.dpi, sheet.left, sheet.top);
    } catch (TookTooLongException e) {
      late++;
      return List.of();
    }
  }

  /**
   * A page as it is recognised.
   *
   * @param left where the picture's left edge lies, in points from that of the page
   * @param top where its upper edge lies, in points below that of the page
   */
  private record Sheet(BufferedImage picture, int dpi, float left, float top) {}

  /** What the scanner made, where that is the page and neither too coarse nor too fine. */
  private Optional<Sheet> scanned(PDPage page) throws IOException {
    Optional<Covering.Picture> covering = Covering.of(page);
    if (covering.isEmpty()) {
      return Optional.empty();
    }
    Covering.Picture picture = covering.get();
    long pixels = (long) picture.samples().getWidth() * picture.samples().getHeight();
    if (picture.dpi() < COARSE || picture.dpi() > FINE || pixels > input.limits().pixels()) {
      return Optional.empty();
    }
    return Samples.of(picture.samples())
        .map(samples -> new Sheet(samples, picture.dpi(), picture.left(), picture.top()));
  }

  private Sheet drawn(PDPage page, int number) throws IOException {
    int dpi = dpi(page);
    BoundedRenderer pages =
        renderer.orElseGet(() -> new BoundedRenderer(document, input.limits().pixels()));
    renderer = Optional.of(pages);
    BufferedImage picture = pages.renderImageWithDPI(number - 1, dpi, ImageType.GRAY);
    immense += pages.takeLeftOut() ? 1 : 0;
    return new Sheet(picture, dpi, 0, 0);
  }

  /** As fine as it was scanned, within what is worth it and what a picture may have of pixels. */
  private int dpi(PDPage page) throws IOException {
    PDRectangle box = page.getCropBox();
    double width = box.getWidth() / POINTS_PER_INCH;
    double height = box.getHeight() / POINTS_PER_INCH;
    long scanned = Math.round(widestPicture(page) / Math.min(width, height));
    double wanted = scanned < COARSE ? FINE : Math.min(scanned, FINE);
    double most = Math.sqrt(input.limits().pixels() / (width * height));
    return (int) Math.max(1, Math.min(wanted, most));
  }

  /** In pixels along its shorter side; 0 where none stands on the page itself. */
  private static int widestPicture(PDPage page) throws IOException {
    PDResources resources = page.getResources();
    int widest = 0;
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)
            && resources.getXObject(name) instanceof PDImageXObject picture) {
          widest = Math.max(widest, Math.min(picture.getWidth(), picture.getHeight()));
        }
      }
    }
    return widest;
  }

  @Override
  public void close() throws IOException {
    tesseract.close();
  }

  boolean recognised() {
    return read > 0;
  }

  Optional<Double> confidence() {
    return confidence.mean();
  }

  /** Fails where no page has any text. */
  void requireText(List<PageContent> pages) throws Unreadable {
    if (pages.stream().anyMatch(page -> !page.words().isEmpty())) {
      return;
    }
    Optional<Content.Loss> loss = loss();
    if (loss.isPresent()) {
      throw Unreadable.failed(loss.get().reason(), loss.get().detail());
    }
    throw Unreadable.failed(Reason.NO_TEXT, "pages without text");
  }

  /** What is missing of the scans, where something is. */
  Optional<Content.Loss> loss() {
    if (late > 0) {
      return loss(
          Reason.TIMEOUT,
          (late == 1 ? "1 scanned page" : late + " scanned pages") + " took too long to recognise");
    }
    if (immense > 0) {
      return loss(
          Reason.TOO_LARGE,
          (immense == 1 ? "1 scanned page holds" : immense + " scanned pages hold")
              + " a picture of more than "
              + input.limits().pixels() / 1_000_000
              + " million pixels");
    }
    if (beyond > 0) {
      return loss(
          Reason.OCR_LIMIT,
          "the first "
              + input.limits().scannedPages()
              + " scanned pages were read, "
              + beyond
              + " were not");
    }
    if (unavailable > 0) {
      String why =
          input.recognition() == Recognition.NEVER ? Tesseract.TURNED_OFF : tesseract.lack();
      return loss(
          Reason.OCR_UNAVAILABLE,
          (unavailable == 1 ? "1 page is a scan; " : unavailable + " pages are scans; ") + why);
    }
    return Optional.empty();
  }

  private static Optional<Content.Loss> loss(Reason reason, String detail) {
    return Optional.of(new Content.Loss(reason, detail));
  }
}
