package org.minutebook.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.minutebook.digest.Harmless;
import org.minutebook.pipeline.Ending;
import org.minutebook.pipeline.Progress;

/** Progress as a bar on the terminal; nothing where nobody watches. */
final class ProgressBars implements Progress, AutoCloseable {
  private static final int INTERVAL_MILLIS = 250;
  private static final int NAME_LENGTH = 32;

  private final Terminal terminal;
  private final String task;
  private @Nullable ProgressBar bar;

  private ProgressBars(Terminal terminal, String task) {
    this.terminal = terminal;
    this.task = task;
  }

  static ProgressBars on(Terminal terminal, String task) {
    return new ProgressBars(terminal, task);
  }

  @Override
  public synchronized void total(long files, long bytes) {
    if (terminal.showsProgress() && bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(files)
              .setUnit(" files", 1)
              .showSpeed()
              .setStyle(
                  Charset.defaultCharset().equals(StandardCharsets.UTF_8)
                      ? ProgressBarStyle.UNICODE_BLOCK
                      : ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(INTERVAL_MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.columns() - 1))
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public synchronized void started(String uri) {
    if (bar != null) {
      bar.setExtraMessage(" " + end(Harmless.path(uri)));
    }
  }

  @Override
  public synchronized void finished(String uri, List<Ending> endings) {
    if (bar != null) {
      bar.step();
    }
  }

  /** The end of a path says more than its beginning. */
  private static String end(String uri) {
    int length = uri.codePointCount(0, uri.length());
    return length <= NAME_LENGTH
        ? uri
        : "…" + uri.substring(uri.offsetByCodePoints(0, length - NAME_LENGTH + 1));
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
