package org.minutebook.book;

import java.nio.file.Path;

/** The files that make a book. */
@SuppressWarnings("DoNotCallSuggester")
record BookFolder(Path folder) {
  static BookFolder at(Path folder) {
    return new BookFolder(folder);
  }

  WritableBook openOrCreate() throws BookException {
    throw new BookException("no books yet at " + folder);
  }

  WritableBook open() throws BookException {
    throw new BookException("no books yet at " + folder);
  }

  Book openReadOnly() throws BookException {
    throw new BookException("no books yet at " + folder);
  }
}
