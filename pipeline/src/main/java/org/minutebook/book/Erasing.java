package org.minutebook.book;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a book forgets contents with every trace.
 *
 * <p>From {@link #begin} on they are to go, whatever happens: until {@link #end} they stand in the
 * tables as such, and each step may be done again. Whoever leads it lets the index follow.
 */
public final class Erasing {
  private static final String PENDING = "(SELECT sha256 FROM erasing)";

  private final SqliteWritableBook book;
  private final Database database;
  private final Originals originals;

  Erasing(SqliteWritableBook book) {
    this.book = book;
    this.database = book.database;
    this.originals = book.place.originals();
  }

  /** Notes what is to be erased: from then on it is, whatever happens. */
  public void begin(Set<String> contents) throws BookException {
    book.together(
        () -> {
          for (String sha256 : contents) {
            database.run("INSERT OR IGNORE INTO erasing (sha256) VALUES (?)", sha256);
          }
          return contents;
        });
  }

  /** What is to go, and has not gone yet. */
  public Set<String> pending() throws BookException {
    synchronized (book) {
      return new TreeSet<>(
          database.list("SELECT sha256 FROM erasing ORDER BY sha256", SqliteBook::string));
    }
  }

  /**
   * Removes copies and rows. A container that held any of them loses its copy, which has them
   * within; the records of its other entries stay.
   *
   * @throws IOException where a copy cannot be deleted
   */
  public void remove() throws IOException {
    synchronized (book) {
      originals.deleteUnfinished();
      for (String sha256 : pending()) {
        originals.delete(sha256);
      }
      for (String container : containers()) {
        originals.delete(container);
      }
      book.together(
          () -> {
            removeRows();
            return PENDING;
          });
    }
  }

  /** The containers that hold any of them, and do not go themselves. */
  private List<String> containers() throws BookException {
    return database.list(
        "SELECT DISTINCT container FROM entry WHERE sha256 IN "
            + PENDING
            + " AND container NOT IN "
            + PENDING,
        SqliteBook::string);
  }

  /** The other records of the bodies concerned have to be looked at again. */
  private void removeRows() throws BookException {
    for (String container : containers()) {
      mark(ofOriginal(container));
    }
    for (String sha256 : pending()) {
      mark(sha256);
    }
    database.run(
        "UPDATE record SET unrefined = 1 WHERE body IN (SELECT body FROM record WHERE sha256 IN "
            + PENDING
            + ")");
    for (String sha256 :
        database.list(
            "SELECT DISTINCT sha256 FROM record WHERE substr(meeting, 1, 64) IN " + PENDING,
            SqliteBook::string)) {
      database.run("UPDATE record SET meeting = NULL WHERE sha256 = ?", sha256);
      book.changed(true, sha256);
    }
    for (String place :
        database.list(
            "SELECT n.place FROM name AS n JOIN content AS c ON c.sha256 = n.sha256"
                + " WHERE c.kind = 'CONTAINER' AND n.sha256 IN "
                + PENDING,
            SqliteBook::string)) {
      removeWithin(place);
    }
    database.run("DELETE FROM name WHERE sha256 IN " + PENDING);
    database.run("DELETE FROM entry WHERE sha256 IN " + PENDING + " OR container IN " + PENDING);
    database.run("DELETE FROM record WHERE sha256 IN " + PENDING);
    database.run("DELETE FROM reading WHERE sha256 IN " + PENDING);
    database.run("DELETE FROM in_flight WHERE sha256 IN " + PENDING);
    database.run("DELETE FROM content WHERE sha256 IN " + PENDING);
  }

  /** Of entries that other files brought as well, the container's name goes. */
  private void removeWithin(String container) throws BookException {
    String from = container + "!/";
    String to = container + "!0";
    List<String> staying =
        database.list(
            "SELECT DISTINCT sha256 FROM name WHERE place >= ? AND place < ?"
                + " AND sha256 NOT IN "
                + PENDING,
            SqliteBook::string,
            from,
            to);
    database.run("DELETE FROM name WHERE place >= ? AND place < ?", from, to);
    for (String sha256 : staying) {
      database.run(
          "UPDATE record SET json = json_set(json, '$.source.uri',"
              + " (SELECT uri FROM name WHERE sha256 = ?1 ORDER BY superseded, id LIMIT 1))"
              + " WHERE sha256 = ?1 AND json_extract(json, '$.source.uri') NOT IN"
              + " (SELECT uri FROM name WHERE sha256 = ?1)",
          sha256);
      book.changed(true, sha256);
    }
  }

  private void mark(String sha256) throws BookException {
    database.run("INSERT OR IGNORE INTO erased (mark) VALUES (?)", Hash.of(sha256));
  }

  private static String ofOriginal(String sha256) {
    return sha256 + " original";
  }

  /** Whether a content was erased; the tables tell it of a hash, but no hash of it. */
  public boolean isErased(String sha256) throws BookException {
    synchronized (book) {
      return isMarked(database, sha256);
    }
  }

  /** Whether a container lost its copy for the sake of one of its entries. */
  public boolean isOriginalErased(String sha256) throws BookException {
    synchronized (book) {
      return isOriginalErased(database, sha256);
    }
  }

  static boolean isOriginalErased(Database database, String sha256) throws BookException {
    return isMarked(database, ofOriginal(sha256));
  }

  private static boolean isMarked(Database database, String what) throws BookException {
    return database
        .first("SELECT 1 FROM erased WHERE mark = ?", row -> 1, Hash.of(what))
        .isPresent();
  }

  /** The records, current or not, that name a record of what is to go. */
  public List<String> mentioning() throws BookException {
    synchronized (book) {
      Set<String> ids = new TreeSet<>();
      for (String sha256 : pending()) {
        ids.addAll(
            database.list(
                "SELECT sha256 || '#' || part FROM record WHERE instr(json, ?1 || '#') > 0"
                    + " AND sha256 NOT IN "
                    + PENDING,
                SqliteBook::string,
                sha256));
      }
      return List.copyOf(ids);
    }
  }

  /** Lets a content that was erased, or the copy of a container, be taken in again. */
  public void readmit(String sha256) throws BookException {
    book.together(
        () ->
            database.run(
                "DELETE FROM erased WHERE mark IN (?, ?)",
                Hash.of(sha256),
                Hash.of(ofOriginal(sha256))));
  }

  /**
   * Writes the database's files anew, so that no free page of them holds what was removed.
   *
   * @return whether nothing is left; not where somebody is reading the book
   */
  public boolean sweep() throws BookException {
    synchronized (book) {
      database.script(List.of("VACUUM"));
      return truncateLog();
    }
  }

  private boolean truncateLog() throws BookException {
    Optional<Integer> busy =
        database.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
    return busy.equals(Optional.of(0));
  }

  /** Forgets what was to be erased; it is. */
  public void end() throws BookException {
    synchronized (book) {
      database.script(List.of("PRAGMA secure_delete = ON"));
      book.together(() -> database.run("DELETE FROM erasing"));
      truncateLog();
    }
  }

  /**
   * What somebody means by a hash or its beginning, a path or the end of one: contents under their
   * names, with what was there before them, and the entries that a container alone brought.
   */
  public Set<String> meant(String idOrName) throws BookException {
    synchronized (book) {
      return meantBy(idOrName);
    }
  }

  private Set<String> meantBy(String idOrName) throws BookException {
    Set<String> found = new TreeSet<>();
    String hash = idOrName.replaceFirst("#[0-9]+$", "");
    if (hash.matches("[0-9a-f]{8,64}")) {
      found.addAll(
          database.list(
              "SELECT sha256 FROM content WHERE sha256 >= ?1 AND sha256 < ?1 || 'g'",
              SqliteBook::string,
              hash));
    }
    String name = idOrName.replace('\\', '/');
    if (found.isEmpty()) {
      found.addAll(
          database.list(
              "SELECT sha256 FROM name WHERE sha256 IS NOT NULL AND (uri = ?1 OR place = ?1)",
              SqliteBook::string,
              name));
    }
    if (found.isEmpty()) {
      found.addAll(
          database.list(
              "SELECT sha256 FROM name WHERE sha256 IS NOT NULL"
                  + " AND substr('/' || uri, -length(?1)) = ?1",
              SqliteBook::string,
              "/" + name));
    }
    withEarlierVersions(found);
    withEntries(found);
    return found;
  }

  /** All names under which a content was seen, now or before. */
  public List<String> names(String sha256) throws BookException {
    synchronized (book) {
      return database.list(
          "SELECT DISTINCT uri FROM name WHERE sha256 = ? ORDER BY id", SqliteBook::string, sha256);
    }
  }

  private void withEarlierVersions(Set<String> found) throws BookException {
    for (String sha256 : List.copyOf(found)) {
      found.addAll(
          database.list(
              "SELECT old.sha256 FROM name AS n JOIN name AS old ON old.place = n.place"
                  + " WHERE n.sha256 = ? AND old.superseded = 1 AND NOT EXISTS (SELECT 1 FROM name AS o"
                  + " WHERE o.sha256 = old.sha256 AND o.superseded = 0)",
              SqliteBook::string,
              sha256));
    }
  }

  private void withEntries(Set<String> found) throws BookException {
    for (String container : List.copyOf(found)) {
      for (String entry :
          database.list(
              "SELECT DISTINCT e.sha256 FROM entry AS e JOIN content AS c ON c.sha256 = e.sha256"
                  + " WHERE e.container = ?",
              SqliteBook::string,
              container)) {
        boolean elsewhere =
            database.number(
                    "SELECT COUNT(*) FROM name AS n WHERE n.sha256 = ?1 AND NOT EXISTS (SELECT 1"
                        + " FROM name AS o WHERE o.sha256 = ?2"
                        + " AND n.place >= o.place || '!/' AND n.place < o.place || '!0')",
                    entry,
                    container)
                > 0;
        if (!elsewhere) {
          found.add(entry);
        }
      }
    }
  }
}
