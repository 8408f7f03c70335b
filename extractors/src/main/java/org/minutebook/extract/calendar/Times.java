package org.minutebook.extract.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minutebook.model.text.Span;

/** Finds times of day: "7.00pm", "09:35", "8pm", "12 noon", "1455 UTC", "10.05", "10-11.30am". */
public final class Times {
  private static final String HALF = "(?:a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?|noon|midday|midnight)";
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}£$€.:/-])(?:"
              + "(?<h1>2[0-3]|[01]?[0-9])(?:[:.](?<n1>[0-5][0-9]))?\\s?(?<half>"
              + HALF
              + ")"
              + "|(?<h2>2[0-3]|[01]?[0-9])[:.](?<n2>[0-5][0-9])(?:[:.][0-5][0-9])?(?![0-9%])(?![.:/][0-9])"
              + "|(?<h3>2[0-3]|[01][0-9])(?<n3>[0-5][0-9])(?=\\s?(?:hrs|hours|h|utc|gmt|bst)\\b)"
              + "|(?<word>noon|midday|midnight)\\b"
              + ")",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}£$€.:/-])(?<h>[01]?[0-9])(?:[:.](?<n>[0-5][0-9]))?\\s*(?:-|–|—|to|until)\\s*"
              + "(?=(?<h2>2[0-3]|[01]?[0-9])(?:[:.](?<n2>[0-5][0-9]))?\\s?(?<half>"
              + HALF
              + "))",
          Pattern.CASE_INSENSITIVE);

  private Times() {}

  /** Every time in a text, in order. */
  public static List<WrittenTime> in(CharSequence text) {
    // A hyphen joins the ends of a range; set apart, each end is a time of its own.
    String spaced =
        text.toString()
            .replace('–', '-')
            .replace('—', '-')
            .replaceAll("(?<=[0-9mn])-(?=[0-9])", " ");
    List<WrittenTime> found = new ArrayList<>();
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      // "10-11.30am": the half of the day stands once, at the end.
      found.add(rangeStart(range));
    }
    Matcher m = TIME.matcher(spaced);
    while (m.find()) {
      Span span = new Span(m.start(), m.end());
      if (found.stream().noneMatch(t -> t.span().overlaps(span))) {
        found.add(read(m));
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
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
