package org.minutebook.model.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * The particulars of one meeting, as far as the document gives them.
 *
 * @param evidence where each was found, by its key in the record: body, date, start, end, venue,
 *     chair, next
 */
public record Meeting(
    Optional<LocalDate> date,
    Optional<LocalTime> start,
    Optional<LocalTime> end,
    Optional<String> venue,
    Optional<String> chair,
    Optional<Next> next,
    Map<String, Evidence> evidence) {
  /** A meeting of which nothing is known. */
  public static final Meeting UNKNOWN =
      new Meeting(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Meeting {
    evidence = Map.copyOf(evidence);
  }

  /** Particulars of which nobody says where they stand. */
  public Meeting(
      Optional<LocalDate> date,
      Optional<LocalTime> start,
      Optional<LocalTime> end,
      Optional<String> venue,
      Optional<String> chair,
      Optional<Next> next) {
    this(date, start, end, venue, chair, next, Map.of());
  }

  /** The meeting to come. */
  public record Next(LocalDate date, Optional<LocalTime> start, Optional<LocalTime> end) {}
}
