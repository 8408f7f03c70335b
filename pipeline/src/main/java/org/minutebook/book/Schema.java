package org.minutebook.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The book's tables, and how an older book gets them. */
final class Schema {
  /** Marks the SQLite file as a book: "MBK1". */
  static final int APPLICATION_ID = 0x4D424B31;

  static final int VERSION = 1;

  private Schema() {}

  /** Makes the tables of a new book, or brings those of an older one up to date. */
  static void migrate(Database database) throws BookException {
    long found = version(database);
    if (found == VERSION) {
      return;
    }
    database.transaction(
        () -> {
          for (int next = (int) found + 1; next <= VERSION; next++) {
            database.script(script(next));
          }
          database.script(
              List.of(
                  "PRAGMA application_id = " + APPLICATION_ID, "PRAGMA user_version = " + VERSION));
          return VERSION;
        });
  }

  /** Refuses a book whose tables this program does not know. */
  static void check(Database database) throws BookException {
    long found = version(database);
    if (found != VERSION) {
      throw new BookException(
          "the book has version " + found + " and this program needs " + VERSION);
    }
  }

  private static long version(Database database) throws BookException {
    long found = database.number("PRAGMA user_version");
    if (found > VERSION) {
      throw new BookException(
          "the book was written by a newer Minutebook (version "
              + found
              + ", this program knows "
              + VERSION
              + "); use that one");
    }
    return found;
  }

  private static List<String> script(int version) {
    String name = "schema-" + version + ".sql";
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.replace("\r\n", "\n").split(";\n"))
          .filter(statement -> !statement.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
