package org.minutebook.read;

import java.nio.file.Path;
import java.time.Duration;
import org.minutebook.read.format.Limits;

/**
 * How files are read.
 *
 * @param workers files at the same time, 1 or more; at most as many processes read them
 * @param limits what one file may cost
 * @param ocr whether scans are read by tesseract
 * @param languages of scans, as tesseract calls its language packs: {@code eng+cym}
 * @param heap memory of one worker, as {@code -Xmx} takes it
 * @param filesPerWorker after so many files a worker is replaced: parsers leak a little
 * @param bytesPerWorker a worker that holds more memory than this after a file is replaced
 * @param confined whether workers live in a world of their own without network, where the system
 *     offers one
 * @param tempRoot where the workers' temporary folders are made
 */
public record ReaderSettings(
    int workers,
    Limits limits,
    boolean ocr,
    String languages,
    String heap,
    int filesPerWorker,
    long bytesPerWorker,
    boolean confined,
    Path tempRoot) {
  public static final String USUAL_LANGUAGES = "eng";

  public ReaderSettings {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    if (!languages.matches("[A-Za-z0-9_]+(?:\\+[A-Za-z0-9_]+)*+")) {
      throw new IllegalArgumentException("not a list of languages: " + languages);
    }
  }

  /** One file a processor, at most two; scans are read. */
  public static ReaderSettings defaults() {
    return new ReaderSettings(
        Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2),
        Limits.USUAL,
        true,
        USUAL_LANGUAGES,
        "1g",
        5_000,
        1_500L << 20,
        true,
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  public ReaderSettings withWorkers(int count) {
    return new ReaderSettings(
        count, limits, ocr, languages, heap, filesPerWorker, bytesPerWorker, confined, tempRoot);
  }

  public ReaderSettings withLimits(Limits others) {
    return new ReaderSettings(
        workers, others, ocr, languages, heap, filesPerWorker, bytesPerWorker, confined, tempRoot);
  }

  /** The same time for a whole document and between two signs of life. */
  public ReaderSettings withTimeout(Duration limit) {
    return withLimits(limits.withTime(limit, limit));
  }

  public ReaderSettings withCharacters(int limit) {
    return withLimits(limits.withCharacters(limit));
  }

  public ReaderSettings withOcr(boolean wanted) {
    return new ReaderSettings(
        workers,
        limits,
        wanted,
        languages,
        heap,
        filesPerWorker,
        bytesPerWorker,
        confined,
        tempRoot);
  }

  public ReaderSettings withLanguages(String packs) {
    return new ReaderSettings(
        workers, limits, ocr, packs, heap, filesPerWorker, bytesPerWorker, confined, tempRoot);
  }

  public ReaderSettings withHeap(String size) {
    return new ReaderSettings(
        workers, limits, ocr, languages, size, filesPerWorker, bytesPerWorker, confined, tempRoot);
  }

  public ReaderSettings withRecycling(int files, long bytes) {
    return new ReaderSettings(
        workers, limits, ocr, languages, heap, files, bytes, confined, tempRoot);
  }

  public ReaderSettings withConfinement(boolean wanted) {
    return new ReaderSettings(
        workers, limits, ocr, languages, heap, filesPerWorker, bytesPerWorker, wanted, tempRoot);
  }

  public ReaderSettings withTempRoot(Path folder) {
    return new ReaderSettings(
        workers, limits, ocr, languages, heap, filesPerWorker, bytesPerWorker, confined, folder);
  }
}
