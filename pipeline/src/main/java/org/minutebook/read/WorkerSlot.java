package org.minutebook.read;

import java.io.IOException;
import java.util.Optional;
import org.minutebook.model.record.Reason;
import org.minutebook.read.Wire.Reply;

/**
 * The place of one worker: starts it when needed, replaces it when it has died or grown old.
 *
 * <p>Used by one thread at a time, but for {@link #close()}.
 */
final class WorkerSlot implements AutoCloseable {
  /** Parsers leak a little; a new process costs a second. */
  private static final int FILES_PER_WORKER = 2_000;

  private final ReaderSettings settings;
  private final Class<?> main;
  private final TempFolders temp;
  private Optional<WorkerProcess> worker = Optional.empty();
  private int files;
  private boolean closed;

  WorkerSlot(ReaderSettings settings, Class<?> main, TempFolders temp) {
    this.settings = settings;
    this.main = main;
    this.temp = temp;
  }

  Reply ask(Wire.Request request) {
    WorkerProcess process;
    try {
      process = started();
    } catch (IOException e) {
      return failed(Reason.CRASH, "the reading process does not start: " + e.getMessage());
    }
    try {
      return process.ask(request, settings.timeout());
    } catch (WorkerProcess.Died died) {
      end();
      return failed(died.reason(), died.detail());
    }
  }

  private synchronized WorkerProcess started() throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    if (++files > FILES_PER_WORKER) {
      end();
    }
    if (worker.isEmpty()) {
      worker = Optional.of(WorkerProcess.start(settings, main, temp));
      files = 1;
    }
    return worker.get();
  }

  private synchronized void end() {
    worker.ifPresent(WorkerProcess::close);
    worker = Optional.empty();
  }

  private static Reply failed(Reason reason, String detail) {
    return new Reply.Done(new ReadResult.Unread(reason, detail, false));
  }

  @Override
  public synchronized void close() {
    closed = true;
    end();
  }
}
