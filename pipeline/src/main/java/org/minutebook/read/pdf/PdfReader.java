package org.minutebook.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.minutebook.read.format.Unseen;
import org.minutebook.read.ocr.Standby;

/** Reads PDF files: text by its place on the page, scans by character recognition. */
public final class PdfReader implements FormatReader.OfDocument {
  private static final int TAIL = 2_048;

  private final Standby standby;

  /**
   * A reader of PDF files.
   *
   * @param standby where recognition that is running already may be had
   */
  public PdfReader(Standby standby) {
    this.standby = standby;
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/pdf");
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    try (PDDocument document =
            Loader.loadPDF(input.file().toFile(), IOUtils.createTempFileOnlyStreamCache());
        Scans scans = new Scans(document, input, standby)) {
      document.setResourceCache(new FontPrograms());
      BoldFonts fonts = new BoldFonts();
      Unseen unseen = new Unseen();
      List<PageContent> pages = new ArrayList<>();
      int all = document.getNumberOfPages();
      int count = Math.min(all, input.limits().pages());
      for (int number = 1; number <= count && hasTime(input, pages); number++) {
        pages.add(page(document, number, fonts, scans, unseen));
        input.progress().step();
      }
      requireWhole(input, pages);
      scans.requireText(pages);
      Content content =
          new Content(
              Pages.pieces(pages),
              scans.recognised(),
              scans.confidence(),
              cut(pages.size(), count, all).or(scans::loss));
      return content.without(unseen.characters());
    } catch (InvalidPasswordException e) {
      throw Unreadable.failed(Reason.ENCRYPTED, "a PDF that asks for a password");
    }
  }

  /** What is left of a file that is cut off may well be a document, of pages without a word. */
  private static void requireWhole(Input input, List<PageContent> pages)
      throws IOException, Unreadable {
    if (pages.stream().allMatch(page -> page.words().isEmpty()) && !hasEnd(input.file())) {
      throw Unreadable.failed(Reason.CORRUPT, "cut off: its end is missing");
    }
  }

  /** Whether the mark of a PDF's end is among its last bytes. */
  private static boolean hasEnd(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(Math.max(0, Files.size(file) - TAIL));
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
  }

  /** The first page is waited for: half a document is better than none, none is no better. */
  private static boolean hasTime(Input input, List<PageContent> pages) {
    return pages.isEmpty() || !input.progress().isSpent();
  }

  private static Optional<Content.Loss> cut(int read, int wanted, int all) {
    if (read == all) {
      return Optional.empty();
    }
    String what = "the first " + read + " of " + all + " pages were read";
    return Optional.of(
        read < wanted
            ? new Content.Loss(Reason.TIMEOUT, what + " in the time that a document has")
            : new Content.Loss(Reason.TRUNCATED, what));
  }

  private static PageContent page(
      PDDocument document, int number, BoldFonts fonts, Scans scans, Unseen unseen)
      throws IOException {
    PDPage page = document.getPage(number - 1);
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    PageText.Found found = PageText.on(page, fonts);
    PageRules.Drawn drawn = found.drawn();
    unseen.add(found.unseen());
    List<Word> words = found.words();
    return new PageContent(
        drawn.images() > 0 && Scans.isScan(words) ? scans.words(number) : words,
        drawn.rules(),
        turned ? box.getHeight() : box.getWidth(),
        turned ? box.getWidth() : box.getHeight(),
        found.mark());
  }
}
