package org.minutebook.read.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** The tesseract program: one picture at a time, one thread, a minute each. */
public final class Tesseract {
  /** What to tell an operator who has scans and no tesseract. */
  public static final String INSTALL =
      "tesseract is not installed (Debian, Ubuntu: apt install tesseract-ocr)";

  private static final String PROGRAM = "tesseract";
  private static final int PAGE_SECONDS = 60;
  private static final int MIN_CONFIDENCE = 25;

  private final Path temp;

  /**
   * Uses a folder for its files.
   *
   * @param temp exists
   */
  public Tesseract(Path temp) {
    this.temp = temp;
  }

  /** Whether the program can be started. */
  public static boolean isInstalled() {
    try {
      Process process =
          new ProcessBuilder(PROGRAM, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * The words of a picture, in tesseract's reading order.
   *
   * @throws IOException where it fails or takes too long
   */
  public List<Recognised> words(BufferedImage picture, int dpi) throws IOException {
    Path file = Files.createTempFile(temp, "page", ".png");
    Path out = Files.createTempFile(temp, "page", ".tsv");
    try {
      ImageIO.write(picture, "png", file.toFile());
      run(file, out, dpi);
      return parse(Files.readAllLines(out, StandardCharsets.UTF_8));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(out);
    }
  }

  private static void run(Path file, Path out, int dpi) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            PROGRAM,
            file.toString(),
            "stdout",
            "-l",
            "eng",
            "--dpi",
            Integer.toString(dpi),
            "--psm",
            "3",
            "tsv");
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PAGE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("tesseract took more than " + PAGE_SECONDS + " s");
      }
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
      } else if (cells[0].equals("5")
          && !cells[11].isBlank()
          && Double.parseDouble(cells[10]) >= MIN_CONFIDENCE) {
        words.add(
            new Recognised(cells[11].strip(), left, top, right, bottom, line, lineTop, lineBottom));
      }
    }
    return words;
  }
}
