package org.minutebook.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a year, a month, a day or a range of them. */
final class DateWords {
  private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Pattern RANGE =
      Pattern.compile("\\s*(\\S+)\\s+TO\\s+(\\S+)\\s*", Pattern.CASE_INSENSITIVE);

  private DateWords() {}

  /** All of the year, month or day that is written. */
  static Clause.Held date(String text, int position) throws QuerySyntaxException {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      throw new QuerySyntaxException(
          "a date is written 2008, 2008-09 or 2008-09-04, not \"" + text + "\"", position);
    }
    int year = Integer.parseInt(date.group(1));
    try {
      if (date.group(2) == null) {
        return new Clause.Held(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(2)));
      if (date.group(3) == null) {
        return new Clause.Held(month.atDay(1), month.atEndOfMonth());
      }
      LocalDate day = month.atDay(Integer.parseInt(date.group(3)));
      return new Clause.Held(day, day);
    } catch (DateTimeException e) {
      QuerySyntaxException syntax =
          new QuerySyntaxException("there is no such date as " + text, position);
      syntax.initCause(e);
      throw syntax;
    }
  }

  /**
   * A range.
   *
   * @param inside what stands between the square brackets
   * @param position of its first character in the query
   */
  static Clause.Held range(String inside, int position) throws QuerySyntaxException {
    Matcher range = RANGE.matcher(inside);
    if (!range.matches()) {
      throw new QuerySyntaxException(
          "a range is written [2008-01-01 TO 2009-12-31], with * for an open end", position);
    }
    int from = position + range.start(1);
    int to = position + range.start(2);
    LocalDate first = range.group(1).equals("*") ? FIRST : date(range.group(1), from).first();
    LocalDate last = range.group(2).equals("*") ? LAST : date(range.group(2), to).last();
    if (last.isBefore(first)) {
      throw new QuerySyntaxException("the range ends before it begins", to);
    }
    return new Clause.Held(first, last);
  }
}
