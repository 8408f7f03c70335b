package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.minutebook.book.BookException;
import org.minutebook.book.Books;
import org.minutebook.book.WritableBook;
import org.minutebook.extract.record.Explanations;
import org.minutebook.extract.record.Extractors;
import org.minutebook.index.MeetingIndex;
import org.minutebook.index.MeetingIndexes;
import org.minutebook.read.ReaderSettings;
import org.minutebook.read.Readers;
import org.minutebook.structure.Structurer;

/** Puts the real parts together; the only place that knows them all. */
public final class Minutebooks {
  private Minutebooks() {}

  /**
   * The real reader, structurer and extractors; models are loaded when they are first needed.
   *
   * @throws IOException where the reader cannot have its temporary files
   */
  public static Engine engine(ReaderSettings settings) throws IOException {
    return new Engine(
        Readers.open(settings),
        new Structurer()::structure,
        Extractors.records(),
        Version.TEXT + "+" + RulesHash.TEXT,
        Version.fingerprint(() -> Readers.description(settings)));
  }

  /** The program's version. */
  public static String version() {
    return Version.TEXT;
  }

  /** What to tell the operator of languages of scans that this machine cannot read. */
  public static Optional<String> missingLanguages(ReaderSettings settings) {
    return Readers.missingLanguages(settings);
  }

  /** Imports into books. */
  public static Importer importer(Engine engine) {
    return new Importer(engine, LuceneIndexes.INSTANCE);
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
    return Library.open(folder, LuceneIndexes.INSTANCE);
  }

  /** Takes documents out of books. */
  public static Erasure erasure() {
    return new Erasure(LuceneIndexes.INSTANCE);
  }

  /**
   * Erases a book's index and derives it anew.
   *
   * @throws org.minutebook.book.BookInUseException where another process writes the book
   */
  public static void rebuildIndex(Path folder) throws IOException {
    try (WritableBook book = Books.open(folder)) {
      IndexFollower.rebuild(book, LuceneIndexes.INSTANCE);
    }
  }

  /** What the rule with an id goes by, in one sentence; empty for a rule of another version. */
  public static Optional<String> explanation(String rule) {
    return Explanations.of(rule);
  }

  private enum LuceneIndexes implements Indexes {
    INSTANCE;

    @Override
    public MeetingIndex open(Path folder) throws IOException {
      return MeetingIndexes.open(folder);
    }

    @Override
    public MeetingIndex openReadOnly(Path folder) throws IOException {
      return MeetingIndexes.openReadOnly(folder);
    }
  }
}
