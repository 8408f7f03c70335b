package org.minutebook.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
    return openOrCreate(folder, Step.Watch.NONE);
  }

  /** As the other, for somebody who watches its steps. */
  public static WritableBook openOrCreate(Path folder, Step.Watch watch) throws BookException {
    return new BookFolder(folder, watch).openOrCreate();
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

  /**
   * Looks whether a book's tables are sound, and lists what should be where.
   *
   * @throws NotABookException where there is none
   */
  public static BookExamination examine(Path folder) throws BookException {
    return BookExamination.of(new BookFolder(folder));
  }

  /**
   * Copies a book as it is at this moment; others may write it meanwhile. The index, which is
   * derived, is left out.
   *
   * @param to an empty folder, or one that does not exist
   * @return the hashes of originals that are damaged, and were left out therefore
   * @throws NotABookException where there is no book, or the other folder is not empty
   */
  public static List<String> copy(Path folder, Path to) throws IOException {
    return new BookCopy(new BookFolder(folder), to).make();
  }
}
