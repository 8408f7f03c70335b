package org.minutebook.index;

import java.time.LocalDate;
import java.util.Optional;
import org.minutebook.model.text.PartType;

/**
 * What to look for.
 *
 * @param text in the search syntax of the manual; blank finds everything that the filters let
 *     through
 * @param body a body's name or part of it
 * @param from first meeting date
 * @param to last meeting date
 * @param person somebody who attended, or is named
 * @param lesser whether lesser and earlier versions are found as well
 * @param limit most hits to return, at least 1
 */
public record Query(
    String text,
    Optional<String> body,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<PartType> type,
    Optional<String> person,
    Scope scope,
    boolean lesser,
    int limit) {
  public Query {
    if (limit < 1) {
      throw new IllegalArgumentException("limit below 1: " + limit);
    }
  }

  /** A query without filters. */
  public static Query of(String text, Scope scope, int limit) {
    return new Query(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        scope,
        false,
        limit);
  }

  /** What one hit is. */
  public enum Scope {
    ITEMS,
    DOCUMENTS,
    ACTIONS,
    DECISIONS
  }
}
