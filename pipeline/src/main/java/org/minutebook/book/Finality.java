package org.minutebook.book;

import org.minutebook.model.record.Reason;

/** How long it stands that a content ended for a reason. */
public enum Finality {
  /** The machine was the reason, and not the file: the next run looks again. */
  NEVER,

  /** Until the program or the settings change under which it was read. */
  UNTIL_CHANGE,

  /** Until somebody asks for another try. */
  EVER;

  /** What a reason comes to. */
  public static Finality of(Reason reason) {
    return switch (reason) {
      case MISSING, UNREADABLE, IO, DISK_FULL -> NEVER;
      case TIMEOUT, OOM, CRASH, OCR_UNAVAILABLE, OCR_LIMIT, TRUNCATED, TOO_LARGE -> UNTIL_CHANGE;
      case NOT_A_FILE,
          LINK,
          UNSUPPORTED,
          NOT_A_RECORD,
          EMPTY,
          ENCRYPTED,
          CORRUPT,
          NO_TEXT,
          TOO_DEEP,
          BOMB,
          KILLED_IMPORTER,
          ERASED ->
          EVER;
    };
  }
}
