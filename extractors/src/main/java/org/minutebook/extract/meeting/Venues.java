package org.minutebook.extract.meeting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.Times;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.model.text.Span;

/** Where the meeting was held, as its head says. */
final class Venues {
  private static final Lexicon PLACES = Lexicon.load(Venues.class, "place-words.txt");
  private static final Pattern HELD =
      Pattern.compile(
          "(?i)\\bheld\\b[^.]{0,80}?\\b(?:at|in|via|on(?=\\s+(?:zoom|teams|microsoft)))\\s+(?:the\\s+)?(?<place>(?![0-9]{1,2}[:.]?[0-9]{0,2}\\s?[ap]m)[\\p{Lu}0-9][^.\\n]{2,120})");
  private static final Pattern AFTER_DATE =
      Pattern.compile(
          "(?i)^\\W*(?:(?:in|at|via|by)\\s+(?:the\\s+)?|[-–—]\\s+)(?<place>[\\p{L}0-9][^.\\n]{2,100})");
  private static final Pattern STOP =
      Pattern.compile(
          "(?i)(?<!\\s)(?:(?:\\s*+,)?\\s++(?:on|at|from|commencing|starting|by)\\s++(?=[0-9]|mon|tue|wed|thu|fri|sat|sun|the\\s+[0-9])|\\s*+[\\[(]).*$");

  private Venues() {}

  /** A place and where it is named. */
  record Venue(String place, Span span, String rule) {}

  static Optional<Venue> in(Head head) {
    for (Line line : head.lines()) {
      Matcher held = HELD.matcher(line.text());
      if (held.find()) {
        return Optional.of(
            venue(line, held.group("place"), held.start("place"), "meeting.venue.held"));
      }
      int afterDate = behindDateAndTime(line.text());
      Matcher after = AFTER_DATE.matcher(line.text().substring(afterDate));
      boolean titled = line.text().matches("(?is).*\\b(?:meeting|minutes|held|agm)\\b.*");
      if (after.find()
          && (PLACES.occursIn(after.group("place")) || titled && afterDate > 0)
          && (afterDate > 0 || line.index() > 0)) {
        return Optional.of(
            venue(
                line,
                after.group("place"),
                afterDate + after.start("place"),
                "meeting.venue.title"));
      }
    }
    return head.lines().stream()
        .skip(1)
        .filter(Venues::isPlace)
        .findFirst()
        .map(line -> venue(line, line.text(), 0, "meeting.venue.line"));
  }

  /** Where the last date or clear time of a line ends. */
  private static int behindDateAndTime(String text) {
    int date = Dates.in(text).stream().mapToInt(d -> d.span().end()).max().orElse(0);
    int time =
        Times.in(text).stream()
            .filter(t -> t.halfKnown())
            .mapToInt(t -> t.span().end())
            .max()
            .orElse(0);
    return Math.max(date, time);
  }

  private static Venue venue(Line line, String place, int from, String rule) {
    String clean = clean(place);
    return new Venue(
        clean,
        new Span(from, Math.min(line.text().length(), from + Math.max(1, clean.length())))
            .shift(line.span().start()),
        rule);
  }

  /** A place without the date and time that may follow it. */
  static String clean(String place) {
    String clean = place.strip();
    int date =
        Dates.in(clean).stream().mapToInt(d -> d.span().start()).min().orElse(clean.length());
    int time =
        Times.in(clean).stream()
            .filter(t -> t.halfKnown())
            .mapToInt(t -> t.span().start())
            .min()
            .orElse(clean.length());
    clean =
        clean.substring(
            0, Math.min(date > 3 ? date : clean.length(), time > 3 ? time : clean.length()));
    clean = STOP.matcher(clean).replaceFirst("");
    return clean
        .replaceAll("(?i)(?<![\\s,;:.–—-])[\\s,;:.–—-]++(?:on|at|from)?\\s*$", "")
        .replaceAll("(?<![\\s,;:.–—-])[\\s,;:.–—-]++$", "")
        .replaceAll("[*_]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static boolean isPlace(Line line) {
    String whole = line.text().strip();
    String text = clean(whole);
    int comma = text.indexOf(',');
    boolean body =
        text.matches(
            "(?is).*\\b(?:minutes|meeting|agenda|committee|council|board|present|association|partnership|group)\\b\\W*$");
    boolean placeFirst = comma > 0 && PLACES.occursIn(text.substring(0, comma));
    return text.length() < 120
        && PLACES.occursIn(text)
        && (Dates.in(whole).isEmpty() || comma > 0)
        && !text.isEmpty()
        && (!body || placeFirst)
        && !text.matches("(?s).*[:?!]\\s*$")
        && (comma > 0 || text.split("\\s+").length <= 6);
  }
}
