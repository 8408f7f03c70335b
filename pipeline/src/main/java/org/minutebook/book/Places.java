package org.minutebook.book;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which places are within which containers. */
final class Places {
  private static final String WITHIN = "!/";

  private final Map<String, KnownFile> containers = new HashMap<>();

  /** Looks up the containers once. */
  Places(Database database) throws BookException {
    List<KnownFile> found =
        database.list(
            "SELECT n.place, n.uri, n.sha256 FROM name AS n JOIN content AS c"
                + " ON c.sha256 = n.sha256 WHERE n.superseded = 0 AND c.kind = 'CONTAINER'",
            row ->
                new KnownFile(row.getString(1), row.getString(2), Optional.of(row.getString(3))));
    found.forEach(container -> containers.put(container.place(), container));
  }

  /**
   * The container on the disk that a place is in. A file's own name may hold the sign that divides
   * a container from its entries.
   */
  Optional<KnownFile> containerOf(String place) {
    for (int at = place.indexOf(WITHIN); at >= 0; at = place.indexOf(WITHIN, at + 1)) {
      KnownFile container = containers.get(place.substring(0, at));
      if (container != null) {
        return Optional.of(container);
      }
    }
    return Optional.empty();
  }

  /** The files on the disk that have to be read for some files, each once. */
  List<KnownFile> outermost(List<KnownFile> files) {
    Set<KnownFile> outermost = new LinkedHashSet<>();
    for (KnownFile file : files) {
      outermost.add(containerOf(file.place()).orElse(file));
    }
    return List.copyOf(outermost);
  }
}
