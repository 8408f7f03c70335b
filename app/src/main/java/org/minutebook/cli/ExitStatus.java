package org.minutebook.cli;

/** What the program's exit status means. */
final class ExitStatus {
  static final int DONE = 0;

  /** Done, but something failed, and was listed. */
  static final int WITH_FAILURES = 1;

  /** Nothing was done: what was typed has to be corrected. */
  static final int USAGE = 2;

  /** Another process has the book; the number is that of {@code EX_TEMPFAIL} in sysexits.h. */
  static final int BOOK_IN_USE = 75;

  // The lines of --help, as picocli takes them.
  static final String DONE_LINE = "0:done";
  static final String WITH_FAILURES_LINE = "1:done, but with failures; each is listed";
  static final String USAGE_LINE = "2:nothing done; the message says what to correct";
  static final String BOOK_IN_USE_LINE =
      "75:the book is in use by another process; try again later";

  private ExitStatus() {}
}
