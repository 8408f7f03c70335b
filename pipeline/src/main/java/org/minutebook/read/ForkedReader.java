package org.minutebook.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.minutebook.model.record.Reason;
import org.minutebook.read.Wire.Reply;

/**
 * Reads in worker processes, so that a bad file ends a worker and never the run.
 *
 * <p>A container's entries are unpacked by one worker and then read like files, each with its own
 * chance to fail. The limits of {@link Allowance} hold for a container with all that nests in it.
 */
final class ForkedReader implements Reader {
  private static final int MAX_DEPTH = 5;

  private final BlockingQueue<WorkerSlot> idle;
  private final List<WorkerSlot> slots;
  private final TempFolders temp;

  private ForkedReader(List<WorkerSlot> slots, TempFolders temp) {
    this.slots = slots;
    this.temp = temp;
    this.idle = new ArrayBlockingQueue<>(slots.size(), false, slots);
  }

  static ForkedReader open(ReaderSettings settings, Class<?> main) throws IOException {
    TempFolders temp = TempFolders.open(settings.tempRoot());
    List<WorkerSlot> slots = new ArrayList<>();
    for (int i = 0; i < settings.workers(); i++) {
      slots.add(new WorkerSlot(settings, main, temp));
    }
    return new ForkedReader(slots, temp);
  }

  @Override
  public ReadResult read(Path file, String name) {
    return read(file, name, 0, new Allowance());
  }

  private ReadResult read(Path file, String name, int depth, Allowance allowance) {
    Path unpackTo = temp.child("unpacked");
    try {
      return switch (ask(file, name, unpackTo, allowance)) {
        case Reply.Done done -> done.result();
        case Reply.Unpacked unpacked -> container(unpacked, depth, allowance);
        case Reply.Progress progress -> throw new IllegalStateException("no answer");
      };
    } finally {
      temp.delete(unpackTo);
    }
  }

  private ReadResult container(Reply.Unpacked unpacked, int depth, Allowance allowance) {
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
              : read(entry.file(), entry.name(), depth + 1, allowance);
      entries.add(new ReadResult.Entry(entry.name(), entry.sha256(), entry.bytes(), result));
    }
    return new ReadResult.Container(unpacked.mediaType(), entries);
  }

  private Reply ask(Path file, String name, Path unpackTo, Allowance allowance) {
    if (!Files.isReadable(file)) {
      return new Reply.Done(
          new ReadResult.Unread(
              Files.exists(file) ? Reason.UNREADABLE : Reason.MISSING, "", false));
    }
    try {
      WorkerSlot slot = idle.take();
      try {
        return slot.ask(
            new Wire.Request(
                file.toAbsolutePath(), name, unpackTo, allowance.entries, allowance.bytes));
      } finally {
        idle.add(slot);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Done(new ReadResult.Unread(Reason.TIMEOUT, "interrupted", false));
    }
  }

  @Override
  public void close() {
    slots.forEach(WorkerSlot::close);
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
