package org.minutebook.extract.calendar;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Numerals;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.text.Span;

/**
 * Finds dates written out in words, as formal minutes have them.
 *
 * <p>"the eighteenth day of May two thousand and seventeen", "the thirtieth of September 2017".
 */
final class DatesInWords {
  private static final Lexicon ORDINALS = Lexicon.load(DatesInWords.class, "ordinals.txt");
  private static final Lexicon MONTHS = Lexicon.load(DatesInWords.class, "months.txt");
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?<day>(?:(?:twenty|thirty)[- ])?[a-z]{2,10}(?:st|nd|rd|th))(?:\\s+day)?\\s+of\\s+(?<month>[a-z]{3,9})\\b"
              + "(?:,?\\s+(?:in\\s+the\\s+year\\s+)?(?:(?<digits>(?:19|20)[0-9]{2})\\b"
              + "|(?<century>two\\s+thousand|nineteen(?:\\s+hundred)?|twenty)(?:\\s+and)?(?:\\s+(?<year>[a-z]{3,9}(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)\\b)?))?",
          Pattern.CASE_INSENSITIVE);

  /** "Day of", "thirtieth of", "first of", "third of", "second of": few texts have one. */
  private static final Gate DAY_OF = Gate.of("(?i)(?<=[tdhy])\\s+of\\s");

  private DatesInWords() {}

  /** Every date in words, in order. */
  static List<WrittenDate> in(String text) {
    List<WrittenDate> found = new ArrayList<>();
    if (!text.contains(" of ") || !DAY_OF.in(text)) {
      return found;
    }
    Matcher m = DATE.matcher(text);
    while (m.find()) {
      OptionalInt day = number(m.group("day"));
      Optional<Month> month = MONTHS.value(m.group("month")).map(Integer::parseInt).map(Month::of);
      if (day.isPresent() && month.isPresent() && day.getAsInt() <= 31) {
        OptionalInt year = year(m);
        int end = year.isPresent() ? m.end() : m.end("month");
        found.add(new WrittenDate(new Span(m.start(), end), day, month, year, Optional.empty()));
      }
    }
    return found;
  }

  private static OptionalInt year(Matcher m) {
    if (m.group("digits") != null) {
      return OptionalInt.of(Integer.parseInt(m.group("digits")));
    }
    if (m.group("century") == null) {
      return OptionalInt.empty();
    }
    OptionalInt rest = m.group("year") == null ? OptionalInt.of(0) : number(m.group("year"));
    boolean nineteen = m.group("century").regionMatches(true, 0, "nineteen", 0, 8);
    boolean alone = m.group("year") == null && !m.group("century").contains("thousand");
    return rest.isEmpty() || alone
        ? OptionalInt.empty()
        : OptionalInt.of((nineteen ? 1900 : 2000) + rest.getAsInt());
  }

  /** "Twenty-first" is 21. */
  private static OptionalInt number(@Nullable String words) {
    if (words == null) {
      return OptionalInt.empty();
    }
    int sum = 0;
    for (String word : Regex.of("[- ]").split(words, -1)) {
      OptionalInt value = part(word);
      if (value.isEmpty()) {
        return OptionalInt.empty();
      }
      sum += value.getAsInt();
    }
    return OptionalInt.of(sum);
  }

  private static OptionalInt part(String word) {
    return ORDINALS
        .value(word)
        .map(value -> OptionalInt.of(Integer.parseInt(value)))
        .orElseGet(() -> Numerals.of(word));
  }
}
