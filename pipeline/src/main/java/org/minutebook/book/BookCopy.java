package org.minutebook.book;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of a book, made while others may write it.
 *
 * <p>First the tables, in one read transaction, then the originals: an original is on disk before
 * the tables name it, so that the copy has all that its tables name. The tables get their name
 * last: a copy that is cut off is no book.
 */
record BookCopy(BookFolder from, Path to) {
  List<String> make() throws IOException {
    BookFolder copy = new BookFolder(to);
    try (Database database = from.openDatabaseReadOnly()) {
      requireEmptyOrMissing();
      Disk.make(to);
      database.run("VACUUM INTO ?", copy.unfinished().toString());
    }
    try (FileChannel written = FileChannel.open(copy.unfinished(), StandardOpenOption.WRITE)) {
      written.force(true);
    }
    List<String> damaged = copyOriginals(copy.originals());
    Files.move(copy.unfinished(), copy.database(), StandardCopyOption.ATOMIC_MOVE);
    Disk.sync(to);
    return damaged;
  }

  private List<String> copyOriginals(Originals copies) throws IOException {
    List<String> damaged = new ArrayList<>();
    Disk.make(copies.folder());
    try (Stream<Path> originals = from.originals().all()) {
      for (Path original : (Iterable<Path>) originals::iterator) {
        String sha256 = original.getFileName().toString();
        if (!copies.keep(original, sha256)) {
          damaged.add(sha256);
        }
      }
    }
    return damaged;
  }

  private void requireEmptyOrMissing() throws IOException {
    if (!Files.exists(to)) {
      return;
    }
    if (!Files.isDirectory(to)) {
      throw new NotABookException(to + " is a file; name a folder for the copy");
    }
    try (Stream<Path> content = Files.list(to)) {
      if (content.findAny().isPresent()) {
        throw new NotABookException(to + " is not empty; name another folder for the copy");
      }
    }
  }
}
