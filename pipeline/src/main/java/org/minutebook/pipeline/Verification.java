package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.book.Book;
import org.minutebook.book.BookExamination;
import org.minutebook.book.BookExamination.Holding;
import org.minutebook.book.BookNotWritableException;
import org.minutebook.book.Books;
import org.minutebook.book.Hash;
import org.minutebook.index.IndexExamination;
import org.minutebook.index.MeetingIndexes;

/**
 * Whether all that a book consists of is there and sound.
 *
 * @param findings what is wrong, each with what to do; empty where all is well
 * @param originals how many files' bytes were read and compared
 * @param entries how many records and files the index was asked for
 */
public record Verification(List<Finding> findings, long originals, long entries) {
  private static final int NAMED = 5;

  public Verification {
    findings = List.copyOf(findings);
  }

  /** Something that is wrong. */
  public record Finding(Part part, String what, String advice) {}

  /** Where it is wrong. */
  public enum Part {
    TABLES,
    ORIGINALS,
    INDEX
  }

  /**
   * Looks at everything and changes nothing. Nobody else may write the book meanwhile.
   *
   * @throws org.minutebook.book.BookInUseException where somebody does
   * @throws IOException where the tables are beyond reading; the message says so
   */
  public static Verification of(Path folder) throws IOException {
    try (Book held = held(folder)) {
      BookExamination tables = Books.examine(folder);
      List<Finding> findings = new ArrayList<>();
      tables
          .damage()
          .forEach(
              what ->
                  findings.add(
                      new Finding(
                          Part.TABLES,
                          what,
                          "restore the book from a backup, or import the files into a new one")));
      long originals = new Hashes(held, findings).compare(tables.holdings());
      compareIndex(MeetingIndexes.examine(held.indexFolder()), tables, findings);
      return new Verification(findings, originals, tables.ids().size());
    }
  }

  /** Open for writing only to keep writers away; a book on a medium that nobody writes has none. */
  private static Book held(Path folder) throws IOException {
    try {
      return Books.open(folder);
    } catch (BookNotWritableException e) {
      return Books.openReadOnly(folder);
    }
  }

  private static void compareIndex(
      IndexExamination index, BookExamination tables, List<Finding> findings) {
    String rebuild = "build it again: minutebook rebuild-index";
    index.damage().forEach(what -> findings.add(new Finding(Part.INDEX, what, rebuild)));
    if (!index.damage().isEmpty() || !tables.damage().isEmpty()) {
      return;
    }
    if (index.sequence() < tables.sequence()) {
      // No damage: a run that was cut off leaves it so, and whoever opens it next mends it.
      return;
    }
    differences(tables.ids(), index.ids(), "is not in the index", rebuild, findings);
    differences(index.ids(), tables.ids(), "is in the index only", rebuild, findings);
    if (index.sequence() > tables.sequence()) {
      findings.add(new Finding(Part.INDEX, "it is ahead of the book", rebuild));
    }
  }

  private static void differences(
      Set<String> all, Set<String> but, String what, String advice, List<Finding> findings) {
    Set<String> those = new TreeSet<>(all);
    those.removeAll(but);
    those.stream()
        .limit(NAMED)
        .forEach(id -> findings.add(new Finding(Part.INDEX, id + " " + what, advice)));
    if (those.size() > NAMED) {
      findings.add(
          new Finding(Part.INDEX, "and " + (those.size() - NAMED) + " more of these", advice));
    }
  }

  /** Whether bytes are there and have their hash: in the book, else where the file was seen. */
  private static final class Hashes {
    private final Book book;
    private final List<Finding> findings;
    private final Map<String, Boolean> inBook = new HashMap<>();
    private long read;

    Hashes(Book book, List<Finding> findings) {
      this.book = book;
      this.findings = findings;
    }

    long compare(List<Holding> holdings) throws IOException {
      Set<String> sound = new TreeSet<>();
      for (Holding holding : holdings) {
        if (isInBook(holding) || isInPlace(holding)) {
          sound.add(holding.sha256());
        }
      }
      Set<String> told = new TreeSet<>();
      for (Holding holding : holdings) {
        boolean isThere =
            sound.contains(holding.sha256())
                || holding.container().filter(sound::contains).isPresent();
        if (!isThere && told.add(holding.sha256()) && holding.container().isEmpty()) {
          findings.add(
              new Finding(
                  Part.ORIGINALS,
                  "the original of "
                      + holding.uri()
                      + " ("
                      + holding.sha256().substring(0, 12)
                      + ") is neither in the book nor, unchanged, where it was",
                  "its records are sound; import the same file again, from a backup for instance"));
        }
      }
      return read;
    }

    private boolean isInBook(Holding holding) throws IOException {
      Boolean known = inBook.get(holding.sha256());
      if (known != null) {
        return known;
      }
      Optional<Path> original = book.original(holding.sha256());
      boolean isSound = original.isPresent() && hasHash(original.get(), holding.sha256());
      if (original.isPresent() && !isSound) {
        findings.add(
            new Finding(
                Part.ORIGINALS,
                "the original of " + holding.uri() + " is damaged: " + original.get(),
                "delete that file, then import the same file again, from a backup for instance"));
      }
      inBook.put(holding.sha256(), isSound);
      return isSound;
    }

    private boolean isInPlace(Holding holding) {
      if (holding.container().isPresent()) {
        return false;
      }
      try {
        Path place = Path.of(holding.place());
        return Files.isRegularFile(place) && hasHash(place, holding.sha256());
      } catch (IOException | InvalidPathException unreadable) {
        return false;
      }
    }

    private boolean hasHash(Path file, String sha256) throws IOException {
      read++;
      return Hash.of(file).equals(sha256);
    }
  }
}
