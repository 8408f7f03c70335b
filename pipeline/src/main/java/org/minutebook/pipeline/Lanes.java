package org.minutebook.pipeline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Works on several things at once and hands on the results in the order of the things. */
final class Lanes {
  /** Results that may wait behind a slow one, a lane: enough to keep the others busy. */
  private static final int WAITING = 4;

  /** What is under way is of no use any more: it only has to notice. */
  private static final long LAST_WORDS_MILLIS = 1_500;

  private static final long LOOK_ROUND = TimeUnit.MILLISECONDS.toNanos(100);

  private Lanes() {}

  /**
   * Runs until the source is empty or something is thrown.
   *
   * <p>Where several things are read at once, one more is under way: as long as it waits for its
   * turn to be read, another is worked on that has been read.
   *
   * @param source read from the calling thread
   * @param lanes how many are read at once
   * @param work done in one of the lanes
   * @param sink called from the calling thread
   * @param stop ends it, too; what has been handed on is committed
   * @return whether all of the source was worked on
   * @throws E from work or sink; what is under way is interrupted then
   */
  static <T, R, E extends Exception> boolean run(
      Iterator<? extends T> source, int lanes, Work<T, R, E> work, Sink<R, E> sink, StopSign stop)
      throws E {
    int atOnce = lanes == 1 ? 1 : lanes + 1;
    AtomicInteger number = new AtomicInteger();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            atOnce,
            task -> {
              Thread thread = new Thread(task, "lane-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    try {
      Queue<Future<R>> underWay = new ArrayDeque<>();
      while (source.hasNext() || !underWay.isEmpty()) {
        while (source.hasNext() && underWay.size() < atOnce * WAITING) {
          T next = source.next();
          underWay.add(threads.submit(() -> work.on(next)));
        }
        Future<R> next = underWay.remove();
        if (!awaited(next, sink, stop)) {
          sink.commit();
          return false;
        }
        sink.accept(resultOrLast(next, sink));
      }
      sink.commit();
      return true;
    } finally {
      stop(threads);
    }
  }

  /** Where there is none, those before it are committed all the same. */
  private static <R, E extends Exception> R resultOrLast(Future<R> next, Sink<R, E> sink) throws E {
    if (next.state() == Future.State.FAILED) {
      sink.commit();
    }
    return result(next);
  }

  /** Waits, and lets the sink commit meanwhile; false where the run is to end. */
  private static <R, E extends Exception> boolean awaited(
      Future<R> next, Sink<R, E> sink, StopSign stop) throws E {
    while (!stop.isRaised()) {
      if (next.isDone()) {
        return true;
      }
      long patience = sink.patience();
      if (patience <= 0) {
        sink.commit();
      } else if (isDone(next, Math.min(patience, LOOK_ROUND))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDone(Future<?> future, long nanos) {
    try {
      future.get(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException itsEndToo) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  // What work throws beside unchecked exceptions is an E.
  @SuppressWarnings("unchecked")
  private static <R, E extends Exception> R result(Future<R> future) throws E {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException unchecked -> throw unchecked;
        case Error error -> throw error;
        case null -> throw new IllegalStateException(e);
        case Throwable checked -> throw (E) checked;
      }
    }
  }

  private static void stop(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is done to each thing. */
  interface Work<T, R, E extends Exception> {
    R on(T thing) throws E;
  }

  /** Where the results go. */
  interface Sink<R, E extends Exception> {
    void accept(R result) throws E;

    /** How long it is content to wait for the next result before it commits, in nanoseconds. */
    default long patience() {
      return Long.MAX_VALUE;
    }

    /** Does what it has left to do with the results so far. */
    default void commit() throws E {}
  }
}
