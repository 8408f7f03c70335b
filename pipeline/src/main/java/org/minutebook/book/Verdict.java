package org.minutebook.book;

import java.util.Optional;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

/**
 * How a content or a place stands in the book: an outcome without its records.
 *
 * @param detail more about the reason; empty where there is none
 */
public record Verdict(Kind kind, Optional<Reason> reason, String detail) {
  /** The kinds of outcome, and the container, whose entries have outcomes of their own. */
  public enum Kind {
    RECORDED,
    PARTIAL,
    DUPLICATE,
    FAILED,
    SKIPPED,
    CONTAINER
  }

  /** The verdict on a file that was opened as a container. */
  public static final Verdict CONTAINER = new Verdict(Kind.CONTAINER, Optional.empty(), "");

  /** The verdict that an outcome comes to. */
  public static Verdict of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> new Verdict(Kind.RECORDED, Optional.empty(), "");
      case Outcome.Partial partial ->
          new Verdict(Kind.PARTIAL, Optional.of(partial.reason()), partial.detail());
      case Outcome.Duplicate duplicate -> new Verdict(Kind.DUPLICATE, Optional.empty(), "");
      case Outcome.Failed failed ->
          new Verdict(Kind.FAILED, Optional.of(failed.reason()), failed.detail());
      case Outcome.Skipped skipped ->
          new Verdict(Kind.SKIPPED, Optional.of(skipped.reason()), skipped.detail());
    };
  }

  /** Whether the content has records. */
  public boolean hasRecords() {
    return kind == Kind.RECORDED || kind == Kind.PARTIAL;
  }

  /** Whether it comes to the same; details, such as a worker's last words, may differ. */
  public boolean isLike(Verdict other) {
    return kind == other.kind && reason.equals(other.reason);
  }

  /** How long it stands. */
  public Finality finality() {
    return reason.map(Finality::of).orElse(Finality.EVER);
  }
}
