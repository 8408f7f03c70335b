package org.minutebook.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.minutebook.book.OtherVersion.Relation;

/** What the tables know of versions. */
record Versions(Database database) {
  /** The records that are lesser versions of others. */
  Set<String> lesser() throws BookException {
    return new TreeSet<>(
        database.list(
            "SELECT sha256 || '#' || part FROM record WHERE meeting IS NOT NULL",
            SqliteBook::string));
  }

  /** Those of one content. */
  Set<String> lesser(String sha256) throws BookException {
    return new TreeSet<>(
        database.list(
            "SELECT sha256 || '#' || part FROM record WHERE sha256 = ? AND meeting IS NOT NULL",
            SqliteBook::string,
            sha256));
  }

  List<OtherVersion> of(String id) throws BookException {
    int sign = id.indexOf('#');
    String sha256 = id.substring(0, sign);
    String part = id.substring(sign + 1);
    List<OtherVersion> versions = new ArrayList<>();
    versions.addAll(
        atTheSamePlace(
            sha256, part, "n.superseded = 0 AND o.superseded = 1", Relation.EARLIER_CONTENT));
    versions.addAll(
        atTheSamePlace(
            sha256, part, "n.superseded = 1 AND o.superseded = 0", Relation.LATER_CONTENT));
    versions.addAll(
        database.list(
            "SELECT b.sha256 || '#' || b.part, "
                + nameOf("b")
                + " FROM record AS r JOIN record AS b ON b.sha256 || '#' || b.part = r.meeting"
                + " WHERE r.sha256 || '#' || r.part = ?",
            row -> new OtherVersion(row.getString(1), row.getString(2), Relation.BEST),
            id));
    versions.addAll(
        database.list(
            "SELECT r.sha256 || '#' || r.part, "
                + nameOf("r")
                + " FROM record AS r WHERE r.meeting = ? ORDER BY r.sha256, r.part",
            row -> new OtherVersion(row.getString(1), row.getString(2), Relation.LESSER),
            id));
    return versions;
  }

  private List<OtherVersion> atTheSamePlace(
      String sha256, String part, String which, Relation relation) throws BookException {
    return database.list(
        "SELECT DISTINCT CASE WHEN EXISTS (SELECT 1 FROM record AS r WHERE r.sha256 = o.sha256)"
            + " THEN o.sha256 || '#' || ?2 ELSE o.sha256 END, o.uri"
            + " FROM name AS n JOIN name AS o ON o.place = n.place AND o.sha256 <> n.sha256"
            + " WHERE n.sha256 = ?1 AND "
            + which
            + " ORDER BY o.id",
        row -> new OtherVersion(row.getString(1), row.getString(2), relation),
        sha256,
        part);
  }

  private static String nameOf(String table) {
    return "(SELECT uri FROM name AS n WHERE n.sha256 = "
        + table
        + ".sha256 ORDER BY superseded, id LIMIT 1)";
  }
}
