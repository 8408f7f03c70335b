package org.minutebook.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.model.record.Reason;
import org.minutebook.read.Wire.Reply;

/** A running worker. */
final class WorkerProcess implements AutoCloseable {
  /** What the virtual machine exits with under {@code ExitOnOutOfMemoryError}. */
  private static final int EXIT_OUT_OF_MEMORY = 3;

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream replies;
  private final TempFolders temp;
  private final Path folder;

  private WorkerProcess(Process process, TempFolders temp, Path folder) {
    this.process = process;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.temp = temp;
    this.folder = folder;
  }

  static WorkerProcess start(ReaderSettings settings, Class<?> main, TempFolders temp)
      throws IOException {
    Path folder = temp.child("worker");
    Files.createDirectory(folder);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + settings.heap(),
            "-Xss4m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            classPath(),
            main.getName(),
            Boolean.toString(settings.ocr()),
            Integer.toString(settings.characters()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    // What libraries print may quote the documents: it goes nowhere.
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new WorkerProcess(builder.start(), temp, folder);
  }

  /** This process's own class path; the worker runs in another folder. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Has the worker read one file.
   *
   * @param timeout for the whole, or since the last sign of progress
   * @throws Died where the worker is no longer usable
   */
  Reply ask(Wire.Request request, Duration timeout) throws Died {
    AtomicLong since = new AtomicLong(System.nanoTime());
    AtomicBoolean late = new AtomicBoolean();
    Thread guard = Thread.ofVirtual().start(() -> guard(since, timeout, late));
    try {
      request.write(requests);
      Reply reply = Wire.read(replies);
      while (reply instanceof Reply.Progress) {
        since.set(System.nanoTime());
        reply = Wire.read(replies);
      }
      return reply;
    } catch (IOException e) {
      int code = end();
      if (late.get()) {
        throw new Died(Reason.TIMEOUT, "gave up after " + timeout.toSeconds() + " s", e);
      }
      throw code == EXIT_OUT_OF_MEMORY
          ? new Died(Reason.OOM, "its reader ran out of memory", e)
          : new Died(Reason.CRASH, "its reader ended with status " + code, e);
    } finally {
      guard.interrupt();
    }
  }

  /** Kills the worker when it is late; ends when it is interrupted. */
  private void guard(AtomicLong since, Duration timeout, AtomicBoolean late) {
    try {
      long left = timeout.toNanos();
      while (left > 0) {
        TimeUnit.NANOSECONDS.sleep(left);
        left = since.get() + timeout.toNanos() - System.nanoTime();
      }
      late.set(true);
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Waits a little for the end, then enforces it; returns the exit code. */
  private int end() {
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        kill();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Ends the worker and sweeps its folder. */
  @Override
  public void close() {
    try {
      requests.close();
    } catch (IOException alreadyDead) {
      kill();
    }
    end();
    temp.delete(folder);
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
