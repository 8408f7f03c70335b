package org.minutebook.read;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.minutebook.read.format.Limits;

/** How long a worker's owner still waits. Thread-safe. */
final class Patience {
  /** A reader that minds its budget has ended by itself before this is over. */
  private static final long GRACE = Duration.ofSeconds(2).toNanos();

  /** Java itself starts slowly on a machine that is busy, and no file is to blame for that. */
  private static final long TO_START = Duration.ofSeconds(60).toNanos();

  private final Limits limits;
  private boolean started;
  private long start = System.nanoTime();
  private long lastSign = start;
  private int scannedPages;

  /**
   * Begins to wait.
   *
   * @param started whether the worker is up already; else its first sign of life begins the time
   */
  Patience(Limits limits, boolean started) {
    this.limits = limits;
    this.started = started;
  }

  synchronized void signOfLife() {
    lastSign = System.nanoTime();
    if (!started) {
      started = true;
      start = lastSign;
      notifyAll();
    }
  }

  synchronized void scannedPage() {
    scannedPages++;
    signOfLife();
  }

  /** Returns when the worker has had all the time that it gets. */
  synchronized void awaitItsEnd() throws InterruptedException {
    for (long left = nanosLeft(); left > 0; left = nanosLeft()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private long nanosLeft() {
    return Math.min(untilStalled(), untilSpent());
  }

  private long untilStalled() {
    return lastSign + (started ? limits.stall().toNanos() : TO_START) - System.nanoTime();
  }

  private long untilSpent() {
    return start + (started ? whole().toNanos() + GRACE : TO_START) - System.nanoTime();
  }

  private Duration whole() {
    return limits.document().plus(limits.scannedPage().multipliedBy(scannedPages));
  }

  /** Which limit was passed. */
  synchronized String says() {
    return untilSpent() <= untilStalled()
        ? "it took more than " + seconds(whole())
        : "no sign of life for " + seconds(limits.stall());
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%d s", time.toSeconds());
  }
}
