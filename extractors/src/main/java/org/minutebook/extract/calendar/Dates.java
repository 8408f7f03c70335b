package org.minutebook.extract.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.text.Span;

/**
 * Finds dates as written: British and ISO order, ordinals, abbreviated and missing years.
 *
 * <p>"22nd Feb '10", "Thursday 4 September 2008", "October 2, 2019", "22/02/10", "2012-11-15",
 * "5.12.13", "26th July", "November 2007".
 */
public final class Dates {
  private static final Lexicon MONTHS = Lexicon.load(Dates.class, "months.txt");
  private static final Lexicon WEEKDAYS = Lexicon.load(Dates.class, "weekdays.txt");
  private static final Lexicon AFTER_MONTH = Lexicon.load(Dates.class, "after-month.txt");

  private static final String MONTH =
      "(?:january|february|febuary|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)";
  private static final String WEEKDAY =
      "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)";
  private static final String DAY = "(?:3[01]|[12][0-9]|0?[1-9])";
  private static final String ORDINAL = "(?:\\s?(?:st|nd|rd|th)\\b)";
  private static final String YEAR = "(?:(?:19|20)[0-9]{2}|['‘’]\\s?[0-9]{2})";
  private static final String EDGE = "(?<![\\p{L}\\p{N}£$/.-])";

  private static final Pattern DATE =
      Pattern.compile(
          EDGE
              + "(?:(?<w1>"
              + WEEKDAY
              + ")(?:\\.?,?\\s+(?:the\\s+)?|(?<=day)(?=[0-9])))?"
              + "(?:"
              // 4 September 2008, 22nd of Feb '10
              + "(?<d1>"
              + DAY
              + ")"
              + ORDINAL
              + "?(?:\\s+day)?(?:\\s+of)?[\\s-]+(?<m1>"
              + MONTH
              + ")\\b\\.?(?:[\\s,-]+(?<y1>"
              + YEAR
              + "|[0-9]{2}(?![0-9:.,]?[0-9]|\\s*(?:am|pm|hrs|st|nd|rd|th)\\b"
              // "on 1 June 12 members"
              + "|\\s+(?!was\\b|is\\b|as\\b|has\\b)[a-z]+s\\b)))?"
              // October 2, 2019
              + "|(?<m2>"
              + MONTH
              + ")\\b\\.?\\s+(?:the\\s+)?(?<d2>"
              + DAY
              + ")(?![0-9])"
              + ORDINAL
              + "?(?:,?\\s+(?<y2>"
              + YEAR
              + "))?"
              // 2012-11-15
              + "|(?<y3>(?:19|20)[0-9]{2})[-/.](?<m3>1[0-2]|0?[1-9])[-/.](?<d3>"
              + DAY
              + ")(?![0-9])"
              // 22/02/10
              + "|(?<d4>[0-3]?[0-9])(?<sep>[/.-])(?<m4>[0-3]?[0-9])\\k<sep>(?<y4>(?:19|20)?[0-9]{2})(?![0-9])(?![/.-][0-9])"
              // 19/11
              + "|(?<d5>"
              + DAY
              + ")/(?<m5>1[0-2]|0?[1-9])(?![0-9/])"
              // November 2007, Feb23
              + "|(?<m6>"
              + MONTH
              + ")\\b\\.?\\s*(?:of\\s+)?(?<y6>"
              + YEAR
              + ")"
              + "|(?<m7>"
              + MONTH
              + ")\\b"
              + ")(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE);
  private static final Gate BARE_WEEKDAY =
      Gate.of(
          "(?i)"
              + EDGE
              + "(?<w>(?:mon|tues|wednes|thurs|fri|satur|sun)day"
              // Shortened, only where something is due by then: "sun" and "sat" are words too.
              + "|(?<=\\b(?:by|before|on|this)\\s)(?-i:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun))\\b"
              + "(?!\\.?\\s?[0-9])");
  private static final Gate COMPACT =
      Gate.of("(?=[0-3])(?<![\\p{L}\\p{N}])([0-3][0-9])([01][0-9])([0-9]{2})(?![\\p{L}\\p{N}])");

  /** The mark of a range, "3-5 June", "March/April", or in "mid-June": the month stands apart. */
  private static final Pattern RANGE_MARK =
      Pattern.compile(
          // The mark comes first: few characters are one, and only behind one is it worth looking.
          "[-–—/](?<=(?:[0-9]|[0-9](?:st|nd|rd|th)|\\bmid|\\bend|\\bearly|\\blate|"
              + MONTH
              + ")[-–—/])(?=(?:"
              + DAY
              + ORDINAL
              + "?\\s+(?:of\\s+)?)?"
              + MONTH
              + "\\b)",
          Pattern.CASE_INSENSITIVE);

  /** A capitalised word behind a month that is a first name too: "April Jones". */
  private static final Pattern NAME_FOLLOWS = Pattern.compile("^\\s(\\p{Lu}\\p{Ll}+)");

  /** The first letters of every month and weekday, however shortened. */
  private static final Set<String> STEMS =
      Set.of(
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon",
          "tue", "wed", "thu", "fri", "sat", "sun");

  private static final Set<Month> FIRST_NAMES = Set.of(Month.APRIL, Month.MAY, Month.JUNE);

  private static final Pattern VERB =
      Pattern.compile("(?:[0-9]{1,2}\\s+)?(?:may|march)(?:\\s+[0-9]{1,2})?");

  private static final Pattern FRACTION = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}");
  private static final Pattern OF = Pattern.compile("(?<!\\s)\\s++of\\b");

