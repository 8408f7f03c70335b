package org.minutebook.extract.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;

/**
 * The year of a day that is written without one.
 *
 * <p>The same day stands elsewhere with its year, or the day of the week fits one year only of
 * those about which the text speaks.
 */
final class UnwrittenYears {
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\p{L}\\p{N}£$/.-])(?:19|20)[0-9]{2}(?![0-9])");

  /** "2018", "20180504"; but no part of another number. */
  private static final Pattern YEAR_OF_FILE =
      Pattern.compile(
          "(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?:(?:0[1-9]|1[0-2])[0-3][0-9])?(?![0-9])");

  private UnwrittenYears() {}

  /** The day that a day and month mean, where the text leaves no doubt. */
  static Optional<LocalDate> full(WrittenDate written, Lines lines) {
    List<LocalDate> same =
        lines.all().stream()
            .filter(line -> YEAR.matcher(line.text()).find())
            .flatMap(line -> Dates.in(line.text()).stream())
            .flatMap(date -> date.full().stream())
            .filter(date -> written.date(date.getYear()).equals(Optional.of(date)))
            .distinct()
            .toList();
    if (same.size() == 1) {
      return Optional.of(same.getFirst());
    }
    List<LocalDate> fit = written.weekday().isEmpty() ? List.of() : byWeekday(written, lines);
    return fit.size() == 1 ? Optional.of(fit.getFirst()) : Optional.empty();
  }

  /** The day in the one year that a file's name tells, and that the day of the week allows. */
  static Optional<LocalDate> ofFile(WrittenDate written, String file) {
    List<LocalDate> days =
        YEAR_OF_FILE
            .matcher(file)
            .results()
            .map(m -> Integer.valueOf(m.group("year")))
            .distinct()
            .flatMap(year -> written.date(year).stream())
            .filter(day -> written.weekday().map(w -> w == day.getDayOfWeek()).orElse(true))
            .toList();
    return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
  }

  private static List<LocalDate> byWeekday(WrittenDate written, Lines lines) {
    TreeSet<Integer> years = new TreeSet<>();
    lines.all().stream()
        .flatMap(UnwrittenYears::named)
        .flatMapToInt(year -> IntStream.rangeClosed(year - 1, year + 1))
        .forEach(years::add);
    return years.stream()
        .flatMap(year -> written.date(year).stream())
        .filter(date -> written.weekday().equals(Optional.of(date.getDayOfWeek())))
        .toList();
  }

  private static Stream<Integer> named(Line line) {
    return YEAR.matcher(line.text()).results().map(m -> Integer.valueOf(m.group()));
  }
}
