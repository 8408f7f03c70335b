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
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.ocr.Tesseract;

/** Reads scans that were kept as pictures; other pictures are no records. */
public final class PictureReader implements FormatReader.OfDocument {
  private static final Set<String> TYPES = Set.of("image/tiff", "image/png", "image/jpeg");
  private static final long MAX_PIXELS = 50_000_000;
  private static final int MAX_PAGES = 300;
  private static final int DPI = 300;

  /** A picture with less text than this is a photograph or a logo. */
  private static final int MIN_LETTERS = 200;

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    if (!input.ocr() || !Tesseract.isInstalled()) {
      throw Unreadable.skipped(
          Reason.NOT_A_RECORD,
          input.ocr() ? "a picture; if it is a scan: " + Tesseract.INSTALL : "a picture");
    }
    List<PageContent> pages = pages(input);
    int letters =
        pages.stream().flatMap(p -> p.words().stream()).mapToInt(w -> w.text().length()).sum();
    if (letters < MIN_LETTERS) {
      throw Unreadable.skipped(Reason.NOT_A_RECORD, "a picture without text");
    }
    return new Content(Pages.pieces(pages), true, Optional.empty());
  }

  private static List<PageContent> pages(Input input) throws IOException, Unreadable {
    Tesseract tesseract = new Tesseract(input.temp());
    List<PageContent> pages = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(input.file().toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw Unreadable.skipped(Reason.NOT_A_RECORD, "a picture that cannot be read");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        int count = Math.min(reader.getNumImages(true), MAX_PAGES);
        for (int i = 0; i < count; i++) {
          long pixels = (long) reader.getWidth(i) * reader.getHeight(i);
          if (pixels > MAX_PIXELS) {
            throw Unreadable.failed(Reason.TOO_LARGE, "a picture of " + pixels + " pixels");
          }
          input.progress().step();
          BufferedImage picture = reader.read(i);
          float scale = 72f / DPI;
          pages.add(
              new PageContent(
                  ScannedPages.words(tesseract, picture, DPI),
                  List.of(),
                  picture.getWidth() * scale,
                  picture.getHeight() * scale,
                  ""));
        }
      } finally {
        reader.dispose();
      }
    }
    return pages;
  }
}
