package org.minutebook.extract.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.minutebook.extract.deadline.Expression.Portion;

/** The days that an expression means, first and last included. */
record Period(LocalDate first, LocalDate last) {

  static Period of(LocalDate day) {
    return new Period(day, day);
  }

  static Period of(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  boolean isDay() {
    return first.equals(last);
  }

  /** A day with what stands before it; empty where that cannot be resolved. */
  static Optional<Period> around(LocalDate day, Optional<Portion> portion) {
    if (portion.isEmpty()) {
      return Optional.of(of(day));
    }
    return switch (portion.get().name()) {
      case "week" -> Optional.of(new Period(day, day.plusDays(6)));
      case "week-ending" -> Optional.of(new Period(day.minusDays(6), day));
      case "end", "late", "early", "mid" -> Optional.of(of(day));
      default -> Optional.empty();
    };
  }

  /** A part of a month; empty where the words cannot be resolved. */
  static Optional<Period> within(YearMonth month, Optional<Portion> portion) {
    if (portion.isEmpty()) {
      return Optional.of(of(month));
    }
    LocalDate last = month.atEndOfMonth();
    return switch (portion.get().name()) {
      case "start" -> Optional.of(of(month.atDay(1)));
      case "first-week" -> Optional.of(new Period(month.atDay(1), month.atDay(7)));
      case "early" -> Optional.of(new Period(month.atDay(1), month.atDay(10)));
      case "mid" -> Optional.of(new Period(month.atDay(10), month.atDay(20)));
      case "mid-end" -> Optional.of(new Period(month.atDay(10), last));
      case "late" -> Optional.of(new Period(month.atDay(20), last));
      case "last-week" -> Optional.of(new Period(last.minusDays(6), last));
      case "end" -> Optional.of(of(last));
      case "weekday" -> Optional.of(of(weekday(month, portion.get().words())));
      default -> Optional.empty();
    };
  }

  private static LocalDate weekday(YearMonth month, MatchResult words) {
    DayOfWeek day = DayOfWeek.valueOf(words.group("weekday").toUpperCase(Locale.ROOT));
    String nth = words.group("nth").toLowerCase(Locale.ROOT);
    int ordinal =
        switch (nth) {
          case "first", "1st" -> 1;
          case "second", "2nd" -> 2;
          case "third", "3rd" -> 3;
          case "fourth", "4th" -> 4;
          default -> -1;
        };
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
  }
}
