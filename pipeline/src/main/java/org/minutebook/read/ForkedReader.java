package org.minutebook.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.minutebook.model.record.Reason;
import org.minutebook.read.Wire.Reply;
import org.minutebook.read.format.Recognition;

/**
 * Reads in worker processes, so that a bad file ends a worker and never the run.
 *
 * <p>A container's entries are unpacked by one worker and then read like files, each with its own
 * chance to fail; their scans are read at once. The limits of {@link Allowance} hold for a
 * container with all that nests in it.
 */
final class ForkedReader implements Reader {
  private static final int MAX_DEPTH = 5;

  private final Workers workers;
  private final Recognition recognition;
  private final TempFolders temp;

  private ForkedReader(Workers workers, Recognition recognition, TempFolders temp) {
    this.workers = workers;
    this.recognition = recognition;
    this.temp = temp;
  }

  static ForkedReader open(ReaderSettings settings, Class<?> main) throws IOException {
    TempFolders temp = TempFolders.open(settings.tempRoot());
    return new ForkedReader(
        new Workers(settings, main, temp),
        settings.ocr() ? Recognition.NOW : Recognition.NEVER,
        temp);
  }

  @Override
  public ReadResult read(Path file, String name) {
    return read(file, name, recognition, 0, new Allowance());
  }

  @Override
  public ReadResult readUnlessScan(Path file, String name) {
    Recognition later = recognition == Recognition.NOW ? Recognition.LATER : recognition;
    return read(file, name, later, 0, new Allowance());
  }

  private ReadResult read(
      Path file, String name, Recognition scans, int depth, Allowance allowance) {
    Path unpackTo = temp.child("unpacked");
    try {
      return switch (ask(file, name, scans, unpackTo, allowance)) {
        case Reply.Done done -> done.result();
        case Reply.Unpacked unpacked -> container(unpacked, scans, depth, allowance);
      };
    } finally {
      temp.delete(unpackTo);
    }
  }

  /** Put off as a whole with the first scan in it: its entries are settled together. */
  private ReadResult container(
      Reply.Unpacked unpacked, Recognition scans, int depth, Allowance allowance) {
    if (depth == MAX_DEPTH) {
      return new ReadResult.Unread(
          Reason.TOO_DEEP, "more than " + MAX_DEPTH + " containers in each other", false);
    }
    allowance.take(unpacked.entries());
    List<ReadResult.Entry> entries = new ArrayList<>();
    for (Wire.UnpackedEntry entry : unpacked.entries()) {
      ReadResult result =
          entry.unread().isPresent()
              ? entry.unread().get()
              : read(entry.file(), entry.name(), scans, depth + 1, allowance);
      if (result instanceof ReadResult.Scan) {
        return result;
      }
      entries.add(new ReadResult.Entry(entry.name(), entry.sha256(), entry.bytes(), result));
    }
    return new ReadResult.Container(unpacked.mediaType(), entries);
  }

  private Reply ask(Path file, String name, Recognition scans, Path unpackTo, Allowance allowance) {
    if (!Files.isReadable(file)) {
      return new Reply.Done(
          new ReadResult.Unread(
              Files.exists(file) ? Reason.UNREADABLE : Reason.MISSING, "", false));
    }
    Wire.Request request =
        new Wire.Request(
            file.toAbsolutePath(), name, unpackTo, allowance.entries, allowance.bytes, scans);
    try {
      return workers.ask(request, () -> temp.delete(unpackTo));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  @Override
  public void close() {
    workers.close();
    temp.close();
  }

  /** What may still be unpacked of one file. Confined to the thread that reads it. */
  private static final class Allowance {
    private int entries = 10_000;
    private long bytes = 2L << 30;

    void take(List<Wire.UnpackedEntry> taken) {
      entries = Math.max(0, entries - taken.size());
      for (Wire.UnpackedEntry entry : taken) {
        bytes = Math.max(0, bytes - entry.bytes());
      }
    }
  }
}
