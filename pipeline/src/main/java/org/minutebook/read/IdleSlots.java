package org.minutebook.read;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The slots that are free, those with a running worker first. A slot may be there several times: so
 * many files its worker reads at once. Thread-safe.
 *
 * <p>A worker more is started when processors have stood idle as long as it takes to start and warm
 * one up: a short run then does with one, and pays for one, and a worker that hangs does not hold
 * up the others.
 */
final class IdleSlots {
  /** What a start costs in processor time, measured over short imports. */
  private static final long START = Duration.ofSeconds(4).toNanos();

  /** One who waits alone waits beside others who compute, nearly always. */
  private static final int ALONE = 8;

  private final List<WorkerSlot> all;
  private final Deque<WorkerSlot> free;
  private int waiting;
  private long since;
  private long idle;

  IdleSlots(List<WorkerSlot> slots) {
    this.all = List.copyOf(slots);
    this.free = new ArrayDeque<>(slots);
  }

  synchronized WorkerSlot take() throws InterruptedException {
    count();
    waiting++;
    try {
      Optional<WorkerSlot> found = worthTaking();
      while (found.isEmpty()) {
        TimeUnit.NANOSECONDS.timedWait(this, START);
        count();
        found = worthTaking();
      }
      if (!isAtWork(found.get())) {
        idle = 0;
      }
      free.removeFirstOccurrence(found.get());
      return found.get();
    } finally {
      waiting--;
    }
  }

  /** One that is at work; else any, where none is or processors stand idle. */
  private Optional<WorkerSlot> worthTaking() {
    Optional<WorkerSlot> atWork = free.stream().filter(this::isAtWork).findFirst();
    boolean more = free.size() == all.size() || idle >= START;
    return atWork.isPresent() || !more ? atWork : free.stream().findFirst();
  }

  /**
   * Files are worked on by one thread more than there are slots. All those that neither wait here
   * nor for a worker compute, so that for each one that waits, but one, a processor has nothing to
   * do.
   */
  private void count() {
    long now = System.nanoTime();
    if (waiting > 0) {
      idle += waiting == 1 ? (now - since) / ALONE : (now - since) * (waiting - 1);
    }
    since = now;
  }

  /** Whether it has a worker, or one that has taken it is starting it. */
  private boolean isAtWork(WorkerSlot slot) {
    return slot.isStarted() || Collections.frequency(free, slot) < Collections.frequency(all, slot);
  }

  synchronized void add(WorkerSlot slot) {
    count();
    if (slot.isStarted()) {
      free.addFirst(slot);
    } else {
      free.addLast(slot);
    }
    notifyAll();
  }
}
