package org.minutebook.pipeline;

import java.nio.file.Path;
import org.minutebook.book.BookException;

/** Puts the real parts together; the only place that knows them all. */
@SuppressWarnings("DoNotCallSuggester")
public final class Minutebooks {
  private Minutebooks() {}

  /** The real reader, structurer and extractors; models are loaded when they are first needed. */
  public static Engine engine() {
    throw new UnsupportedOperationException("no engine yet");
  }

  /** Imports into books. */
  public static Importer importer(Engine engine) {
    return new Importer(engine, indexes());
  }

  /** Reads without a book. */
  public static Extraction extraction(Engine engine) {
    return new Extraction(engine);
  }

  /**
   * Opens an existing book for reading and searching.
   *
   * @throws org.minutebook.book.NotABookException where there is none
   */
  public static Library library(Path folder) throws BookException {
    return Library.open(folder, indexes());
  }

  private static Indexes indexes() {
    throw new UnsupportedOperationException("no index yet");
  }
}
