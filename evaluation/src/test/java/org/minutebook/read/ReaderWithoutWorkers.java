package org.minutebook.read;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.minutebook.read.format.Budget;
import org.minutebook.read.format.Recognition;
import org.minutebook.read.process.NoNetwork;

/**
 * Reads in this process, to see what workers cost: a bad file here ends the run.
 *
 * <p>Nobody looks at the clock, and what containers hold is not read. Thread-safe.
 */
public final class ReaderWithoutWorkers implements Reader {
  static {
    // Java takes this once a process.
    NoNetwork.refusePages();
  }

  private final ThreadLocal<FileReading> readings;
  private final Path temp;
  private final AtomicBoolean metContainer = new AtomicBoolean();

  public ReaderWithoutWorkers(ReaderSettings settings, Path temp) {
    this.temp = temp;
    this.readings =
        ThreadLocal.withInitial(
            () ->
                new FileReading(
                    new WorkerOptions(settings.languages(), settings.limits()),
                    temp,
                    new Unheard()));
  }

  @Override
  public ReadResult read(Path file, String name) {
    Wire.Request request =
        new Wire.Request(file, name, temp.resolve("unpacked"), 10_000, 1L << 30, Recognition.NEVER);
    return switch (readings.get().read(request)) {
      case Wire.Reply.Done done -> done.result();
      case Wire.Reply.Unpacked unpacked -> {
        metContainer.set(true);
        throw new IllegalStateException("a container cannot be read without workers: " + file);
      }
    };
  }

  /** Whether it was asked for what it cannot read, so that its time says nothing. */
  public boolean metContainer() {
    return metContainer.get();
  }

  @Override
  public void close() {}

  private record Unheard() implements Budget.Signs {
    @Override
    public void alive() {}

    @Override
    public void scannedPage() {}
  }
}
