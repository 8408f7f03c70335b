package org.minutebook.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.json.RecordJson;

/**
 * What a thorough look at a book's tables tells.
 *
 * @param damage what is wrong with them; empty where they are sound
 * @param sequence of the latest change
 * @param ids what the index should have: the ids of all records; of current contents that have
 *     none, their hashes
 * @param holdings the current names of contents whose bytes should be somewhere
 */
public record BookExamination(
    List<String> damage, long sequence, Set<String> ids, List<Holding> holdings) {
  private static final int MOST = 100;

  public BookExamination {
    damage = List.copyOf(damage);
    ids = Set.copyOf(ids);
    holdings = List.copyOf(holdings);
  }

  /**
   * A content with records, or a container of such, under one of its names.
   *
   * @param container of the entry that it is
   */
  public record Holding(String sha256, String place, String uri, Optional<String> container) {}

  static BookExamination of(BookFolder folder) throws BookException {
    try (Database database = folder.openDatabaseReadOnly()) {
      Schema.check(database);
      List<String> damage = new ArrayList<>(damage(database));
      if (damage.isEmpty()) {
        checkRecords(database, damage);
      }
      return new BookExamination(
          damage,
          database.number("SELECT sequence FROM counter"),
          new TreeSet<>(
              database.list(
                  "SELECT CASE WHEN r.part IS NULL THEN c.sha256 ELSE c.sha256 || '#' || r.part END"
                      + " FROM content AS c LEFT JOIN record AS r ON r.sha256 = c.sha256"
                      + " WHERE r.part IS NOT NULL OR EXISTS (SELECT 1 FROM name AS n WHERE n.sha256 = c.sha256"
                      + " AND n.superseded = 0)",
                  SqliteBook::string)),
          holdings(database));
    }
  }

  private static List<String> damage(Database database) throws BookException {
    List<String> damage = new ArrayList<>();
    damage.addAll(
        database.list("PRAGMA integrity_check(" + MOST + ")", SqliteBook::string).stream()
            .filter(line -> !line.equals("ok"))
            .toList());
    damage.addAll(
        database.list(
            "PRAGMA foreign_key_check",
            row ->
                "row "
                    + row.getLong(2)
                    + " of "
                    + row.getString(1)
                    + " names what is not in "
                    + row.getString(3)));
    return damage.stream().limit(MOST).toList();
  }

  /** SQLite has no check sums of its rows: this finds what is no record any more. */
  private static void checkRecords(Database database, List<String> damage) throws BookException {
    record Row(String sha256, int part) {}
    for (Row row :
        database.list(
            "SELECT sha256, part FROM record ORDER BY sha256, part",
            found -> new Row(found.getString(1), found.getInt(2)))) {
      String id = row.sha256 + "#" + row.part;
      boolean isSound =
          database
              .first(
                  "SELECT json FROM record WHERE sha256 = ? AND part = ?",
                  found -> isRecord(found.getString(1), id),
                  row.sha256,
                  row.part)
              .orElse(false);
      if (!isSound && damage.size() < MOST) {
        damage.add("the record " + id + " cannot be read");
      }
    }
  }

  private static boolean isRecord(String json, String id) {
    try {
      return RecordJson.read(json).id().equals(id);
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static List<Holding> holdings(Database database) throws BookException {
    Places places = new Places(database);
    List<Holding> holdings = new ArrayList<>();
    for (Holding holding :
        database.list(
            "SELECT n.sha256, n.place, n.uri FROM name AS n JOIN content AS c"
                + " ON c.sha256 = n.sha256 WHERE n.superseded = 0"
                + " AND (c.kind IN ('RECORDED', 'PARTIAL') OR EXISTS (SELECT 1 FROM entry AS e"
                + "   JOIN record AS r ON r.sha256 = e.sha256 WHERE e.container = n.sha256))"
                + " ORDER BY n.id",
            row ->
                new Holding(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    places.containerOf(row.getString(2)).flatMap(KnownFile::sha256)))) {
      if (!Erasing.isOriginalErased(database, holding.container().orElse(holding.sha256()))) {
        holdings.add(holding);
      }
    }
    return holdings;
  }
}
