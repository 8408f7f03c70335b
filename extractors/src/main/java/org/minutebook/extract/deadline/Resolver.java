package org.minutebook.extract.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.rule.Rule;
import org.minutebook.model.record.Due;

/** Resolves what is written against the day of the meeting; what it cannot resolve stays words. */
record Resolver(Optional<LocalDate> meeting, Optional<LocalDate> next) {
  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("ten", 10),
          Map.entry("twelve", 12));

  /**
   * What a date comes to; empty where it lies before the meeting.
   *
   * @param kind by, before, end, on or bare
   */
  Optional<Due> dated(WrittenDate date, String kind) {
    if (date.month().isEmpty()) {
      return weekday(date, kind);
    }
    Optional<LocalDate> day = date.full().or(() -> meeting.flatMap(date::onOrAfter));
    if (day.isPresent()) {
      if (meeting.filter(m -> day.get().isBefore(m)).isPresent()) {
        return Optional.empty();
      }
      return Optional.of(
          switch (kind) {
            case "before" -> new Due.By(day.get().minusDays(1));
            case "by", "end" -> new Due.By(day.get());
            default -> new Due.On(day.get());
          });
    }
    if (date.day().isPresent()) {
      return Optional.of(new Due.Vague());
    }
    return month(date, kind);
  }

  /**
   * "The October meeting" is the next meeting where that falls in October, else some day of the
   * month.
   */
  Optional<Due> atMeeting(WrittenDate date, String kind) {
    boolean same =
        date.day().isEmpty()
            && next.isPresent()
            && date.month().equals(next.map(LocalDate::getMonth));
    if (same) {
      return Optional.of(
          kind.equals("before") ? new Due.By(next.get().minusDays(1)) : new Due.AtMeeting(next));
    }
    return date.day().isEmpty() ? dated(date, "on") : dated(date, kind);
  }

  private Optional<Due> month(WrittenDate date, String kind) {
    if (kind.equals("bare")) {
      return Optional.empty();
    }
    Optional<YearMonth> month =
        date.year().isPresent()
            ? date.monthOnOrAfter(LocalDate.EPOCH)
            : meeting.flatMap(date::monthOnOrAfter);
    if (month.isEmpty()) {
      return Optional.of(new Due.Vague());
    }
    if (meeting.filter(m -> month.get().isBefore(YearMonth.from(m))).isPresent()) {
      return Optional.empty();
    }
    return switch (kind) {
      case "before" -> Optional.of(new Due.By(month.get().atDay(1).minusDays(1)));
      case "by", "end" -> Optional.of(new Due.By(month.get().atEndOfMonth()));
      case "early" -> Optional.of(new Due.Within(month.get().atDay(1), month.get().atDay(10)));
      case "mid" -> Optional.of(new Due.Within(month.get().atDay(10), month.get().atDay(20)));
      default -> Optional.of(new Due.Within(month.get().atDay(1), month.get().atEndOfMonth()));
    };
  }

  private Optional<Due> weekday(WrittenDate date, String kind) {
    boolean binds = kind.equals("by") || kind.equals("before");
    if (!binds || meeting.isEmpty()) {
      return Optional.empty();
    }
    DayOfWeek day = date.weekday().orElseThrow();
    LocalDate following = meeting.get().with(TemporalAdjusters.next(day));
    return Optional.of(new Due.By(kind.equals("before") ? following.minusDays(1) : following));
  }

  /** What a phrase comes to. */
  Due phrase(Rule rule, Matcher m) {
    String means = rule.field("means").orElseThrow();
    if (means.equals("next-meeting")) {
      return new Due.AtMeeting(next);
    }
    if (meeting.isEmpty()) {
      return new Due.Vague();
    }
    LocalDate day = meeting.get();
    return switch (means) {
      case "tomorrow" -> new Due.On(day.plusDays(1));
      case "today" -> new Due.On(day);
      case "next-week" -> {
        LocalDate monday = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        yield new Due.Within(monday, monday.plusDays(6));
      }
      case "end-of-next-week" ->
          new Due.By(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(4));
      case "fortnight" -> new Due.By(day.plusWeeks(2));
      case "before-christmas" -> new Due.By(following(day, Month.DECEMBER, 24));
      case "end-of-year" -> new Due.By(following(day, Month.DECEMBER, 31));
      case "end-of-financial-year" -> new Due.By(following(day, Month.MARCH, 31));
      case "end-of-week" -> new Due.By(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
      case "end-of-month" -> new Due.By(YearMonth.from(day).atEndOfMonth());
      case "span" -> new Due.By(after(day, m.group("count"), m.group("unit")));
      default -> new Due.Vague();
    };
  }

  /** That day of this year, or of the next where it has passed. */
  private static LocalDate following(LocalDate from, Month month, int dayOfMonth) {
    LocalDate same = LocalDate.of(from.getYear(), month, dayOfMonth);
    return same.isBefore(from) ? same.plusYears(1) : same;
  }

  private static LocalDate after(LocalDate day, String count, String unit) {
    String word = count.toLowerCase(Locale.ROOT);
    int n = COUNTS.containsKey(word) ? COUNTS.get(word) : Integer.parseInt(word);
    String of = unit.toLowerCase(Locale.ROOT);
    if (of.startsWith("day")) {
      return day.plusDays(n);
    }
    if (of.startsWith("week")) {
      return day.plusWeeks(n);
    }
    return of.startsWith("fortnight") ? day.plusWeeks(2L * n) : day.plusMonths(n);
  }
}
