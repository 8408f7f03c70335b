package org.minutebook.read.ocr;

import java.io.IOException;
import java.util.Optional;

/** A running tesseract that has nothing to do: the next document need not start one. */
public final class Standby implements AutoCloseable {
  private Optional<PageByPage> idle = Optional.empty();

  /** The one that is idle where it is of a kind, else a new one. */
  synchronized PageByPage take(PageByPage.Kind kind) throws IOException {
    Optional<PageByPage> taken = idle;
    idle = Optional.empty();
    if (taken.isPresent()) {
      if (taken.get().kind().equals(kind) && taken.get().lasts()) {
        return taken.get();
      }
      taken.get().close();
    }
    return PageByPage.start(kind);
  }

  /** Takes one back whose last page is complete. */
  synchronized void leave(PageByPage done) throws IOException {
    if (idle.isPresent() || !done.lasts()) {
      done.close();
    } else {
      idle = Optional.of(done);
    }
  }

  /** Ends what is idle. */
  @Override
  public synchronized void close() throws IOException {
    if (idle.isPresent()) {
      idle.get().close();
      idle = Optional.empty();
    }
  }
}
