package org.minutebook.book;

import java.nio.file.Path;

/** Opens books. */
public final class Books {
  private Books() {}

  /**
   * Opens a book for writing; makes one where the folder is empty or missing.
   *
   * @throws NotABookException where the folder holds something else; nothing is written then
   * @throws BookInUseException where another process, or this one, has it open for writing
   * @throws BookNotWritableException where the place cannot be written
   */
  public static WritableBook openOrCreate(Path folder) throws BookException {
    return new BookFolder(folder).openOrCreate();
  }

  /**
   * Opens an existing book for writing.
   *
   * @throws NotABookException where there is none
   * @throws BookInUseException where another process, or this one, has it open for writing
   * @throws BookNotWritableException where the place cannot be written
   */
  public static WritableBook open(Path folder) throws BookException {
    return new BookFolder(folder).open();
  }

  /**
   * Opens an existing book for reading; others may write it meanwhile.
   *
   * @throws NotABookException where there is none
   */
  public static Book openReadOnly(Path folder) throws BookException {
    return new BookFolder(folder).openReadOnly();
  }
}
