package org.minutebook.extract.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.deadline.Expression.Edge;
import org.minutebook.extract.deadline.Expression.Portion;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.text.Span;

/** Finds dates in a line and joins the two ends of a range. */
final class Expressions {
  private static final Sieve PORTIONS = Sieve.load(Expressions.class, "portions.rules");

  /** Words in front of a date that can narrow it. */
  private static final int REACH = 40;

  /** "23rd to" 27th May. */
  private static final Pattern FIRST_DAY =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}£$/.-])(?:from\\s+(?:the\\s+)?)?(3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
              + "(?<!\\s)\\s*+(?<join>[-–—/]|to|and|or|&)\\s*(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern JOIN =
      Pattern.compile(
          "(?<!\\s)\\s*+(?<join>[-–—/]|to|and|or|&|until|till)\\s*(?:the\\s+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Gate BETWEEN =
      Gate.of(Pattern.compile("\\bbetween\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE));

  private Expressions() {}

  /** The dates and ranges of a line, in order. */
  static List<Expression> in(String line) {
    List<WrittenDate> dates = new ArrayList<>(Dates.in(line));
    dates.addAll(Dates.weekdays(line));
    Dates.compact(line).filter(date -> isAwaited(line, date)).ifPresent(dates::add);
    dates.sort((a, b) -> a.span().compareTo(b.span()));
    List<Expression> found = new ArrayList<>();
    int floor = 0;
    for (WrittenDate date : dates) {
      Expression next = expression(line, date, floor);
      if (!found.isEmpty() && joins(line, found.getLast(), next)) {
        Expression first = found.removeLast();
        next =
            new Expression(
                new Span(first.span().start(), next.span().end()),
                Optional.of(first.to()),
                next.to());
      }
      Span place = next.span();
      // "The first Monday in June" is one date, not a Monday besides.
      found.removeIf(before -> before.span().overlaps(place));
      found.add(next);
      floor = date.month().isPresent() ? date.span().end() : floor;
    }
    return found;
  }

  /** Six digits are a date only where they fill their cell or "by" and the like stand before. */
  private static boolean isAwaited(String line, WrittenDate date) {
    String before = line.substring(0, date.span().start()).strip().toLowerCase(Locale.ROOT);
    boolean alone = before.isEmpty() && line.substring(date.span().end()).isBlank();
    return alone
        || Regex.of("(?s).*\\b(?:by|before|due|due on|no later than)$").matcher(before).matches();
  }

  private static Expression expression(String line, WrittenDate date, int floor) {
    int start = date.span().start();
    String before = line.substring(Math.max(floor, start - REACH), start);
    if (date.day().isPresent()) {
      Matcher m = FIRST_DAY.matcher(before);
      if (m.find() && isRange(m, before, date)) {
        int first = start - before.length() + m.start();
        WrittenDate from =
            new WrittenDate(
                new Span(first, first + m.group(1).length()),
                OptionalInt.of(Integer.parseInt(m.group(1))),
                date.month(),
                date.year(),
                Optional.empty());
        return new Expression(
            new Span(first, date.span().end()),
            Optional.of(new Edge(from, Optional.empty())),
            new Edge(date, Optional.empty()));
      }
    }
    for (Rule rule : PORTIONS.rules(before)) {
      Occurrences m = rule.in(before);
      if (m.find()) {
        return new Expression(
            new Span(start - before.length() + m.start(), date.span().end()),
            Optional.empty(),
            new Edge(date, Optional.of(new Portion(rule, m.toMatchResult()))));
      }
    }
    return new Expression(date.span(), Optional.empty(), new Edge(date, Optional.empty()));
  }

  /** "3 and 5 June" are two days unless "between" stands before; a range goes up. */
  private static boolean isRange(MatchResult m, String before, WrittenDate date) {
    boolean up = Integer.parseInt(m.group(1)) < date.day().orElseThrow();
    return up && isRange(m.group("join"), before.substring(0, m.start()));
  }

  private static boolean isRange(String join, String before) {
    boolean and = join.equalsIgnoreCase("and") || join.equals("&");
    return !and || BETWEEN.in(before);
  }

  /** Two ends of one kind with a joining word between them and nothing else. */
  private static boolean joins(String line, Expression first, Expression second) {
    WrittenDate a = first.to().date();
    WrittenDate b = second.to().date();
    if (first.from().isPresent()
        || second.from().isPresent()
        || a.month().isEmpty()
        || b.month().isEmpty()
        || a.day().isPresent() != b.day().isPresent()) {
      return false;
    }
    Matcher m = JOIN.matcher(line.substring(first.span().end(), second.span().start()));
    boolean months = a.day().isEmpty();
    return m.matches()
        && (months || isRange(m.group("join"), line.substring(0, first.span().start())));
  }
}
