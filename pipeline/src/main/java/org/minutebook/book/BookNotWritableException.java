package org.minutebook.book;

/** The book or its folder cannot be written. */
public final class BookNotWritableException extends BookException {
  private static final long serialVersionUID = 1L;

  BookNotWritableException(String message, Throwable cause) {
    super(message, cause);
  }
}
