package org.minutebook.pipeline;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands in a number of records, counted.
 *
 * @param documents records
 * @param meetings dated minutes and notes by body and year; {@code ""} is the body that is not
 *     named
 * @param people different names among those listed
 * @param deadlines actions with a deadline, dated or not
 */
public record Findings(
    long documents,
    SortedMap<String, SortedMap<Integer, Long>> meetings,
    long people,
    long items,
    long actions,
    long decisions,
    long deadlines) {
  public Findings {
    SortedMap<String, SortedMap<Integer, Long>> copy = new TreeMap<>();
    meetings.forEach(
        (body, years) -> copy.put(body, Collections.unmodifiableSortedMap(new TreeMap<>(years))));
    meetings = Collections.unmodifiableSortedMap(copy);
  }
}
