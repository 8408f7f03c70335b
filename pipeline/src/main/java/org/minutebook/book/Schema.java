package org.minutebook.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The book's tables, and how an older book gets them. */
final class Schema {
  /** Marks the SQLite file as a book: "MBK1". */
  static final int APPLICATION_ID = 0x4D424B31;

  static final int VERSION = 3;

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
            fill(database, next);
          }
          database.script(
              List.of(
                  "PRAGMA application_id = " + APPLICATION_ID, "PRAGMA user_version = " + VERSION));
          return VERSION;
        });
  }

  /**
   * Whether the tables are those that this program knows.
   *
   * @throws BookException where a newer program made them
   */
  static boolean isCurrent(Database database) throws BookException {
    return version(database) == VERSION;
  }

  /** Refuses a book whose tables are not those that this program knows. */
  static void check(Database database) throws BookException {
    if (!isCurrent(database)) {
      throw new BookException(
          "the book was made by an earlier Minutebook; 'minutebook status' brings it up to date");
    }
  }

  /** Works out what a version's new columns say of what the book holds. */
  private static void fill(Database database, int version) throws BookException {
    if (version != 2) {
      return;
    }
    record Row(long id, String body, @Nullable String day) {}
    for (Row row :
        database.list(
            "SELECT rowid, json_extract(json, '$.body') AS name,"
                + " json_extract(json, '$.meeting.date') FROM record WHERE name IS NOT NULL",
            found -> new Row(found.getLong(1), found.getString(2), found.getString(3)))) {
      database.run(
          "UPDATE record SET body = ?, day = ? WHERE rowid = ?",
          BodyKey.of(row.body),
          row.day,
          row.id);
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