  private Dates() {}

  /** Every date in a text, in order, not overlapping. */
  public static List<WrittenDate> in(CharSequence text) {
    List<WrittenDate> found = new ArrayList<>();
    String marked = hasRangeMark(text) ? RANGE_MARK.matcher(text).replaceAll("|") : text.toString();
    Matcher m = DATE.matcher(marked).useTransparentBounds(true);
    int at = candidate(marked, 0);
    while (at < marked.length()) {
      m.region(at, marked.length());
      boolean matches = m.lookingAt();
      if (matches) {
        read(m).filter(date -> isDate(date, m.group(), marked)).ifPresent(found::add);
      }
      at = candidate(marked, matches ? m.end() : at + 1);
    }
    for (WrittenDate inWords : DatesInWords.in(text.toString())) {
      // "of September 2017" is a part of it.
      found.removeIf(date -> date.span().overlaps(inWords.span()));
      found.add(inWords);
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  private static boolean hasRangeMark(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '/' || c == '–' || c == '—') {
        return true;
      }
    }
    return false;
  }

  /**
   * The next place where a date may begin: a digit, or the first letters of a month or weekday, at
   * the start of a word. The pattern is costly, and most places are none.
   */
  private static int candidate(String text, int from) {
    int at = from;
    while (at < text.length() && !(startsWord(text, at) && mayBegin(text, at))) {
      at++;
    }
    return at;
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9'
        || at + 3 <= text.length()
            && "adfjmnostwADFJMNOSTW".indexOf(c) >= 0
            && STEMS.contains(text.substring(at, at + 3).toLowerCase(Locale.ROOT));
  }

  /** Whether words that may be a date are one where they stand. */
  private static boolean isDate(WrittenDate date, String words, String text) {
    String after = text.substring(date.span().end());
    // "May" and "march" are verbs more often than months when they are not capitals.
    boolean verb = VERB.matcher(words).matches();
    if (verb) {
      return false;
    }
    if (date.day().isEmpty() && date.year().isEmpty()) {
      Matcher name = NAME_FOLLOWS.matcher(after);
      boolean first = date.month().filter(FIRST_NAMES::contains).isPresent();
      return !(first && name.find() && !AFTER_MONTH.contains(name.group(1)));
    }
    // "3/4 of the members" is a fraction, "24/7" means always.
    return !(FRACTION.matcher(words).matches()
        && (OF.matcher(after).lookingAt() || words.equals("24/7")));
  }

  /** The first date in a text that has day, month and year. */
  public static Optional<WrittenDate> firstFull(CharSequence text) {
    return in(text).stream().filter(date -> date.full().isPresent()).findFirst();
  }

