package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Looks for files that are new or have changed since it began. One thread.
 *
 * <p>It looks at names, sizes and times again and again, which works on every file system, network
 * shares included. A file that is still being written is left until it has been quiet for a while.
 */
public final class Watch {
  private final List<Path> paths;
  private final Duration quiet;
  private final Map<String, Look> settled = new HashMap<>();
  private final Map<String, Look> restless = new HashMap<>();

  /**
   * Begins: what is there now is not news.
   *
   * @param paths files and folders; one that is not there may come
   * @param quiet how long a file must not have changed before it is handed on
   */
  public Watch(List<Path> paths, Duration quiet) {
    this.paths = List.copyOf(paths);
    this.quiet = quiet;
    for (Path path : paths) {
      each(path, (file, given) -> settled.put(file.place(), new Look(file, 0)));
    }
  }

  /**
   * The files that are new or changed, and quiet; named as the operator named their folders.
   *
   * @param now of a clock that never goes back, in nanoseconds
   */
  public List<Path> look(long now) {
    List<Path> ready = new ArrayList<>();
    for (Path path : paths) {
      each(
          path,
          (file, given) -> {
            if (isReady(file, now)) {
              ready.add(given);
            }
          });
    }
    return ready;
  }

  private boolean isReady(Found.File file, long now) {
    Look before = settled.get(file.place());
    if (before != null && before.isOf(file)) {
      restless.remove(file.place());
      return false;
    }
    Look last = restless.get(file.place());
    if (last == null || !last.isOf(file)) {
      restless.put(file.place(), new Look(file, now));
      return false;
    }
    if (now - last.since < quiet.toNanos()) {
      return false;
    }
    restless.remove(file.place());
    settled.put(file.place(), last);
    return true;
  }

  private static void each(Path path, Sight sight) {
    for (Iterator<Found> walk = new Walk(List.of(path)); walk.hasNext(); ) {
      if (walk.next() instanceof Found.File file) {
        try {
          Path within = path.toRealPath().relativize(file.path());
          sight.of(file, within.toString().isEmpty() ? path : path.resolve(within));
        } catch (IOException goneMeanwhile) {
          return;
        }
      }
    }
  }

  private interface Sight {
    void of(Found.File file, Path given);
  }

  private record Look(long bytes, Instant modified, long since) {
    Look(Found.File file, long since) {
      this(file.bytes(), file.modified(), since);
    }

    boolean isOf(Found.File file) {
      return bytes == file.bytes() && modified.equals(file.modified());
    }
  }
}
