package org.minutebook.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which records are versions of one meeting's record. */
public final class Meetings {
  private final SqliteWritableBook book;

  Meetings(SqliteWritableBook book) {
    this.book = book;
  }

  /**
   * The current records of a body that share their day with others, if one of that day is new or
   * has gone; each day's in the order in which they came.
   *
   * @param body as {@link WritableBook#unrefinedBodies} has it
   */
  public List<List<String>> sharingADay(String body) throws BookException {
    record Row(String day, String id) {}
    synchronized (book) {
      Map<String, List<String>> days = new LinkedHashMap<>();
      for (Row row :
          book.database.list(
              "SELECT r.day, r.sha256 || '#' || r.part FROM record AS r"
                  + " JOIN content AS c ON c.sha256 = r.sha256 WHERE r.body = ?1 AND r.day IN"
                  + " (SELECT day FROM record WHERE body = ?1 AND day IS NOT NULL"
                  + "  GROUP BY day HAVING COUNT(*) > 1 AND MAX(unrefined) = 1)"
                  + " AND EXISTS (SELECT 1 FROM name AS n WHERE n.sha256 = r.sha256"
                  + " AND n.superseded = 0) ORDER BY r.day, c.id, r.part",
              found -> new Row(found.getString(1), found.getString(2)),
              body)) {
        days.computeIfAbsent(row.day, day -> new ArrayList<>()).add(row.id);
      }
      return List.copyOf(days.values());
    }
  }

  /**
   * Notes of which record one is a lesser version.
   *
   * @param best empty for one that is the best, or the only one
   */
  public boolean link(String id, Optional<String> best) throws BookException {
    int sign = id.indexOf('#');
    String sha256 = id.substring(0, sign);
    return book.together(
        () ->
            book.changed(
                book.database.run(
                        "UPDATE record SET meeting = ?3 WHERE sha256 = ?1 AND part = ?2"
                            + " AND meeting IS NOT ?3",
                        sha256,
                        Integer.valueOf(id.substring(sign + 1)),
                        best.orElse(null))
                    > 0,
                sha256));
  }
}
