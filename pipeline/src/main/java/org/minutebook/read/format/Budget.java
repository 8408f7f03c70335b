package org.minutebook.read.format;

import java.io.IOException;
import java.time.Duration;

/**
 * The time that is left for one file, and the signs of life while it is spent.
 *
 * <p>A reader that has pages already stops where it is spent, and hands over what it has. The owner
 * of the worker kills it a little later. Confined to the thread that reads.
 */
public final class Budget implements Input.Progress {
  /** To put together what was read takes a share of the time. */
  private static final double FOR_READING = 0.9;

  /** Signs of life that come faster than this tell nothing new. */
  private static final long SELDOM = Duration.ofMillis(200).toNanos();

  private final Limits limits;
  private final Signs signs;
  private final long start = System.nanoTime();
  private long lastSign = start;
  private int scannedPages;

  public Budget(Limits limits, Signs signs) {
    this.limits = limits;
    this.signs = signs;
  }

  public Limits limits() {
    return limits;
  }

  @Override
  public void step() throws IOException {
    long now = System.nanoTime();
    if (now - lastSign > SELDOM) {
      lastSign = now;
      signs.alive();
    }
  }

  /** One more page is to be recognised, and has time of its own. */
  public void scannedPage() throws IOException {
    scannedPages++;
    signs.scannedPage();
  }

  /** How much reading may still take; zero or less where it has taken too long. */
  public Duration left() {
    double whole =
        FOR_READING * limits.document().toNanos()
            + (double) scannedPages * limits.scannedPage().toNanos();
    return Duration.ofNanos((long) whole - (System.nanoTime() - start));
  }

  public boolean isSpent() {
    return !left().isPositive();
  }

  /** Where signs of life go. */
  public interface Signs {
    void alive() throws IOException;

    void scannedPage() throws IOException;
  }
}
