package org.minutebook.read;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.minutebook.read.Wire.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of one worker: starts it when needed, replaces it when it has died or grown old or fat.
 *
 * <p>Used by one thread at a time, but for {@link #close()}.
 */
final class WorkerSlot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerSlot.class);

  private final ReaderSettings settings;
  private final Class<?> main;
  private final TempFolders temp;
  private final ExecutorService parent;
  private volatile Optional<WorkerProcess> worker = Optional.empty();
  private int files;
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
    WorkerProcess process;
    try {
      process = started();
    } catch (IOException e) {
      throw new NoReaderException("the reading process does not start: " + e.getMessage());
    }
    try {
      files++;
      Reply reply = process.ask(request, settings.limits());
      recycle(process.memory());
      return reply;
    } catch (WorkerProcess.Died died) {
      end();
      if (!process.hasSpoken() && !isClosed()) {
        throw new NoReaderException(
            "the reading process ends before it begins ("
                + died.detail()
                + "); each takes "
                + settings.heap()
                + " of memory: see that so much is free, then import again");
      }
      throw died;
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
      files = 0;
    }
    return process;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private void recycle(long memory) {
    if (files >= settings.filesPerWorker() || memory > settings.bytesPerWorker()) {
      end();
    }
  }

  /** Ends the worker, so that the next file has a fresh one. */
  synchronized void end() {
    worker.ifPresent(WorkerProcess::close);
    worker = Optional.empty();
  }

  @Override
  public synchronized void close() {
    closed = true;
    end();
  }
}
