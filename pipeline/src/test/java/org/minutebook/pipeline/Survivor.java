package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.minutebook.book.Book;
import org.minutebook.book.Books;
import org.minutebook.book.FileStatus;
import org.minutebook.book.Verdict;
import org.minutebook.index.MeetingIndex;
import org.minutebook.index.MeetingIndexes;
import org.minutebook.json.RecordJson;
import org.minutebook.json.RecordJson.Detail;

/** A book that outlived its importer, and what has to be true of it. */
record Survivor(Path folder) {
  static final Indexes LUCENE =
      new Indexes() {
        @Override
        public MeetingIndex open(Path folder) throws IOException {
          return MeetingIndexes.open(folder);
        }

        @Override
        public MeetingIndex openReadOnly(Path folder) throws IOException {
          return MeetingIndexes.openReadOnly(folder);
        }
      };

  /**
   * The files of a book as a kill of its writer would leave them at this moment.
   *
   * <p>The index first: what the writer does meanwhile must not make it look ahead.
   */
  static Survivor copyOf(Path book, Path to) throws IOException {
    Files.createDirectories(to);
    for (int attempt = 1; !copied(book.resolve("index"), to.resolve("index")); attempt++) {
      if (attempt == 20) {
        throw new IOException("the index never kept still");
      }
    }
    for (String name : List.of("minutebook.db", "minutebook.db-wal", "minutebook.db.new")) {
      if (Files.exists(book.resolve(name))) {
        Files.copy(book.resolve(name), to.resolve(name));
      }
    }
    copied(book.resolve("originals"), to.resolve("originals"));
    return new Survivor(to);
  }

  /** Whether all of a folder was there until it was copied. */
  private static boolean copied(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return true;
    }
    List<Path> all;
    try (var files = Files.walk(from)) {
      all = files.toList();
    } catch (java.io.UncheckedIOException gone) {
      return false;
    }
    for (Path file : all) {
      Path copy = to.resolve(from.relativize(file).toString());
      try {
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (NoSuchFileException gone) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong with it before anybody mends it. */
  List<String> faults(Set<String> acknowledged) throws IOException {
    List<String> faults = new ArrayList<>();
    if (!Files.exists(folder.resolve("minutebook.db"))) {
      acknowledged.forEach(uri -> faults.add(uri + " was acknowledged, and there is no book"));
      return faults;
    }
    long applied;
    try (MeetingIndex index = MeetingIndexes.openReadOnly(folder.resolve("index"))) {
      applied = index.appliedSequence();
    }
    try (Book book = Books.openReadOnly(folder)) {
      if (applied > book.sequence()) {
        faults.add("the index is ahead: " + applied + " of " + book.sequence());
      }
      Set<String> there = new TreeSet<>(files(book).keySet());
      for (String uri : acknowledged) {
        if (!there.contains(uri)) {
          faults.add(uri + " was acknowledged and is not in the book");
        }
      }
    }
    return faults;
  }

  /** All that it says: outcome of each file, and each record byte by byte. */
  Map<String, String> state() throws IOException {
    try (Book book = Books.openReadOnly(folder)) {
      Map<String, String> state = new TreeMap<>(files(book));
      book.records()
          .forEach(record -> state.put(record.id(), RecordJson.write(record, Detail.WITH_TEXT)));
      state.put("kills", book.kills().toString());
      return state;
    }
  }

  private static Map<String, String> files(Book book) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      for (FileStatus file : book.files(kind)) {
        String before = files.put(file.uri(), kind + " " + file.verdict().reason());
        if (before != null) {
          throw new IllegalStateException(file.uri() + " is there twice");
        }
      }
    }
    return files;
  }

  /** What {@code verify} finds. */
  List<String> findings() throws IOException {
    return Verification.of(folder).findings().stream().map(Object::toString).toList();
  }
}
