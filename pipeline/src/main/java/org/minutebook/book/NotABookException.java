package org.minutebook.book;

/** There is no book at that place, or something else is. */
public final class NotABookException extends BookException {
  private static final long serialVersionUID = 1L;

  NotABookException(String message) {
    super(message);
  }

  NotABookException(String message, Throwable cause) {
    super(message, cause);
  }
}
