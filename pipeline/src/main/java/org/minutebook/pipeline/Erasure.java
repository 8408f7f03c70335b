package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.book.Books;
import org.minutebook.book.Erasing;
import org.minutebook.book.Step;
import org.minutebook.book.WritableBook;
import org.minutebook.model.record.MeetingRecord;

/**
 * Takes documents out of a book with every trace: tables, copies, index, what others say by them.
 *
 * <p>One that is cut off goes on when the book is next written. What has been erased is not taken
 * in again unless somebody asks for it. Files outside the book, and copies of the book, are not
 * touched.
 */
public final class Erasure {
  private final Indexes indexes;

  public Erasure(Indexes indexes) {
    this.indexes = indexes;
  }

  /**
   * Something that would go.
   *
   * @param names under which it was seen, now or before
   * @param records how many it has
   */
  public record Doomed(String sha256, List<String> names, int records) {
    public Doomed {
      names = List.copyOf(names);
    }
  }

  /**
   * What somebody means by hashes or their beginnings, paths or the ends of paths.
   *
   * <p>With a file go its earlier versions, with a container the entries that it alone brought.
   *
   * @throws org.minutebook.book.BookInUseException where another process writes the book
   */
  public List<Doomed> meant(Path folder, List<String> idsOrNames) throws IOException {
    try (WritableBook book = Books.open(folder)) {
      Set<String> contents = new TreeSet<>();
      for (String idOrName : idsOrNames) {
        contents.addAll(book.erasing().meant(idOrName));
      }
      List<Doomed> doomed = new ArrayList<>();
      for (String sha256 : contents) {
        doomed.add(new Doomed(sha256, book.erasing().names(sha256), book.records(sha256).size()));
      }
      return doomed;
    }
  }

  /**
   * Erases contents.
   *
   * @return whether every trace is gone; not where somebody reads the book, then the next writing
   *     command goes on
   */
  public boolean erase(Path folder, Set<String> contents) throws IOException {
    try (WritableBook book = Books.open(folder);
        IndexFollower index = IndexFollower.open(book, indexes)) {
      book.erasing().begin(contents);
      return goOn(book, index);
    }
  }

  /** Erases what is to be erased, if anything is. */
  static boolean goOn(WritableBook book, IndexFollower index) throws IOException {
    Erasing erasing = book.erasing();
    Set<String> contents = erasing.pending();
    if (contents.isEmpty()) {
      return true;
    }
    for (String id : erasing.mentioning()) {
      Optional<MeetingRecord> record = book.record(id);
      if (record.isPresent()) {
        book.refine(Refinement.undone(record.get()));
      }
    }
    erasing.remove();
    new Refinement(book, new StopSign(), Step.Watch.NONE).run();
    index.catchUp();
    index.erase(contents);
    boolean isSwept = erasing.sweep();
    if (isSwept) {
      erasing.end();
    }
    return isSwept;
  }
}
