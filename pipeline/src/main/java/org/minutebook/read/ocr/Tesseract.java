package org.minutebook.read.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Recognition;

/** The tesseract program: one picture at a time, one thread, a limited time each; to be closed. */
public final class Tesseract implements AutoCloseable {
  /** What to tell an operator who has scans and no tesseract. */
  private static final String INSTALL =
      "tesseract is not installed (Debian, Ubuntu: apt install tesseract-ocr)";

  /** Why a scan was not read that an operator did not want to be read. */
  public static final String TURNED_OFF = "character recognition was turned off by --no-ocr";

  private static final double MIN_CONFIDENCE = 0.25;

  /** How often the owner hears that a page is still being recognised. */
  private static final long SIGN_MILLIS = 500;

  private final Input input;
  private final Standby standby;
  private Optional<PageByPage> running = Optional.empty();

  /**
   * Recognises the pages of one document, within its limits.
   *
   * @param standby where a program that is running already may be had, and is left for the next
   */
  public Tesseract(Input input, Standby standby) {
    this.input = input;
    this.standby = standby;
  }

  /** Whether scans are wanted now or later, and can be had. */
  public boolean isAvailable() {
    return input.recognition() != Recognition.NEVER
        && LanguagePacks.installed().isPresent()
        && LanguagePacks.missing(input.languages()).isEmpty();
  }

  /** Why it cannot be had, and what to do. */
  public String lack() {
    return LanguagePacks.missing(input.languages()).orElse(INSTALL);
  }

  /**
   * The words of a picture, in tesseract's reading order.
   *
   * @throws TookTooLongException where it takes longer than a page may, or than the document has
   * @throws IOException where it fails
   */
  public List<Recognised> words(BufferedImage picture, int dpi) throws IOException {
    Path file = Files.createTempFile(input.temp(), "page", ".pnm");
    try {
      Netpbm.write(picture, file);
      return parse(rows(file, dpi));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private List<String> rows(Path file, int dpi) throws IOException {
    PageByPage reading = running(dpi);
    boolean done = false;
    try {
      reading.hand(file);
      List<String> rows = reading.rows(SIGN_MILLIS, patience());
      done = true;
      return rows;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      if (!done) {
        reading.close();
        running = Optional.empty();
      }
    }
  }

  private PageByPage running(int dpi) throws IOException {
    PageByPage.Kind kind = new PageByPage.Kind(input.temp(), input.languages(), dpi);
    if (running.filter(r -> r.kind().equals(kind) && r.lasts()).isEmpty()) {
      close();
      running = Optional.of(standby.take(kind));
    }
    return running.orElseThrow();
  }

  private PageByPage.Impatience patience() {
    long start = System.nanoTime();
    Duration limit = input.limits().recognition();
    return () -> {
      input.progress().step();
      if (System.nanoTime() - start > limit.toNanos() || input.progress().isSpent()) {
        throw new TookTooLongException(limit.toSeconds());
      }
    };
  }

  /** Leaves what is still running to the next document. */
  @Override
  public void close() throws IOException {
    if (running.isPresent()) {
      standby.leave(running.get());
      running = Optional.empty();
    }
  }

  /** Columns: level, page, block, paragraph, line, word, left, top, width, height, conf, text. */
  private static List<Recognised> parse(List<String> lines) {
    List<Recognised> words = new ArrayList<>();
    int line = 0;
    int lineTop = 0;
    int lineBottom = 0;
    for (String row : lines) {
      String[] cells = row.split("\t", -1);
      if (cells.length < 12 || !cells[0].matches("[0-9]")) {
        continue;
      }
      int left = Integer.parseInt(cells[6]);
      int top = Integer.parseInt(cells[7]);
      int right = left + Integer.parseInt(cells[8]);
      int bottom = top + Integer.parseInt(cells[9]);
      if (cells[0].equals("4")) {
        line++;
        lineTop = top;
        lineBottom = bottom;
      } else if (cells[0].equals("5") && !cells[11].isBlank()) {
        double confidence = Double.parseDouble(cells[10]) / 100;
        if (confidence >= MIN_CONFIDENCE) {
          words.add(
              new Recognised(
                  cells[11].strip(),
                  left,
                  top,
                  right,
                  bottom,
                  line,
                  lineTop,
                  lineBottom,
                  confidence));
        }
      }
    }
    return words;
  }
}
