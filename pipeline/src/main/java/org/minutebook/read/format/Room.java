package org.minutebook.read.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.minutebook.model.record.Reason;

/**
 * How much more of a document is read: what is behind its first so many parts would be thrown away
 * when it is written down. Whoever asks, or reads bytes, gives a sign of life by it.
 */
public final class Room {
  private final Input input;
  private int parts;

  public Room(Input input) {
    this.input = input;
  }

  /** Whether there is room for one part more; takes it. */
  public boolean take() {
    try {
      input.progress().step();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ++parts <= input.limits().parts();
  }

  /** What is missing, where somebody asked for more than there was room for. */
  public Optional<Content.Loss> loss() {
    int most = input.limits().parts();
    return parts > most
        ? Optional.of(
            new Content.Loss(Reason.TRUNCATED, "the first " + most + " parts of it were read"))
        : Optional.empty();
  }

  /** The same bytes. */
  public InputStream watched(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] bytes, int from, int count) throws IOException {
        input.progress().step();
        return super.read(bytes, from, count);
      }
    };
  }
}
