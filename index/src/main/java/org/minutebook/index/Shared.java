package org.minutebook.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Work on many things that is shared among the processors. */
final class Shared {
  /** Fewer things are done before a thread has started. */
  private static final int FEW = 16;

  /** Each thread fills a segment of its own. */
  private static final int MOST_THREADS = 4;

  private Shared() {}

  /**
   * Does the same to each; nothing is at work any more when it returns or throws.
   *
   * @param things in any order
   * @param last done by each thread behind its share, where there are several
   * @throws IOException from the work
   */
  static <T> void forEach(List<T> things, Work<T> work, Last last) throws IOException {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    if (threads == 1 || things.size() < FEW) {
      share(things, 0, 1, work);
      return;
    }
    List<Callable<@Nullable Void>> shares = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int first = i;
      shares.add(
          () -> {
            share(things, first, threads, work);
            last.act();
            return null;
          });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<@Nullable Void> share : pool.invokeAll(shares)) {
        share.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  /** They take turns, since large things come one after the other. */
  private static <T> void share(List<T> things, int first, int step, Work<T> work)
      throws IOException {
    for (int i = first; i < things.size(); i += step) {
      work.on(things.get(i));
    }
  }

  private static IOException thrown(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException itself -> itself;
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      case null -> new IOException(e);
      case Throwable other -> new IOException(other);
    };
  }

  interface Work<T> {
    void on(T thing) throws IOException;
  }

  interface Last {
    void act() throws IOException;
  }
}
