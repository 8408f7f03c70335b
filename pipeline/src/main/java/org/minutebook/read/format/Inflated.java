package org.minutebook.read.format;

import org.minutebook.model.record.Reason;

/**
 * Counts what a packed file unpacks to, while it is unpacked; sizes that it declares count nothing.
 *
 * <p>Not thread-safe.
 */
public final class Inflated {
  /** Text seldom packs to a tenth; what packs to less than this was made to. */
  private static final int MAX_RATIO = 200;

  private static final long RATIO_FROM = 10L << 20;
  private static final long MAX_BYTES = 2L << 30;

  private final long packed;
  private final long limit;
  private long bytes;

  /** Counts for a file of a size. */
  public Inflated(long packed) {
    this(packed, MAX_BYTES);
  }

  /**
   * Counts for a file of a size.
   *
   * @param limit how many bytes it may unpack to
   */
  public Inflated(long packed, long limit) {
    this.packed = Math.max(1, packed);
    this.limit = limit;
  }

  /** Counts on. */
  public void add(long more) throws Unreadable {
    bytes += more;
    if (bytes > limit) {
      throw Unreadable.failed(Reason.BOMB, "unpacks to more than 2 GB");
    }
    if (bytes > RATIO_FROM && bytes / packed > MAX_RATIO) {
      throw Unreadable.failed(Reason.BOMB, "unpacks to more than " + MAX_RATIO + " times its size");
    }
  }
}
