package org.minutebook.extract.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
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
          .or(() -> date(from.getYear() + 1))
          .or(() -> date(leapYearAfter(from)));
    }
    return Optional.empty();
  }

  /** The last day of the month that the wording means, where only a month is written. */
  public Optional<LocalDate> endOfMonth(LocalDate from) {
    return monthOnOrAfter(from).map(YearMonth::atEndOfMonth);
  }

  /** The month that the wording means, on or after {@code from}. */
  public Optional<YearMonth> monthOnOrAfter(LocalDate from) {
    if (month.isEmpty()) {
      return Optional.empty();
    }
    if (year.isPresent()) {
      return Optional.of(YearMonth.of(year.getAsInt(), month.get()));
    }
    YearMonth here = YearMonth.from(from);
    YearMonth same = YearMonth.of(here.getYear(), month.get());
    return Optional.of(same.isBefore(here) ? same.plusYears(1) : same);
  }

  private static int leapYearAfter(LocalDate from) {
    int year = from.getYear() + 1;
    while (!Year.isLeap(year)) {
      year++;
    }
    return year;
  }
}
