package org.minutebook.read;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The slots that are free, those with a running worker first. Thread-safe.
 *
 * <p>A worker more is started when those who wait for one have waited as long as it takes to start
 * and warm up: a short run then does with one, and pays for one, and a worker that hangs does not
 * hold up the others.
 */
final class IdleSlots {
  /** What a start costs in processor time, measured over short imports. */
  private static final long START = Duration.ofSeconds(4).toNanos();

  private final Deque<WorkerSlot> free;
  private final int all;
  private long waited;

  IdleSlots(List<WorkerSlot> slots) {
    this.free = new ArrayDeque<>(slots);
    this.all = slots.size();
  }

  synchronized WorkerSlot take() throws InterruptedException {
    while (free.isEmpty() || !isWorthTaking(free.getFirst())) {
      long since = System.nanoTime();
      TimeUnit.NANOSECONDS.timedWait(this, START);
      waited += System.nanoTime() - since;
    }
    if (!free.getFirst().isStarted()) {
      waited = 0;
    }
    return free.removeFirst();
  }

  private boolean isWorthTaking(WorkerSlot slot) {
    return slot.isStarted() || free.size() == all || waited >= START;
  }

  synchronized void add(WorkerSlot slot) {
    if (slot.isStarted()) {
      free.addFirst(slot);
    } else {
      free.addLast(slot);
    }
    notifyAll();
  }
}
