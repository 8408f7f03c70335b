package org.minutebook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.minutebook.model.record.Reason;
import org.minutebook.read.Wire.Reply;
import org.minutebook.read.format.Recognition;

/**
 * The workers: lends one to each file, and gives a file that costs its worker one further try.
 *
 * <p>Two files share a worker, so that a short run pays for one start only; where it comes to its
 * end over one of them, both get the further try, as does one that lacked time. Files of which
 * scans are recognised have a worker each: they take long, and a neighbour would cost them all of
 * it.
 *
 * <p>The further try is made in a fresh worker while no other is at work: what the neighbours took
 * away in memory or time is no fault of the file. What comes of it then stands.
 */
final class Workers implements AutoCloseable {
  /** So many files in a row that crash their workers are no accident of files. */
  private static final int MOST_CRASHES = 20;

  private static final int SHARED_BY = 2;

  private final IdleSlots shared;
  private final IdleSlots alone;
  private final List<WorkerSlot> slots = new ArrayList<>();
  private final ExecutorService parent;
  private final ReentrantReadWriteLock company = new ReentrantReadWriteLock(true);
  private final AtomicInteger crashes = new AtomicInteger();
  private volatile boolean closed;

  Workers(ReaderSettings settings, Class<?> main, TempFolders temp) {
    this.parent =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "parent-of-workers");
              thread.setDaemon(true);
              return thread;
            });
    for (int i = 0; i < settings.workers(); i++) {
      slots.add(new WorkerSlot(settings, main, temp, parent));
    }
    this.alone = new IdleSlots(slots);
    this.shared =
        new IdleSlots(
            IntStream.range(0, slots.size()).mapToObj(i -> slots.get(i / SHARED_BY)).toList());
    // It comes up while the owner makes ready; should it not, the first file will tell.
    Thread.ofVirtual().start(slots.getFirst()::prepare);
  }

  /**
   * What a worker says to a request.
   *
   * @param beforeAgain clears away what a first try has left
   * @throws CancellationException where this is closed meanwhile
   * @throws NoReaderException where workers do not start, or crash over every file
   */
  Reply ask(Wire.Request request, Runnable beforeAgain) throws InterruptedException {
    Optional<Reply> part = Optional.empty();
    try {
      Reply reply = inCompany(request);
      if (!lackedTimeBesideAnother(request, reply)) {
        return settled(reply);
      }
      part = Optional.of(reply);
    } catch (WorkerProcess.Died first) {
      requireOpen();
    }
    beforeAgain.run();
    Reply second = again(request);
    boolean isDocument =
        second instanceof Reply.Done done && done.result() instanceof ReadResult.Document;
    return isDocument ? second : part.orElse(second);
  }

  /** Whether a neighbour may have taken the time that the file lacked. */
  private boolean lackedTimeBesideAnother(Wire.Request request, Reply reply) {
    return slots.size() > 1
        && idle(request).equals(shared)
        && reply instanceof Reply.Done done
        && done.result() instanceof ReadResult.Document document
        && document.loss().filter(loss -> loss.reason() == Reason.TIMEOUT).isPresent();
  }

  private Reply inCompany(Wire.Request request) throws WorkerProcess.Died, InterruptedException {
    company.readLock().lockInterruptibly();
    try {
      IdleSlots idle = idle(request);
      WorkerSlot slot = idle.take();
      try {
        return slot.ask(request);
      } finally {
        idle.add(slot);
      }
    } finally {
      company.readLock().unlock();
    }
  }

  private Reply again(Wire.Request request) throws InterruptedException {
    company.writeLock().lockInterruptibly();
    try {
      IdleSlots idle = idle(request);
      WorkerSlot slot = idle.take();
      try {
        slot.end();
        return settled(slot.ask(request));
      } catch (WorkerProcess.Died second) {
        requireOpen();
        count(second.reason());
        return failed(second);
      } finally {
        idle.add(slot);
      }
    } finally {
      company.writeLock().unlock();
    }
  }

  private IdleSlots idle(Wire.Request request) {
    return request.recognition() == Recognition.NOW ? alone : shared;
  }

  private Reply settled(Reply reply) {
    crashes.set(0);
    return reply;
  }

  private void count(Reason reason) {
    if (reason != Reason.CRASH) {
      crashes.set(0);
    } else if (crashes.incrementAndGet() > MOST_CRASHES) {
      throw new NoReaderException(
          "reading has broken down over "
              + crashes.get()
              + " files in a row: something is wrong with this machine or this program; mend it,"
              + " then type the same command again");
    }
  }

  /** A worker that dies because it is closed says nothing about its file. */
  private void requireOpen() {
    if (closed) {
      throw new CancellationException("closed");
    }
  }

  private static Reply failed(WorkerProcess.Died died) {
    return new Reply.Done(new ReadResult.Unread(died.reason(), died.detail(), false));
  }

  @Override
  public void close() {
    closed = true;
    slots.forEach(WorkerSlot::close);
    parent.shutdown();
  }
}
