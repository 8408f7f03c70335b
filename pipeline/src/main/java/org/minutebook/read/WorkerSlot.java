package org.minutebook.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.minutebook.read.Wire.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of one worker: starts it when needed, replaces it when it has died or grown old or fat.
 * Thread-safe.
 */
final class WorkerSlot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerSlot.class);

  private final ReaderSettings settings;
  private final Class<?> main;
  private final TempFolders temp;
  private final ExecutorService parent;
  private final Set<WorkerProcess> left = new HashSet<>();
  private volatile Optional<WorkerProcess> worker = Optional.empty();
  private boolean closed;

  WorkerSlot(ReaderSettings settings, Class<?> main, TempFolders temp, ExecutorService parent) {
    this.settings = settings;
    this.main = main;
    this.temp = temp;
    this.parent = parent;
  }

  /**
   * Has the worker read one file.
   *
   * @throws WorkerProcess.Died where it came to its end over it
   * @throws CancellationException where the slot is closed
   * @throws NoReaderException where it does not even start
   */
  Reply ask(Wire.Request request) throws WorkerProcess.Died {
    Seat seat;
    try {
      seat = seat();
    } catch (IOException e) {
      throw new NoReaderException("the reading process does not start: " + e.getMessage());
    }
    WorkerProcess process = seat.process();
    try {
      Reply reply = process.ask(seat.lane(), request, settings.limits());
      recycle(process);
      return reply;
    } catch (WorkerProcess.Died died) {
      end(process);
      if (!process.hasSpoken() && !isClosed()) {
        throw new NoReaderException(
            "the reading process ends before it begins ("
                + died.detail()
                + "); each takes "
                + settings.heap()
                + " of memory: see that so much is free, then import again");
      }
      throw died;
    } finally {
      release(seat);
    }
  }

  /** A lane of a worker that is held for one file. */
  private record Seat(WorkerProcess process, int lane) {}

  private synchronized Seat seat() throws IOException {
    WorkerProcess process = started();
    return new Seat(process, process.reserve());
  }

  /** The last one out ends a worker that is left. */
  private synchronized void release(Seat seat) {
    if (seat.process().free(seat.lane()) && left.remove(seat.process())) {
      seat.process().close();
    }
  }

  boolean isStarted() {
    return worker.isPresent();
  }

  /** Starts the worker ahead of the first file. */
  void prepare() {
    try {
      started();
    } catch (IOException | CancellationException e) {
      LOG.debug("no worker ahead of the first file", e);
    }
  }

  private synchronized WorkerProcess started() throws IOException {
    if (closed) {
      throw new CancellationException("closed");
    }
    WorkerProcess process;
    if (worker.isPresent()) {
      process = worker.get();
    } else {
      process = WorkerProcess.start(settings, main, temp, parent);
      worker = Optional.of(process);
    }
    return process;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Asks a worker no more that has grown old or fat; others may still wait for it. */
  private synchronized void recycle(WorkerProcess process) {
    boolean old =
        process.asked() >= settings.filesPerWorker()
            || process.memory() > settings.bytesPerWorker();
    if (old && isCurrent(process)) {
      worker = Optional.empty();
      left.add(process);
    }
  }

  private boolean isCurrent(WorkerProcess process) {
    return worker.filter(current -> current.equals(process)).isPresent();
  }

  private synchronized void end(WorkerProcess process) {
    if (isCurrent(process)) {
      worker = Optional.empty();
    }
    left.remove(process);
    process.close();
  }

  /** Ends the worker, so that the next file has a fresh one. */
  synchronized void end() {
    worker.ifPresent(this::end);
  }

  @Override
  public synchronized void close() {
    closed = true;
    end();
    left.forEach(WorkerProcess::close);
    left.clear();
  }
}
