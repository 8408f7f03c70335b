package org.minutebook.model.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** The particulars of one meeting, as far as the document gives them. */
public record Meeting(
    Optional<LocalDate> date,
    Optional<LocalTime> start,
    Optional<LocalTime> end,
    Optional<String> venue,
    Optional<String> chair,
    Optional<Next> next) {
  /** A meeting of which nothing is known. */
  public static final Meeting UNKNOWN =
      new Meeting(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The meeting to come. */
  public record Next(LocalDate date, Optional<LocalTime> start, Optional<LocalTime> end) {}
}