  /** Names of weekdays that stand without a date. */
  public static List<WrittenDate> weekdays(CharSequence text) {
    List<MatchResult> names = BARE_WEEKDAY.all(text);
    List<WrittenDate> dated = names.isEmpty() ? List.of() : in(text);
    List<WrittenDate> found = new ArrayList<>();
    for (MatchResult m : names) {
      Span span = new Span(m.start(), m.end());
      if (dated.stream().noneMatch(date -> date.span().overlaps(span))) {
        found.add(
            new WrittenDate(
                span,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                weekday(m.group("w"))));
      }
    }
    return found;
  }

  /** A date written as six digits, "070808"; only for places where a date is expected. */
  public static Optional<WrittenDate> compact(CharSequence text) {
    for (MatchResult m : COMPACT.all(text)) {
      Optional<WrittenDate> date =
          numeric(
              new Span(m.start(), m.end()), m.group(1), m.group(2), m.group(3), Optional.empty());
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<WrittenDate> read(Matcher m) {
    Span span = new Span(m.start(), m.end());
    Optional<DayOfWeek> weekday = m.group("w1") == null ? Optional.empty() : weekday(m.group("w1"));
    if (m.group("m1") != null) {
      return worded(span, m.group("d1"), m.group("m1"), m.group("y1"), weekday);
    }
    if (m.group("m2") != null) {
      return worded(span, m.group("d2"), m.group("m2"), m.group("y2"), weekday);
    }
    if (m.group("y3") != null) {
      return numeric(span, m.group("d3"), m.group("m3"), m.group("y3"), weekday);
    }
    if (m.group("d4") != null) {
      return numeric(span, m.group("d4"), m.group("m4"), m.group("y4"), weekday);
    }
    if (m.group("d5") != null) {
      return numeric(span, m.group("d5"), m.group("m5"), null, weekday);
    }
    if (m.group("m6") != null) {
      return worded(span, null, m.group("m6"), m.group("y6"), weekday);
    }
    // "dec" and "mar" are other words; a month of four letters and more is one in small letters
    // too.
    String word = m.group("m7");
    boolean monthLike =
        Character.isUpperCase(word.charAt(0)) && word.length() > 2
            || word.length() > 3 && !word.equals("march");
    return monthLike ? worded(span, null, word, null, weekday) : Optional.empty();
  }

  private static Optional<WrittenDate> worded(
      Span span,
      @Nullable String day,
      String month,
      @Nullable String year,
      Optional<DayOfWeek> weekday) {
    Optional<Month> named = MONTHS.value(month).map(Integer::parseInt).map(Month::of);
    return Optional.of(new WrittenDate(span, number(day), named, year(year), weekday));
  }

  private static Optional<WrittenDate> numeric(
      Span span, String day, String month, @Nullable String year, Optional<DayOfWeek> weekday) {
    int first = Integer.parseInt(day);
    int second = Integer.parseInt(month);
    // Day before month; the other way round only where the numbers allow nothing else.
    boolean american = second > 12 && first <= 12;
    int d = american ? second : first;
    int mo = american ? first : second;
    if (mo < 1 || mo > 12 || d < 1 || d > 31) {
      return Optional.empty();
    }
    WrittenDate date =
        new WrittenDate(span, OptionalInt.of(d), Optional.of(Month.of(mo)), year(year), weekday);
    return date.year().isEmpty() || date.full().isPresent() ? Optional.of(date) : Optional.empty();
  }

  private static OptionalInt number(@Nullable String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  private static OptionalInt year(@Nullable String written) {
    if (written == null) {
      return OptionalInt.empty();
    }
    int digits = Integer.parseInt(Regex.of("[^0-9]").matcher(written).replaceAll(""));
    if (digits >= 100) {
      return OptionalInt.of(digits);
    }
    // Two digits: records reach back to the 1970s, and plans a few decades ahead.
    return OptionalInt.of(digits < 70 ? 2000 + digits : 1900 + digits);
  }

  private static Optional<DayOfWeek> weekday(String word) {
    return WEEKDAYS.value(word).map(Integer::parseInt).map(DayOfWeek::of);
  }
}
