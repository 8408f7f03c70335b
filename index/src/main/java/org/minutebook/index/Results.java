package org.minutebook.index;

import java.util.List;

/**
 * What a query found.
 *
 * @param total all hits, shown or not
 * @param hits best first
 * @param bodies count of hits by body, most first
 * @param years by year of the meeting, latest first
 * @param types by document type, most first
 */
public record Results(
    long total, List<Hit> hits, List<Count> bodies, List<Count> years, List<Count> types) {
  public Results {
    hits = List.copyOf(hits);
    bodies = List.copyOf(bodies);
    years = List.copyOf(years);
    types = List.copyOf(types);
  }

  /** How many hits have a value. */
  public record Count(String value, long hits) {}
}
