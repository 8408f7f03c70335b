package org.minutebook.read.format;

import org.minutebook.model.record.Reason;

/** A file that cannot be read, and why. */
public final class Unreadable extends Exception {
  private final Reason reason;
  private final boolean skipped;

  private Unreadable(Reason reason, String detail, boolean skipped) {
    super(detail);
    this.reason = reason;
    this.skipped = skipped;
  }

  /** A file that should have been readable. */
  public static Unreadable failed(Reason reason, String detail) {
    return new Unreadable(reason, detail, false);
  }

  /** A file that is not meant to be read. */
  public static Unreadable skipped(Reason reason, String detail) {
    return new Unreadable(reason, detail, true);
  }

  public Reason reason() {
    return reason;
  }

  /** Why, in words for the operator. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  public boolean isSkipped() {
    return skipped;
  }
}
