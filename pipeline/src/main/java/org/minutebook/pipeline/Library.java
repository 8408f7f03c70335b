package org.minutebook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minutebook.book.Book;
import org.minutebook.book.BookException;
import org.minutebook.book.BookInUseException;
import org.minutebook.book.BookNotWritableException;
import org.minutebook.book.Books;
import org.minutebook.book.FileStatus;
import org.minutebook.book.OtherVersion;
import org.minutebook.book.Standing;
import org.minutebook.book.Tally;
import org.minutebook.book.Verdict;
import org.minutebook.book.WritableBook;
import org.minutebook.index.MeetingIndex;
import org.minutebook.index.Query;
import org.minutebook.index.QuerySyntaxException;
import org.minutebook.index.Results;
import org.minutebook.model.record.MeetingRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a book holds, for those who read it. An import may run meanwhile. Thread-safe. */
public final class Library implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Library.class);

  private final Book book;
  private final Indexes indexes;

  private Library(Book book, Indexes indexes) {
    this.book = book;
    this.indexes = indexes;
  }

  /**
   * Opens an existing book for reading.
   *
   * @throws org.minutebook.book.NotABookException where there is none
   */
  public static Library open(Path folder, Indexes indexes) throws BookException {
    return new Library(Books.openReadOnly(folder), indexes);
  }

  /** All current records in the order of their first import; need not be closed. */
  public Stream<MeetingRecord> records() {
    return book.records();
  }

  /** As {@link #records}, each meeting's best version only: what counts things counts them once. */
  public Stream<MeetingRecord> bestRecords() {
    try {
      Set<String> lesser = book.lesserVersions();
      return book.records().filter(record -> !lesser.contains(record.id()));
    } catch (BookException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The other versions of a record. */
  public List<OtherVersion> versions(MeetingRecord record) throws BookException {
    return book.versions(record.id());
  }

  /** The record with an id, {@code <sha256>#<part>}. */
  public Optional<MeetingRecord> record(String id) throws BookException {
    return book.record(id);
  }

  /** The records that somebody may mean by an id, a hash, a path or the end of a path. */
  public List<MeetingRecord> find(String idOrName) throws BookException {
    return book.find(idOrName);
  }

  /** Counts that tell how the book stands, beside those of its files. */
  public Standing standing() throws BookException {
    return book.standing();
  }

  /** Current files counted by how they stand. */
  public List<Tally> tallies() throws BookException {
    return book.tallies();
  }

  /** The current files that stand so. */
  public List<FileStatus> files(Verdict.Kind kind) throws BookException {
    return book.files(kind);
  }

  /** Whether index and book agree; changes neither. */
  public IndexStatus indexStatus() throws BookException {
    long sequence = book.sequence();
    try (MeetingIndex index = indexes.openReadOnly(book.indexFolder())) {
      return new IndexStatus(sequence, Optional.of(index.appliedSequence()));
    } catch (IOException unreadable) {
      return new IndexStatus(sequence, Optional.empty());
    }
  }

  /**
   * Searches; first lets an index that is behind catch up, unless an import, which does so itself,
   * is running or the book cannot be written: then it searches what there is.
   */
  public Results search(Query query) throws IOException, QuerySyntaxException {
    if (!indexStatus().agrees()) {
      catchUp();
    }
    try (MeetingIndex index = indexes.openReadOnly(book.indexFolder())) {
      return index.search(query);
    }
  }

  /**
   * The files that have no records because they failed or were skipped, and whose names match.
   *
   * <p>A query without words finds none: it asks for what there is, not for a file.
   */
  public List<FileStatus> unread(Query query) throws IOException, QuerySyntaxException {
    if (query.text().isBlank()) {
      return List.of();
    }
    Set<String> contents;
    try (MeetingIndex index = indexes.openReadOnly(book.indexFolder())) {
      contents = index.namesOnly(query);
    }
    List<FileStatus> files = new ArrayList<>();
    if (!contents.isEmpty()) {
      files.addAll(book.files(Verdict.Kind.FAILED));
      files.addAll(book.files(Verdict.Kind.SKIPPED));
      files.removeIf(file -> file.sha256().filter(contents::contains).isEmpty());
    }
    return files;
  }

  private synchronized void catchUp() throws IOException {
    try (WritableBook writable = Books.open(book.folder());
        IndexFollower index = IndexFollower.open(writable, indexes)) {
      index.catchUp();
    } catch (BookInUseException | BookNotWritableException e) {
      LOG.info("the index stays behind the book: {}", e.getMessage());
    }
  }

  @Override
  public void close() throws BookException {
    book.close();
  }

  /**
   * How far the index has followed the book.
   *
   * @param book number of the book's latest change
   * @param applied number of the latest change in the index; empty where it cannot be read
   */
  public record IndexStatus(long book, Optional<Long> applied) {
    public boolean agrees() {
      return applied.isPresent() && applied.get() == book;
    }
  }
}
