package org.minutebook.book;

import java.io.IOException;

/** Something is wrong with the book itself; the message is meant for the operator. */
public class BookException extends IOException {
  private static final long serialVersionUID = 1L;

  public BookException(String message) {
    super(message);
  }

  public BookException(String message, Throwable cause) {
    super(message, cause);
  }
}
