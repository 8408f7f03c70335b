package org.minutebook.read.ocr;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Which languages tesseract can read on this machine. */
public final class LanguagePacks {
  private static final long SECONDS = 10;

  private LanguagePacks() {}

  /** The packs that are installed; empty where tesseract is not. */
  public static Optional<List<String>> installed() {
    return Once.PACKS;
  }

  /**
   * What to tell the operator of languages that cannot be read; empty where all can, or where there
   * is no tesseract, which is said of each scan.
   */
  public static Optional<String> missing(String languages) {
    return installed().flatMap(packs -> missing(languages, packs));
  }

  static Optional<String> missing(String languages, List<String> packs) {
    List<String> missing =
        List.of(languages.split("\\+", -1)).stream().filter(one -> !packs.contains(one)).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    String first = missing.getFirst();
    return Optional.of(
        "tesseract has no language pack '"
            + String.join("', '", missing)
            + "' (Debian, Ubuntu: apt install tesseract-ocr-"
            + first.replace('_', '-')
            + "); it has "
            + String.join(", ", packs));
  }

  private static Optional<List<String>> ask() {
    try {
      Process process =
          new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
      try (BufferedReader lines = process.inputReader()) {
        process.getOutputStream().close();
        // The first line says how many there are, and where.
        List<String> packs = lines.lines().skip(1).map(String::strip).sorted().toList();
        boolean works = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        return works ? Optional.of(packs) : Optional.empty();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Asked when it is first needed: what is installed later is for the next run. */
  private static final class Once {
    static final Optional<List<String>> PACKS = ask();
  }
}
