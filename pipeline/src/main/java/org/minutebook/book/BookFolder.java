package org.minutebook.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that make a book, and how they come to be. */
record BookFolder(Path folder, Step.Watch watch) {
  private static final String DATABASE = "minutebook.db";
  private static final String LOCK = "minutebook.lock";
  private static final String UNFINISHED = "minutebook.db.new";

  /** What a run leaves that is cut off while it makes a book. */
  private static final Set<String> BEGINNINGS = Set.of(LOCK, UNFINISHED, UNFINISHED + "-journal");

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Where SQLite keeps the application id, big-endian; see sqlite.org/fileformat.html. */
  private static final int APPLICATION_ID_OFFSET = 68;

  private static final int HEADER = 100;

  /** One that nobody watches. */
  BookFolder(Path folder) {
    this(folder, Step.Watch.NONE);
  }

  WritableBook openOrCreate() throws BookException {
    if (!isBook()) {
      requireEmptyOrMissing();
      try {
        Disk.make(folder);
      } catch (IOException e) {
        throw new BookNotWritableException(
            folder + " cannot be made; name a place that may be written for the book", e);
      }
    }
    return openLocked();
  }

  WritableBook open() throws BookException {
    requireBook();
    return openLocked();
  }

  Book openReadOnly() throws BookException {
    requireBook();
    Database database = readOnly();
    try {
      if (!Schema.isCurrent(database)) {
        database.close();
        bringUpToDate();
        database = readOnly();
      }
      return new SqliteBook(this, database);
    } catch (BookException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private void bringUpToDate() throws BookException {
    try {
      open().close();
    } catch (BookNotWritableException e) {
      throw new BookNotWritableException(
          folder
              + " was made by an earlier Minutebook and cannot be brought up to date, as it may not"
              + " be written; copy it to a place that may be written, and use the copy",
          e);
    }
  }

  /** The database alone, for those who look at it as such. */
  Database openDatabaseReadOnly() throws BookException {
    requireBook();
    return readOnly();
  }

  private Database readOnly() throws BookException {
    return Files.isWritable(folder) || Files.exists(folder.resolve(DATABASE + "-wal"))
        ? Database.openReadOnly(database())
        : Database.openImmutable(database());
  }

  Path index() {
    return folder.resolve("index");
  }

  Originals originals() {
    return new Originals(folder.resolve("originals"), watch);
  }

  Path database() {
    return folder.resolve(DATABASE);
  }

  private WritableBook openLocked() throws BookException {
    BookLock lock = BookLock.take(folder, folder.resolve(LOCK));
    try {
      if (!isBook()) {
        create();
      }
      Disk.make(originals().folder());
      return openDatabase(lock);
    } catch (BookException | RuntimeException e) {
      lock.close();
      throw e;
    } catch (IOException e) {
      lock.close();
      throw DiskFullException.isReason(e)
          ? DiskFullException.at(folder, e)
          : new BookNotWritableException(folder + " cannot be written: " + e, e);
    }
  }

  private WritableBook openDatabase(BookLock lock) throws BookException {
    Database database = Database.open(database());
    try {
      database.script(List.of("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"));
      Schema.migrate(database);
      // A write that changes nothing: tells now, not after a thousand files, that it cannot be.
      database.transaction(() -> database.run("UPDATE counter SET sequence = sequence"));
      return new SqliteWritableBook(this, database, lock);
    } catch (BookException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Makes the database under another name, so that it never stands there half made. */
  private void create() throws IOException {
    Path unfinished = unfinished();
    Files.deleteIfExists(folder.resolve(UNFINISHED + "-journal"));
    Files.deleteIfExists(unfinished);
    try (Database database = Database.open(unfinished)) {
      Schema.migrate(database);
    }
    watch.reached(Step.BOOK_WRITTEN);
    Files.move(unfinished, database(), StandardCopyOption.ATOMIC_MOVE);
    watch.reached(Step.BOOK_NAMED);
    Disk.sync(folder);
  }

  private void requireBook() throws BookException {
    if (!isBook()) {
      throw new NotABookException(
          Files.exists(folder)
              ? folder + " is no book"
              : "there is no book at " + folder + "; import something first");
    }
  }

  /** Where a database stands until it is whole. */
  Path unfinished() {
    return folder.resolve(UNFINISHED);
  }

  private void requireEmptyOrMissing() throws BookException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new NotABookException(folder + " is a file; a book is a folder");
    }
    if (!holdsBeginningsOnly()) {
      throw new NotABookException(
          folder + " is no book and is not empty; name another folder for the book");
    }
  }

  private boolean holdsBeginningsOnly() throws BookException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.allMatch(file -> BEGINNINGS.contains(String.valueOf(file.getFileName())));
    } catch (IOException e) {
      throw new BookException(folder + " cannot be read: " + e, e);
    }
  }

  /** Looks at the file's first bytes only: what is no book is not touched. */
  private boolean isBook() throws BookException {
    if (!Files.isRegularFile(database())) {
      return false;
    }
    try (InputStream in = Files.newInputStream(database())) {
      byte[] header = in.readNBytes(HEADER);
      return header.length == HEADER
          && Arrays.equals(header, 0, SQLITE.length, SQLITE, 0, SQLITE.length)
          && ByteBuffer.wrap(header).getInt(APPLICATION_ID_OFFSET) == Schema.APPLICATION_ID;
    } catch (IOException e) {
      throw new BookException(database() + " cannot be read: " + e, e);
    }
  }
}
