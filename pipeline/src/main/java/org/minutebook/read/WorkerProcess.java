package org.minutebook.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.minutebook.model.record.Reason;
import org.minutebook.read.Wire.Reply;
import org.minutebook.read.Wire.Sign;
import org.minutebook.read.format.Limits;
import org.minutebook.read.process.Tether;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running worker, and whatever it starts. Several threads may have it read files at once; where
 * it comes to its end over one of them, it does so for all.
 */
final class WorkerProcess implements AutoCloseable {
  /** What the virtual machine exits with under {@code ExitOnOutOfMemoryError}. */
  private static final int EXIT_OUT_OF_MEMORY = 3;

  private static final long END_SECONDS = 2;

  /** It is ending by itself: what it ended with is worth waiting for on a busy machine. */
  private static final long LAST_WORD_SECONDS = 10;

  private static final Duration DEATH = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

  private final Process process;
  private final boolean confined;
  private final DataOutputStream requests;
  private final DataInputStream replies;
  private final TempFolders temp;
  private final Path folder;
  private final List<ProcessHandle> killed = new ArrayList<>();
  private final Conversations conversations = new Conversations();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean hasSpoken;
  private volatile long memory;

  private WorkerProcess(Process process, boolean confined, TempFolders temp, Path folder) {
    this.process = process;
    this.confined = confined;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.temp = temp;
    this.folder = folder;
  }

  /**
   * Starts one.
   *
   * @param parent a thread that lives as long as the worker may: the worker is killed when it ends
   */
  static WorkerProcess start(
      ReaderSettings settings, Class<?> main, TempFolders temp, ExecutorService parent)
      throws IOException {
    Path folder = temp.child("worker");
    Files.createDirectory(folder);
    Callable<Process> start = () -> WorkerCommand.of(settings, main, folder).start();
    try {
      WorkerProcess worker =
          new WorkerProcess(
              parent.submit(start).get(), settings.confined() && Tether.canConfine(), temp, folder);
      Thread listener = new Thread(worker::listen, "replies");
      listener.setDaemon(true);
      listener.start();
      return worker;
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Whether it ever got as far as to say something. */
  boolean hasSpoken() {
    return hasSpoken;
  }

  /** The memory that it held when it last replied, in bytes; 0 where that is not known. */
  long memory() {
    return memory;
  }

  /** A lane of its own for one who will ask; to be given back. */
  int reserve() {
    return conversations.reserve();
  }

  /** Gives a lane back; true where nobody has one now. */
  boolean free(int lane) {
    return conversations.free(lane);
  }

  /** How many files it was asked to read. */
  int asked() {
    return asked.get();
  }

  /** Hands on what the worker says, until it says no more; whatever happens, nobody waits on. */
  private void listen() {
    IOException why = new IOException("what it says cannot be taken in");
    try {
      while (true) {
        Wire.Said said = Wire.said(replies);
        if (!hasSpoken) {
          hasSpoken = true;
          conversations.allAreHeard();
        }
        if (said.message() instanceof Sign.Memory held) {
          memory = held.bytes();
        }
        conversations.hear(said);
      }
    } catch (IOException e) {
      why = e;
    } catch (RuntimeException e) {
      why = new IOException("nonsense", e);
    } finally {
      conversations.breakOff(why);
    }
  }

  /**
   * Has the worker read one file.
   *
   * @param lane one that was reserved
   * @throws Died where the worker is no longer usable
   */
  Reply ask(int lane, Wire.Request request, Limits limits) throws Died {
    asked.incrementAndGet();
    Patience patience = new Patience(limits, hasSpoken);
    AtomicBoolean late = new AtomicBoolean();
    Conversations.Conversation conversation = conversations.begin(lane, patience);
    Thread guard = Thread.ofVirtual().start(() -> guard(conversation, late));
    if (hasSpoken) {
      patience.signOfLife();
    }
    try {
      Wire.ask(requests, lane, request);
      return conversation.reply();
    } catch (IOException e) {
      guard.interrupt();
      boolean gaveUp = late.get();
      // What sounds like nonsense may be the virtual machine, which says that it ends.
      int code = end(LAST_WORD_SECONDS);
      if (gaveUp) {
        throw new Died(Reason.TIMEOUT, "gave up: " + patience.says(), e);
      }
      throw code == EXIT_OUT_OF_MEMORY
          ? new Died(Reason.OOM, "its reader ran out of memory", e)
          : new Died(Reason.CRASH, "its reader ended with status " + code, e);
    } finally {
      guard.interrupt();
      conversations.end(lane);
    }
  }

  /** Kills the worker when it is late; ends when it is interrupted. */
  private void guard(Conversations.Conversation conversation, AtomicBoolean late) {
    try {
      conversation.patience().awaitItsEnd();
      late.set(true);
      try {
        kill();
      } finally {
        conversation.giveUp();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Kills what the worker has started, then the worker.
   *
   * <p>In this order, because what is left of a killed process is no longer found. Where the worker
   * has a world of its own, its end is that of everything in it, and the process that made the
   * world ends by itself. Elsewhere the worker is stopped first: what it started while the others
   * are looked for would outlive it.
   */
  private synchronized void kill() {
    if (!confined) {
      freeze();
    }
    killDescendants();
    try {
      if (!confined || !process.waitFor(200, TimeUnit.MILLISECONDS)) {
        killDescendants();
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The JDK knows no such signal; where there is no shell the worker runs on until it is killed.
   */
  private void freeze() {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -STOP \"$0\"", Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(END_SECONDS, TimeUnit.SECONDS);
    } catch (IOException noShell) {
      LOG.debug("a worker is killed without being stopped first", noShell);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void killDescendants() {
    process.descendants().forEach(killed::add);
    killed.forEach(ProcessHandle::destroyForcibly);
  }

  /** Waits a little for the end, then enforces it; returns the exit code. */
  private int end(long seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        kill();
      }
      int code = process.waitFor();
      awaitKilled();
      return code;
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /**
   * Waits for what was killed: it may write to its folder until it is gone.
   *
   * <p>Not for long, as a zombie that its new parent leaves lying about does not write.
   */
  private synchronized void awaitKilled() throws InterruptedException {
    long end = System.nanoTime() + DEATH.toNanos();
    while (killed.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** Ends the worker and all that it has started, and sweeps its folder. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      requests.close();
    } catch (IOException alreadyDead) {
      kill();
    }
    end(END_SECONDS);
    try {
      temp.delete(folder);
    } catch (UncheckedIOException e) {
      LOG.debug("a worker's folder is left to the end of the run", e);
    }
  }

  /** A worker that came to its end over a file. */
  static final class Died extends Exception {
    private final Reason reason;

    Died(Reason reason, String detail, IOException cause) {
      super(detail, cause);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }

    String detail() {
      return String.valueOf(getMessage());
    }
  }
}
