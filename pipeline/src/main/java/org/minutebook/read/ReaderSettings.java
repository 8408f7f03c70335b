package org.minutebook.read;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How files are read.
 *
 * @param workers processes at the same time, 1 or more
 * @param timeout how long one file may take, or one page where characters are recognised
 * @param ocr whether scans are read by tesseract
 * @param characters how much text of one file is read at most; a thousand dense pages hold four
 *     million
 * @param heap memory of one worker, as {@code -Xmx} takes it
 * @param tempRoot where the workers' temporary folders are made
 */
public record ReaderSettings(
    int workers, Duration timeout, boolean ocr, int characters, String heap, Path tempRoot) {
  public ReaderSettings {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
  }

  /** One worker a processor, at most two; two minutes; scans are read. */
  public static ReaderSettings defaults() {
    return new ReaderSettings(
        Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2),
        Duration.ofMinutes(2),
        true,
        4_000_000,
        "1g",
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  public ReaderSettings withWorkers(int count) {
    return new ReaderSettings(count, timeout, ocr, characters, heap, tempRoot);
  }

  public ReaderSettings withTimeout(Duration limit) {
    return new ReaderSettings(workers, limit, ocr, characters, heap, tempRoot);
  }

  public ReaderSettings withOcr(boolean wanted) {
    return new ReaderSettings(workers, timeout, wanted, characters, heap, tempRoot);
  }

  public ReaderSettings withCharacters(int limit) {
    return new ReaderSettings(workers, timeout, ocr, limit, heap, tempRoot);
  }

  public ReaderSettings withHeap(String size) {
    return new ReaderSettings(workers, timeout, ocr, characters, size, tempRoot);
  }

  public ReaderSettings withTempRoot(Path folder) {
    return new ReaderSettings(workers, timeout, ocr, characters, heap, folder);
  }
}
