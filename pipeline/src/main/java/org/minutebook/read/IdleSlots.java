package org.minutebook.read;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The slots that are free, those with a running worker first. Thread-safe.
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

  private final Deque<WorkerSlot> free;
  private final int all;
  private int waiting;
  private long since;
  private long idle;

  IdleSlots(List<WorkerSlot> slots) {
    this.free = new ArrayDeque<>(slots);
    this.all = slots.size();
  }

  synchronized WorkerSlot take() throws InterruptedException {
    count();
    waiting++;
    try {
      while (free.isEmpty() || !isWorthTaking(free.getFirst())) {
        TimeUnit.NANOSECONDS.timedWait(this, START);
        count();
      }
    } finally {
      waiting--;
    }
    if (!free.getFirst().isStarted()) {
      idle = 0;
    }
    return free.removeFirst();
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

  private boolean isWorthTaking(WorkerSlot slot) {
    return slot.isStarted() || free.size() == all || idle >= START;
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
