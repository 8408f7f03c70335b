package org.minutebook.extract.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.minutebook.extract.calendar.WrittenDate;

/**
 * Finds the year that is not written.
 *
 * @param meeting the day of the meeting
 * @param nearest whether the date may lie behind the meeting: a log of actions also lists those
 *     overdue
 */
record Years(LocalDate meeting, boolean nearest) {

  /**
   * The day; a weekday that is written decides between the years, and where it fits none of them
   * the day stays open.
   */
  Optional<LocalDate> day(WrittenDate date) {
    if (date.full().isPresent()) {
      return date.full();
    }
    List<LocalDate> days =
        IntStream.rangeClosed(meeting.getYear() - 1, meeting.getYear() + 1)
            .mapToObj(date::date)
            .flatMap(Optional::stream)
            .toList();
    Predicate<LocalDate> fits =
        day -> date.weekday().map(weekday -> weekday == day.getDayOfWeek()).orElse(true);
    if (nearest) {
      return days.stream()
          .filter(fits)
          .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(meeting, day))));
    }
    Optional<LocalDate> following =
        days.stream().filter(day -> !day.isBefore(meeting)).findFirst().filter(fits);
    if (following.isPresent() || date.weekday().isEmpty()) {
      return following;
    }
    // "Friday 29th June" that was a Friday only last time lies behind.
    return days.stream().filter(day -> day.isBefore(meeting)).filter(fits).findFirst();
  }

  /** The month. */
  YearMonth month(WrittenDate date) {
    YearMonth here = YearMonth.from(meeting);
    YearMonth month =
        YearMonth.of(date.year().orElse(meeting.getYear()), date.month().orElseThrow());
    if (date.year().isPresent()) {
      return month;
    }
    if (!nearest) {
      return month.isBefore(here) ? month.plusYears(1) : month;
    }
    long ahead = ChronoUnit.MONTHS.between(here, month);
    return ahead > 6 ? month.minusYears(1) : ahead < -5 ? month.plusYears(1) : month;
  }
}
