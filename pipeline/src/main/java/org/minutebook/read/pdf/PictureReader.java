package org.minutebook.read.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.PutOff;
import org.minutebook.read.format.Recognition;
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.ocr.Confidence;
import org.minutebook.read.ocr.Recognised;
import org.minutebook.read.ocr.Standby;
import org.minutebook.read.ocr.Tesseract;
import org.minutebook.read.ocr.TookTooLongException;

/** Reads scans that were kept as pictures; other pictures are no records. */
public final class PictureReader implements FormatReader.OfDocument {
  private static final String FAX = "image/tiff";
  private static final Set<String> TYPES = Set.of(FAX, "image/png", "image/jpeg");
  private static final int DPI = 300;

  /** A picture with less text than this is a photograph or a logo. */
  private static final int MIN_LETTERS = 200;

  private final Standby standby;

  /**
   * A reader of pictures.
   *
   * @param standby where recognition that is running already may be had
   */
  public PictureReader(Standby standby) {
    this.standby = standby;
  }

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    Confidence confidence = new Confidence();
    Read read;
    try (Tesseract tesseract = new Tesseract(input, standby)) {
      requireRecognition(input, tesseract);
      read = pages(input, tesseract, confidence);
    }
    int letters =
        read.pages.stream().flatMap(p -> p.words().stream()).mapToInt(w -> w.text().length()).sum();
    if (letters < MIN_LETTERS) {
      throw read.loss
          .map(loss -> Unreadable.failed(loss.reason(), loss.detail()))
          .orElseGet(() -> Unreadable.skipped(Reason.NOT_A_RECORD, "a picture without text"));
    }
    return new Content(Pages.pieces(read.pages), true, confidence.mean(), read.loss);
  }

  /** Pictures are seldom records, but for those of the kind that scanners and fax machines make. */
  private static void requireRecognition(Input input, Tesseract tesseract)
      throws IOException, Unreadable {
    if (input.recognition() == Recognition.NEVER) {
      throw Unreadable.skipped(
          Reason.OCR_UNAVAILABLE, "a picture, and perhaps a scan; " + Tesseract.TURNED_OFF);
    }
    if (!tesseract.isAvailable()) {
      throw input.mediaType().equals(FAX)
          ? Unreadable.failed(Reason.OCR_UNAVAILABLE, tesseract.lack())
          : Unreadable.skipped(
              Reason.OCR_UNAVAILABLE, "a picture, and perhaps a scan; " + tesseract.lack());
    }
  }

  private record Read(List<PageContent> pages, Optional<Content.Loss> loss) {}

  private static Read pages(Input input, Tesseract tesseract, Confidence confidence)
      throws IOException, Unreadable {
    List<PageContent> pages = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(input.file().toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw Unreadable.skipped(Reason.NOT_A_RECORD, "a picture that cannot be read");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        int all = reader.getNumImages(true);
        for (int i = 0; i < all; i++) {
          requireFewPixels(reader, i, input);
          if (input.recognition() == Recognition.LATER) {
            throw new PutOff();
          }
          if (i == input.limits().scannedPages()) {
            return new Read(pages, loss(Reason.OCR_LIMIT, i, all));
          }
          if (input.progress().isSpent()) {
            return new Read(pages, loss(Reason.TIMEOUT, i, all));
          }
          input.progress().scannedPage();
          pages.add(page(reader.read(i), tesseract, confidence));
        }
      } catch (TookTooLongException e) {
        return new Read(pages, loss(Reason.TIMEOUT, pages.size(), reader.getNumImages(true)));
      } finally {
        reader.dispose();
      }
    }
    return new Read(pages, Optional.empty());
  }

  /** Asked of the header, before the picture takes any memory. */
  private static void requireFewPixels(ImageReader reader, int page, Input input)
      throws IOException, Unreadable {
    long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
    if (pixels > input.limits().pixels()) {
      throw Unreadable.failed(
          Reason.TOO_LARGE, "a picture of " + pixels / 1_000_000 + " million pixels");
    }
  }

  private static PageContent page(BufferedImage picture, Tesseract tesseract, Confidence confidence)
      throws IOException {
    List<Recognised> words = tesseract.words(picture, DPI);
    confidence.add(words);
    float scale = 72f / DPI;
    return new PageContent(
        ScannedPages.words(words, DPI),
        List.of(),
        picture.getWidth() * scale,
        picture.getHeight() * scale,
        "");
  }

  private static Optional<Content.Loss> loss(Reason reason, int read, int all) {
    return Optional.of(
        new Content.Loss(reason, "the first " + read + " of " + all + " pages were read"));
  }
}
