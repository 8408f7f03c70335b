package org.minutebook.extract.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;
import org.minutebook.model.text.Span;

/**
 * A date as far as it is written; a part that is not written is empty.
 *
 * @param span in the text that was searched
 * @param day of the month
 * @param year four digits
 */
public record WrittenDate(
    Span span,
    OptionalInt day,
    Optional<Month> month,
    OptionalInt year,
    Optional<DayOfWeek> weekday) {

  /** The day, where day, month and year are written and exist. */
  public Optional<LocalDate> full() {
    if (day.isEmpty() || month.isEmpty() || year.isEmpty()) {
      return Optional.empty();
    }
    return date(year.getAsInt());
  }

  /** The day in a given year, where day and month are written and exist there. */
  public Optional<LocalDate> date(int inYear) {
    if (day.isEmpty() || month.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(inYear, month.get(), day.getAsInt()));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /**
   * The day on or after {@code from} that the wording means; the year that is not written is the
   * first that makes the date follow.
   */
  public Optional<LocalDate> onOrAfter(LocalDate from) {
    if (full().isPresent()) {
      return full();
    }
    if (day.isPresent() && month.isPresent()) {
      return date(from.getYear())
          .filter(date -> !date.isBefore(from))
          .or(() -> date(from.getYear() + 1));
    }
    return Optional.empty();
  }
}
