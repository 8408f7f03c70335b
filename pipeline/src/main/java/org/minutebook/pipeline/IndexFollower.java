package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minutebook.book.Book;
import org.minutebook.book.Change;
import org.minutebook.book.DiskFullException;
import org.minutebook.index.IndexChange;
import org.minutebook.index.IndexUnreadableException;
import org.minutebook.index.MeetingIndex;

/** Lets the index apply what has changed in the book. Its owner holds the book's lock. */
final class IndexFollower implements AutoCloseable {
  private static final int BATCH = 500;

  private final Book book;
  private final MeetingIndex index;

  private IndexFollower(Book book, MeetingIndex index) {
    this.book = book;
    this.index = index;
  }

  /** Opens the book's index; one that is damaged is derived anew. */
  static IndexFollower open(Book book, Indexes indexes) throws IOException {
    MeetingIndex index;
    try {
      index = indexes.open(book.indexFolder());
    } catch (IndexUnreadableException damaged) {
      if (DiskFullException.isReason(damaged)) {
        throw damaged;
      }
      delete(book.indexFolder());
      index = indexes.open(book.indexFolder());
    }
    return new IndexFollower(book, index);
  }

  /** Erases the book's index, sound or not, and derives it anew. */
  static void rebuild(Book book, Indexes indexes) throws IOException {
    if (Files.exists(book.indexFolder())) {
      delete(book.indexFolder());
    }
    try (IndexFollower follower = open(book, indexes)) {
      follower.catchUp();
    }
  }

  /** Applies all that is missing; one that is ahead, of a book since restored, begins again. */
  void catchUp() throws IOException {
    catchUp(new StopSign());
  }

  /** As the other, but leaves the rest for later when told to stop. */
  void catchUp(StopSign stop) throws IOException {
    long applied = index.appliedSequence();
    if (applied > book.sequence()) {
      index.clear();
      applied = 0;
    }
    while (!stop.isRaised()) {
      List<Change> changes = book.changesAfter(applied, BATCH);
      if (changes.isEmpty()) {
        return;
      }
      index.apply(changes.stream().map(IndexFollower::asIndexChange).toList());
      applied = changes.getLast().sequence();
    }
  }

  /** Erases contents from the files of the index. */
  void erase(Set<String> contents) throws IOException {
    index.erase(contents);
  }

  private static IndexChange asIndexChange(Change change) {
    return new IndexChange(
        change.sequence(), change.sha256(), change.names(), change.records(), change.lesser());
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
