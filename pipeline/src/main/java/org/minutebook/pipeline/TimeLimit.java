package org.minutebook.pipeline;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for work no longer than it may take.
 *
 * <p>Java cannot stop a thread that does not listen, a pattern in a long line for instance. It is
 * interrupted and left behind, so that one document costs a processor for a while and not the run.
 */
final class TimeLimit {
  /** Patterns recurse with the length of a line; a lane's own stack would be too small. */
  private static final long STACK = 64L << 20;

  private TimeLimit() {}

  /**
   * The work's result, or what it throws.
   *
   * @throws TimeoutException where it takes longer
   * @throws CancellationException where this thread is interrupted
   */
  static <T> T within(Duration limit, Supplier<T> work) throws TimeoutException {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "extraction", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a supplier throws no checked exception", e);
    } finally {
      task.cancel(true);
    }
  }
}
