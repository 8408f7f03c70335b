package org.minutebook.extract.attendee;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;

/** Days as headings of columns, and the days that may be the meeting's. */
final class MeetingDays {
  /** The meeting's own date stands near the top. */
  private static final int TOP = 15;

  private static final Pattern MONTH =
      Pattern.compile("(?<month>\\p{L}{3,9})\\.?(?:[\\s'’/-]{1,3}(?:20)?(?<year>[0-9]{2}))?");
  private static final Pattern SHORT =
      Pattern.compile("(?<day>[0-9]{1,2})[/.](?<month>[0-9]{1,2})");

  private MeetingDays() {}

  /** Whether a heading is a day or a month. */
  static boolean isDay(String words) {
    if (words.isBlank() || words.length() > 25) {
      return false;
    }
    boolean date = Dates.in(words).stream().anyMatch(d -> d.day().isPresent());
    return date || SHORT.matcher(words).matches() || month(words) > 0;
  }

  /** Whether a heading means a day, as far as it is written. */
  static boolean means(String words, LocalDate day) {
    for (WrittenDate date : Dates.in(words)) {
      if (date.day().isPresent()) {
        return date.full().or(() -> date.date(day.getYear())).filter(day::equals).isPresent();
      }
    }
    Matcher numbers = SHORT.matcher(words);
    if (numbers.matches()) {
      return Integer.parseInt(numbers.group("day")) == day.getDayOfMonth()
          && Integer.parseInt(numbers.group("month")) == day.getMonthValue();
    }
    Matcher m = MONTH.matcher(words);
    boolean year =
        !m.matches()
            || m.group("year") == null
            || Integer.parseInt(m.group("year")) == day.getYear() % 100;
    return year && month(words) == day.getMonthValue();
  }

  /** The full dates near the top of a document, outside one of its tables. */
  static List<LocalDate> of(Lines lines, int table) {
    List<Line> outside =
        lines.all().stream()
            .filter(line -> line.cell().filter(at -> at.table() == table).isEmpty())
            .limit(TOP)
            .toList();
    return outside.stream()
        // "the 13th day of February 2019"
        .flatMap(line -> Dates.in(line.text().replace(" day of ", " ")).stream())
        .flatMap(date -> date.full().stream())
        .toList();
  }

  /** The number of the month that a heading is, or 0. */
  private static int month(String words) {
    Matcher m = MONTH.matcher(words);
    if (!m.matches()) {
      return 0;
    }
    String written = m.group("month").toLowerCase(Locale.ROOT);
    for (Month month : Month.values()) {
      String english = month.name().toLowerCase(Locale.ROOT);
      if (english.startsWith(written)) {
        return month.getValue();
      }
    }
    return 0;
  }
}
