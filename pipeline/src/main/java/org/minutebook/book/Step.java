package org.minutebook.book;

/** The moments of an import between which it may be cut off. */
public enum Step {
  /** The new database is written, under another name. */
  BOOK_WRITTEN,
  /** The new database has its name. */
  BOOK_NAMED,
  /** What the last run was killed over is counted. */
  KILLS_COUNTED,
  /** A content is marked as being read. */
  MARKED,
  /** A file is read, and nothing of it kept. */
  READ,
  /** A copy is written and on disk, under another name. */
  COPY_WRITTEN,
  /** A copy has its name. */
  COPY_NAMED,
  /** A file is ready to be committed. */
  PREPARED,
  /** Changes are made, and not committed. */
  CHANGE_MADE,
  /** Changes are committed. */
  CHANGE_COMMITTED,
  /** Files were acknowledged. */
  ACKNOWLEDGED,
  /** The index is about to take changes. */
  INDEX_BEHIND,
  /** The index has taken changes. */
  INDEX_FOLLOWED,
  /** The records of a body are being refined. */
  REFINING,
  /** All is done but closing. */
  DONE;

  /** Hears of steps: tests cut imports off there. Called by any thread. */
  public interface Watch {
    /** Nobody watches. */
    Watch NONE = step -> {};

    void reached(Step step);
  }
}
