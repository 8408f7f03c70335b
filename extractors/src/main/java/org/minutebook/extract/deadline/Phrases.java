package org.minutebook.extract.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.extract.rule.Numerals;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.model.record.Due;

/**
 * Resolves expressions without a calendar date, such as "within two weeks".
 *
 * <p>Working days are Monday to Friday, counted from the day after the meeting; public holidays
 * differ from place to place and are not left out. In a log of actions nobody knows from which day
 * such an expression counts, so it stays words.
 *
 * @param meeting the day of the meeting
 * @param next the day of the next meeting
 * @param body the name of the group that met
 */
record Phrases(
    Optional<LocalDate> meeting, Optional<LocalDate> next, boolean log, Optional<String> body) {
  private static final Pattern ANY_MEETING =
      Pattern.compile(
          "(?:regular|ordinary|scheduled|formal|full|main|monthly|bi-monthly|quarterly|weekly|general"
              + "|team|group|project|progress|committee|board|panel|council|steering)",
          Pattern.CASE_INSENSITIVE);

  /** What a phrase comes to. */
  Due due(Rule rule, MatchResult m) {
    String means = rule.field("means").orElseThrow();
    return switch (means) {
      case "next-meeting" -> new Due.AtMeeting(next.filter(day -> isOurs(m)));
      case "next-named" -> new Due.AtMeeting(next.filter(day -> isNamed(m.group("which"))));
      case "year-end" ->
          future(LocalDate.of(Integer.parseInt(m.group("year")), Month.DECEMBER, 31));
      case "year-part" -> yearPart(m);
      case "season" -> season(m);
      default -> meeting.isEmpty() || log ? new Due.Vague() : relative(means, meeting.get(), m);
    };
  }

  private static Due relative(String means, LocalDate day, MatchResult m) {
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
      case "before-christmas" -> new Due.By(following(day, MonthDay.of(12, 24)));
      case "by-christmas" -> new Due.By(following(day, MonthDay.of(12, 25)));
      case "before-easter" -> new Due.By(easterAfter(day).minusDays(1));
      case "by-easter" -> new Due.By(easterAfter(day));
      case "end-of-year" -> new Due.By(following(day, MonthDay.of(12, 31)));
      case "end-of-week" ->
          day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
              ? new Due.Vague()
              : new Due.By(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
      case "end-of-month" -> new Due.By(YearMonth.from(day).atEndOfMonth());
      case "end-of-next-month" -> new Due.By(YearMonth.from(day).plusMonths(1).atEndOfMonth());
      case "next-month" -> {
        YearMonth month = YearMonth.from(day).plusMonths(1);
        yield new Due.Within(month.atDay(1), month.atEndOfMonth());
      }
      case "later-this-month" -> new Due.Within(day, YearMonth.from(day).atEndOfMonth());
      case "day" -> dayOfMonth(day, m);
      case "span" -> new Due.By(after(day, m.group("count"), m.group("unit")));
      default -> new Due.Vague();
    };
  }

  private boolean isNamed(String which) {
    return body.filter(
            name -> name.toLowerCase(Locale.ROOT).contains(which.strip().toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  /** "By the 11th": the next day of that number; a weekday that does not fit leaves words. */
  private static Due dayOfMonth(LocalDate meeting, MatchResult m) {
    int number = Integer.parseInt(m.group("day"));
    Optional<LocalDate> day =
        Stream.iterate(YearMonth.from(meeting), month -> month.plusMonths(1))
            .limit(3)
            .filter(month -> month.isValidDay(number))
            .map(month -> month.atDay(number))
            .filter(meeting::isBefore)
            .findFirst();
    Optional<String> weekday = Optional.ofNullable(m.group("weekday"));
    boolean before = m.group("how").equalsIgnoreCase("before");
    return day.filter(
            found ->
                weekday
                    .filter(name -> !name.equalsIgnoreCase(found.getDayOfWeek().name()))
                    .isEmpty())
        .<Due>map(found -> new Due.By(before ? found.minusDays(1) : found))
        .orElse(new Due.Vague());
  }

  /** Whether "next … meeting" is of the group that met: no other group's name stands between. */
  private boolean isOurs(MatchResult m) {
    boolean general =
        Regex.of("(?s).*\\bagm\\b.*").matcher(m.group().toLowerCase(Locale.ROOT)).matches();
    if (general) {
      return false;
    }
    String which = m.namedGroups().containsKey("which") ? m.group("which").strip() : "";
    if (which.isEmpty() || body.isEmpty()) {
      return !which.toLowerCase(Locale.ROOT).contains("annual");
    }
    String name = body.get().toLowerCase(Locale.ROOT);
    String letters =
        Regex.of("[^\\p{L}]")
            .matcher(Regex.of("(\\p{L})[\\p{L}'’]*").matcher(name).replaceAll("$1"))
            .replaceAll("");
    for (String word : Regex.of("\\s+").split(which)) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean named = name.contains(lower) || letters.contains(lower);
      if (!named && !ANY_MEETING.matcher(word).matches()) {
        return false;
      }
    }
    return true;
  }

  private Due season(MatchResult m) {
    int year = Integer.parseInt(m.group("year"));
    int first =
        switch (m.group("season").toLowerCase(Locale.ROOT)) {
          case "spring" -> 3;
          case "summer" -> 6;
          default -> 9;
        };
    return within(YearMonth.of(year, first), YearMonth.of(year, first + 2));
  }

  private Due yearPart(MatchResult m) {
    int year = Integer.parseInt(m.group("year"));
    int first = m.group("part").equalsIgnoreCase("early") ? 1 : 10;
    return within(YearMonth.of(year, first), YearMonth.of(year, first + 2));
  }

  private Due within(YearMonth first, YearMonth last) {
    return isPast(last.atEndOfMonth())
        ? new Due.Vague()
        : new Due.Within(first.atDay(1), last.atEndOfMonth());
  }

  private Due future(LocalDate day) {
    return isPast(day) ? new Due.Vague() : new Due.By(day);
  }

  private boolean isPast(LocalDate day) {
    return !log && meeting.filter(day::isBefore).isPresent();
  }

  /** That day of this year, or of the next where it has passed. */
  private static LocalDate following(LocalDate from, MonthDay day) {
    LocalDate same = day.atYear(from.getYear());
    return same.isBefore(from) ? same.plusYears(1) : same;
  }

  private static LocalDate easterAfter(LocalDate day) {
    LocalDate same = easter(day.getYear());
    return same.isAfter(day) ? same : easter(day.getYear() + 1);
  }

  /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  private static LocalDate after(LocalDate day, String count, String unit) {
    int n = count.equalsIgnoreCase("a") ? 1 : Numerals.of(count).orElseThrow();
    String of = unit.toLowerCase(Locale.ROOT);
    if (Regex.of("(?:working|business|week)\\s+days?").matcher(of).matches()) {
      return workingDays(day, n);
    }
    if (Regex.of(".*days?").matcher(of).matches()) {
      return day.plusDays(n);
    }
    if (Regex.of(".*hours?").matcher(of).matches()) {
      return day.plusDays((n + 23) / 24);
    }
    if (Regex.of(".*weeks?").matcher(of).matches()) {
      return day.plusWeeks(n);
    }
    return of.contains("fortnight") ? day.plusWeeks(2L * n) : day.plusMonths(n);
  }

  private static LocalDate workingDays(LocalDate from, int count) {
    LocalDate day = from;
    int left = count;
    while (left > 0) {
      day = day.plusDays(1);
      left -= day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 0 : 1;
    }
    return day;
  }
}
