package org.minutebook.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.model.record.Reason;

/** Contents of which another try is asked for. */
record Reopening(Database database) {
  /**
   * A condition on a place and the names within it; '0' follows '/', so that the range is exact.
   */
  private static final String UNDER =
      "(n.place = ?1 OR (n.place >= ?1 || '/' AND n.place < ?1 || '0')"
          + " OR (n.place >= ?1 || '!/' AND n.place < ?1 || '!0'))";

  /**
   * Asks for another try of contents that ended for one of some reasons.
   *
   * @param under only of current names that are these places or within them; empty for all
   * @return how many contents there are
   */
  int ask(Set<Reason> reasons, List<String> under) throws BookException {
    Set<String> contents = new TreeSet<>();
    for (Reason reason : reasons) {
      for (String place : under.isEmpty() ? List.of("") : under) {
        contents.addAll(
            database.list(
                "SELECT c.sha256 FROM content AS c WHERE c.reason = ?2 AND EXISTS (SELECT 1"
                    + " FROM name AS n WHERE n.sha256 = c.sha256 AND n.superseded = 0"
                    + " AND (?1 = '' OR "
                    + UNDER
                    + "))",
                SqliteBook::string,
                place,
                reason.name()));
      }
    }
    for (String sha256 : contents) {
      reopen(sha256);
    }
    return contents.size();
  }

  void reopen(String sha256) throws BookException {
    database.run("UPDATE content SET reopened = 1 WHERE sha256 = ?", sha256);
    // Whoever asks for another try of what runs were killed over has had a look at it.
    database.run("DELETE FROM in_flight WHERE sha256 = ?", sha256);
  }

  /**
   * The files that have to be read for what is asked for, and those whose bytes could not be had.
   *
   * @param reasons for which bytes could not be had
   * @param under as above
   */
  List<KnownFile> files(Set<Reason> reasons, List<String> under) throws BookException {
    List<KnownFile> files =
        new ArrayList<>(
            database.list(
                "SELECT n.place, n.uri, n.sha256 FROM name AS n JOIN content AS c"
                    + " ON c.sha256 = n.sha256 WHERE c.reopened = 1 AND n.superseded = 0"
                    + " ORDER BY n.id",
                row ->
                    new KnownFile(
                        row.getString(1), row.getString(2), Optional.of(row.getString(3)))));
    for (Reason reason : reasons) {
      for (String place : under.isEmpty() ? List.of("") : under) {
        files.addAll(
            database.list(
                "SELECT n.place, n.uri FROM name AS n WHERE n.sha256 IS NULL"
                    + " AND n.kind = 'FAILED' AND n.reason = ?2 AND (?1 = '' OR "
                    + UNDER
                    + ") ORDER BY n.id",
                row -> new KnownFile(row.getString(1), row.getString(2), Optional.empty()),
                place,
                reason.name()));
      }
    }
    return new Places(database).outermost(files);
  }
}
