package org.minutebook.extract.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.text.Span;

/**
 * Finds times of day: "7.00pm", "09:35", "8pm", "12 noon", "1455 UTC", "10.05", "10-11.30am", "half
 * past seven".
 */
public final class Times {
  private static final String HALF = "(?:a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?|noon|midday|midnight)";
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}£$€.:/-])(?:"
              + "(?<h1>2[0-3]|[01]?[0-9])(?:[:.](?<n1>[0-5][0-9]))?\\s?(?<half>"
              + HALF
              + ")"
              + "|(?<h2>2[0-3]|[01]?[0-9])[:.h](?<n2>[0-5][0-9])(?::[0-5][0-9])?(?![0-9%])(?![.:/][0-9])"
              + "|(?<h3>2[0-3]|[01][0-9])(?<n3>[0-5][0-9])(?=\\s?(?:hrs|hours|h|utc|gmt|bst)\\b)"
              + "|(?<word>noon|midday|midnight)\\b"
              + ")",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}£$€.:/-])(?<h>[01]?[0-9])(?:[:.](?<n>[0-5][0-9]))?\\s*(?:-|–|—|to|until|for)\\s*"
              + "(?=(?<h2>2[0-3]|[01]?[0-9])(?:[:.](?<n2>[0-5][0-9]))?\\s?(?<half>"
              + HALF
              + "))",
          Pattern.CASE_INSENSITIVE);

  private static final Lexicon HOURS = Lexicon.load(Times.class, "hours.txt");
  private static final Lexicon UNITS = Lexicon.load(Times.class, "units.txt");

  /** "Half past seven", "7 o'clock". */
  private static final Pattern WORDED =
      Pattern.compile(
          "\\b(?:(?:(?<part>half|quarter|(?:five|ten|twenty|twenty[- ]five)(?:\\s+minutes)?)\\s+(?<side>past|to)\\s+"
              // Not "from five to 7.30".
              + "(?<h1>\\p{L}{3,6}\\b|(?:1[0-2]|[1-9])(?:\\b(?![.:][0-9])|(?=[ap]\\.?m\\b)))"
              + "(?:\\s+o['’]clock)?)|(?<h2>\\p{L}{3,6}|1[0-2]|[1-9])\\s+o['’]clock)"
              + "(?:\\s?(?<half>[ap])\\.?\\s?m\\b\\.?)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PART_OF_DAY =
      Pattern.compile(
          "^\\s*(?:in\\s+the|this)\\s+(?<half>morning|forenoon|afternoon|evening)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT_WORD = Pattern.compile("^\\s*(?<word>\\p{L}+(?:\\s+cent)?)");

  private Times() {}

  /** Every time in a text, in order, not overlapping. */
  public static List<WrittenTime> in(CharSequence text) {
    // A hyphen joins the ends of a range; set apart, each end is a time of its own.
    String spaced =
        Regex.of("(?<=[0-9mn])-(?=[0-9])")
            .matcher(text.toString().replace('–', '-').replace('—', '-'))
            .replaceAll(" ");
    List<WrittenTime> found = new ArrayList<>();
    Matcher worded = WORDED.matcher(spaced);
    while (worded.find()) {
      worded(worded).map(time -> inPartOfDay(time, spaced)).ifPresent(found::add);
    }
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      // "10-11.30am": the half of the day stands once, at the end.
      if (isFree(found, range)) {
        found.add(rangeStart(range));
      }
    }
    Matcher m = TIME.matcher(spaced);
    while (m.find()) {
      if (isFree(found, m) && !isMeasure(m, spaced)) {
        found.add(inPartOfDay(read(m), spaced));
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  private static boolean isFree(List<WrittenTime> found, Matcher m) {
    Span span = new Span(m.start(), m.end());
    return found.stream().noneMatch(time -> time.span().overlaps(span));
  }

  /** "2.30 metres" is no time. */
  private static boolean isMeasure(Matcher m, String text) {
    Matcher next = NEXT_WORD.matcher(text.substring(m.end()));
    return m.group("h2") != null && next.find() && UNITS.contains(next.group("word"));
  }

  private static Optional<WrittenTime> worded(Matcher m) {
    String hour = m.group("h1") == null ? m.group("h2") : m.group("h1");
    String number = HOURS.value(hour).orElse(hour);
    if (!Character.isDigit(number.charAt(0))) {
      return Optional.empty();
    }
    LocalTime full = LocalTime.of(Integer.parseInt(number) % 12, 0);
    int minutes = m.group("part") == null ? 0 : minutes(m.group("part").toLowerCase(Locale.ROOT));
    boolean past = m.group("side") == null || m.group("side").equalsIgnoreCase("past");
    LocalTime time = past ? full.plusMinutes(minutes) : full.minusMinutes(minutes);
    int said = (time.getHour() + 11) % 12 + 1;
    return Optional.of(
        time(
            m.start(),
            m.end(),
            String.valueOf(said),
            String.valueOf(time.getMinute()),
            m.group("half")));
  }

  /** "Ten minutes" past or to the hour, "a quarter", "half". */
  private static int minutes(String part) {
    if (part.startsWith("half")) {
      return 30;
    }
    if (part.startsWith("quarter")) {
      return 15;
    }
    int twenties = part.startsWith("twenty") ? 20 : part.startsWith("ten") ? 10 : 0;
    return twenties + (part.contains("five") ? 5 : 0);
  }

  /** "7.30 in the evening" says which half of the day is meant. */
  private static WrittenTime inPartOfDay(WrittenTime time, String text) {
    Matcher m = PART_OF_DAY.matcher(text.substring(time.span().end()));
    if (time.halfKnown() || !m.find()) {
      return time;
    }
    boolean late =
        Regex.of("afternoon|evening").matcher(m.group("half").toLowerCase(Locale.ROOT)).matches();
    boolean later = late && time.time().getHour() < 12;
    return new WrittenTime(time.span(), later ? time.time().plusHours(12) : time.time(), true);
  }

  private static WrittenTime rangeStart(Matcher m) {
    Span span = new Span(m.start(), m.end());
    LocalTime start = time(0, 0, m.group("h"), m.group("n"), m.group("half")).time();
    LocalTime end = time(0, 0, m.group("h2"), m.group("n2"), m.group("half")).time();
    // "11.15-12.45pm" begins in the morning.
    boolean before = start.isAfter(end) && start.getHour() >= 12;
    return new WrittenTime(span, before ? start.minusHours(12) : start, true);
  }

  private static WrittenTime read(Matcher m) {
    if (m.group("h1") != null) {
      return time(m.start(), m.end(), m.group("h1"), m.group("n1"), m.group("half"));
    }
    if (m.group("h2") != null) {
      return time(m.start(), m.end(), m.group("h2"), m.group("n2"), null);
    }
    if (m.group("h3") != null) {
      LocalTime exact =
          LocalTime.of(Integer.parseInt(m.group("h3")), Integer.parseInt(m.group("n3")));
      return new WrittenTime(new Span(m.start(), m.end()), exact, true);
    }
    boolean midnight = m.group("word").equalsIgnoreCase("midnight");
    return new WrittenTime(
        new Span(m.start(), m.end()), midnight ? LocalTime.MIDNIGHT : LocalTime.NOON, true);
  }

  private static WrittenTime time(
      int start, int end, String hour, @Nullable String minute, @Nullable String half) {
    int h = Integer.parseInt(hour);
    int n = minute == null ? 0 : Integer.parseInt(minute);
    String said = half == null ? "" : half.toLowerCase(Locale.ROOT);
    boolean known = half != null || h >= 13 || h == 0 || hour.startsWith("0");
    if (said.startsWith("p") && h < 12) {
      h += 12;
    } else if ((said.startsWith("a") || said.equals("midnight")) && h == 12) {
      h = 0;
    }
    return new WrittenTime(new Span(start, end), LocalTime.of(h, n), known);
  }
}
