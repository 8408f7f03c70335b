package org.minutebook.cli;

import java.nio.file.Path;
import org.minutebook.book.Books;
import org.minutebook.book.WritableBook;

/** A program that keeps a book open for writing until its input ends. */
final class BookHolder {
  private BookHolder() {}

  public static void main(String[] arguments) throws Exception {
    try (WritableBook book = Books.openOrCreate(Path.of(arguments[0]))) {
      System.out.println("holding " + book.folder());
      while (System.in.read() >= 0) {
        // Until the test has seen enough.
      }
    }
  }
}
