package org.minutebook.book;

/** Another process is writing the book. */
public final class BookInUseException extends BookException {
  private static final long serialVersionUID = 1L;

  BookInUseException(String message) {
    super(message);
  }
}
