package org.minutebook.read.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Recognition;
import org.minutebook.read.process.Tether;

/** The tesseract program: one picture at a time, one thread, a limited time each. */
public final class Tesseract {
  /** What to tell an operator who has scans and no tesseract. */
  private static final String INSTALL =
      "tesseract is not installed (Debian, Ubuntu: apt install tesseract-ocr)";

  private static final String PROGRAM = "tesseract";
  private static final double MIN_CONFIDENCE = 0.25;

  /** How often the owner hears that a page is still being recognised. */
  private static final long SIGN_MILLIS = 500;

  private final Input input;

  /** Recognises the pages of one document, within its limits. */
  public Tesseract(Input input) {
    this.input = input;
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
    Path file = Files.createTempFile(input.temp(), "page", ".pgm");
    Path out = Files.createTempFile(input.temp(), "page", ".tsv");
    try {
      PortableGraymap.write(picture, file);
      run(file, out, dpi);
      return parse(Files.readAllLines(out, StandardCharsets.UTF_8));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(out);
    }
  }

  private void run(Path file, Path out, int dpi) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Tether.tied(
                List.of(
                    PROGRAM,
                    file.toString(),
                    "stdout",
                    "-l",
                    input.languages(),
                    "--dpi",
                    Integer.toString(dpi),
                    "--psm",
                    "3",
                    "tsv")));
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      await(process);
      if (process.exitValue() != 0) {
        throw new IOException("tesseract ended with status " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private void await(Process process) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Duration limit = input.limits().recognition();
    while (!process.waitFor(SIGN_MILLIS, TimeUnit.MILLISECONDS)) {
      input.progress().step();
      if (System.nanoTime() - start > limit.toNanos() || input.progress().isSpent()) {
        throw new TookTooLongException(limit.toSeconds());
      }
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
