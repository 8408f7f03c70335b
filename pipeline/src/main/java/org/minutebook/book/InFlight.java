package org.minutebook.book;

import java.util.Map;
import java.util.stream.Collectors;

/** Marks of the contents that are being read: what a killed run was at. */
record InFlight(Database database) {
  /**
   * Marks a content.
   *
   * <p>The mark outlives this process at once; a loss of power may take it along, which costs a
   * count and no content.
   */
  void mark(Sighting seen) throws BookException {
    database.lightly(
        () ->
            database.run(
                "INSERT INTO in_flight (sha256, place, flying, kills) VALUES (?, ?, 1, 0)"
                    + " ON CONFLICT (sha256) DO UPDATE SET flying = 1, place = excluded.place",
                seen.sha256(),
                seen.place()));
  }

  void clear(String sha256) throws BookException {
    database.run("DELETE FROM in_flight WHERE sha256 = ?", sha256);
  }

  /** Counts a kill for each content that is marked still; once for each kill. */
  int countKills() throws BookException {
    return database.run("UPDATE in_flight SET kills = kills + 1, flying = 0 WHERE flying = 1");
  }

  /** Takes marks away of a run that ends on purpose; kills that were counted stay. */
  void calm() throws BookException {
    database.run("DELETE FROM in_flight WHERE flying = 1 AND kills = 0");
    database.run("UPDATE in_flight SET flying = 0 WHERE flying = 1");
  }

  Map<String, Integer> kills() throws BookException {
    return database
        .list(
            "SELECT sha256, kills FROM in_flight WHERE kills > 0",
            row -> Map.entry(row.getString(1), row.getInt(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
