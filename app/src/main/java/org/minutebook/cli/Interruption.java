package org.minutebook.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.minutebook.pipeline.StopSign;

/**
 * Ctrl-C, or a request of the system to end, while a command writes the book: what is done so far
 * is still accounted for. The command closes this when it has said all.
 */
final class Interruption implements AutoCloseable {
  /** Somebody who has pressed Ctrl-C does not wait longer. */
  private static final long LAST_WORDS_MILLIS = 4_500;

  private final Terminal terminal;
  private final StopSign sign = new StopSign();
  private final CountDownLatch ended = new CountDownLatch(1);

  Interruption(Terminal terminal) {
    this.terminal = terminal;
    Runtime.getRuntime().addShutdownHook(new Thread(this::awaitTheEnd));
  }

  private void awaitTheEnd() {
    sign.raise();
    try {
      ended.await(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Raised when the command is to end. */
  StopSign sign() {
    return sign;
  }

  @Override
  public void close() {
    terminal.out().flush();
    ended.countDown();
  }
}
