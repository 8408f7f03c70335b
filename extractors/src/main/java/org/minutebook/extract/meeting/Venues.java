package org.minutebook.extract.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.extract.Reading;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.Times;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Spacing;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.text.Span;

/** Where the meeting was held, as its head says. */
final class Venues {
  private static final Lexicon PLACES = Lexicon.load(Venues.class, "place-words.txt");
  private static final Pattern HELD =
      Pattern.compile(
          "(?i)\\bheld\\b[^.]{0,80}?\\b(?:at|in|via|on(?=\\s+(?:zoom|teams|microsoft)))\\s+(?:the\\s+)?(?<place>(?!an?\\s|[0-9]{1,2}[:.]?[0-9]{0,2}\\s?[ap]m)[\\p{Lu}0-9][^.\\n]{2,120})");
  private static final Pattern AFTER_DATE =
      Pattern.compile(
          "(?i)^(?:\\W{0,3}\\b(?:hrs|hours|utc|gmt|bst)\\b)?(?:\\W*(?:in|at|via|by)\\s+(?:the\\s+)?|\\W*[-–—@]\\s*|,\\s+)(?!(?:as|and|for|to|with|when|which|who|subject|following|chaired|attended|approved|adopted|called|convened)\\b)(?<place>[\\p{L}0-9](?:[^.\\n]|(?<=[0-9])\\.(?=[0-9])){2,100})");
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\b(?:called\\s+(?:[^.;]{0,60}\\s)?to\\s+order|convened|held|took\\s+place|met|assembled|gathered|(?:summoned|invited|requested)\\s+to\\s+(?:attend\\s+)?(?:a|the)\\s+meeting)\\b[^.;]{0,120}?\\b(?:at|in)\\s+(?:the\\s+)?(?<place>(?-i:\\p{Lu})[^.;\\n]{2,100})");
  private static final Pattern APART =
      Pattern.compile(
          "(?i)\\b(?:held|met|meeting|agm)\\s+(?:[\\p{L}]+\\s+){0,3}?(?<place>virtually|remotely|online|electronically)\\b");
  private static final Pattern HALF_OF_DAY = Pattern.compile("(?i)\\b([ap])\\.m\\.");

  /** A sentence further down speaks of another meeting. */
  private static final int FIRST_LINES = 15;

  private static final Pattern STOP =
      Pattern.compile(
          "(?i)(?<!\\s)(?:(?:\\s*+,)?\\s++(?:on|at|from|commencing|starting|by)\\s++(?=[0-9]|mon|tue|wed|thu|fri|sat|sun|the\\s+[0-9])|\\s*+[\\[(]).*$");

  private Venues() {}

  /** A place and where it is named. */
  record Venue(String place, Span span, String rule) {}

  static Optional<MeetingDetail> venue(
      Reading reading, Lines lines, Head head, List<Field> fields, Optional<MeetingDetail> body) {
    Optional<Field> labelled =
        fields.stream().filter(f -> f.key().equals("venue") && f.span().start() < 3000).findFirst();
    if (labelled.isPresent()) {
      String place = clean(labelled.get().value());
      if (!place.isBlank()) {
        return Optional.of(
            new MeetingDetail.Venue(
                place, reading.evidence(labelled.get().span(), "meeting.venue.label", 0.95)));
      }
    }
    return in(head, body.map(Fact::evidence).map(Evidence::span))
        .or(() -> told(lines))
        .or(() -> apart(head))
        .map(v -> new MeetingDetail.Venue(v.place(), reading.evidence(v.span(), v.rule(), 0.85)));
  }

  private static Optional<Venue> in(Head head, Optional<Span> body) {
    for (Line line : head.lines()) {
      String text = spelled(line.text());
      Matcher held = HELD.matcher(text);
      if (held.find() && !isTime(held.group("place"))) {
        return Optional.of(
            venue(line, held.group("place"), held.start("place"), "meeting.venue.held"));
      }
      boolean titled =
          Regex.of("(?is).*\\b(?:meeting|minutes|held|agm|mtg)\\b.*")
              .matcher(line.text())
              .matches();
      for (int from : behindDatesAndTimes(text)) {
        Matcher after = AFTER_DATE.matcher(text.substring(from));
        if (after.find()
            && (PLACES.occursIn(after.group("place")) || titled && from > 0)
            && (from > 0 || line.index() > 0)
            && !isTime(after.group("place"))) {
          return Optional.of(
              venue(
                  line, after.group("place"), from + after.start("place"), "meeting.venue.title"));
        }
      }
    }
    return head.lines().stream()
        .skip(1)
        .filter(line -> body.filter(span -> span.overlaps(line.span())).isEmpty())
        .filter(Venues::isPlace)
        .findFirst()
        .map(line -> venue(line, line.text(), 0, "meeting.venue.line"));
  }

  /** Where a sentence near the beginning says that the meeting took place. */
  private static Optional<Venue> told(Lines lines) {
    for (Line line : lines.all().stream().limit(FIRST_LINES).toList()) {
      Matcher m = TOLD.matcher(spelled(line.text()));
      if (m.find() && PLACES.occursIn(m.group("place"))) {
        return Optional.of(venue(line, m.group("place"), m.start("place"), "meeting.venue.told"));
      }
    }
    return Optional.empty();
  }

  /** Where those who met were in no one place. */
  private static Optional<Venue> apart(Head head) {
    for (Line line : head.lines()) {
      Matcher m = APART.matcher(line.text());
      if (m.find()) {
        return Optional.of(venue(line, m.group("place"), m.start("place"), "meeting.venue.apart"));
      }
    }
    return Optional.empty();
  }

  /**
   * The text with the points of "p.m." gone, so that a point ends a sentence; as long as before.
   */
  private static String spelled(String text) {
    return HALF_OF_DAY.matcher(text).replaceAll("$1m  ");
  }

  /** The beginning, and where each date and clear time of a line ends, the last first. */
  private static List<Integer> behindDatesAndTimes(String text) {
    return Stream.of(
            Stream.of(0),
            Dates.in(text).stream().map(d -> d.span().end()),
            Times.in(text).stream()
                .filter(t -> t.halfKnown() || t.span().length() > 3)
                .map(t -> t.span().end()))
        .flatMap(ends -> ends)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static boolean isTime(String place) {
    return Dates.in(place).stream().anyMatch(d -> d.span().start() == 0)
        || Times.in(place).stream().anyMatch(t -> t.span().start() == 0);
  }

  private static Venue venue(Line line, String place, int from, String rule) {
    String clean = clean(place);
    boolean alone = !clean.contains(" ") && line.text().startsWith("the ", Math.max(0, from - 4));
    return new Venue(
        alone ? "the " + clean : clean,
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
    if (date == 0 && clean.contains(",")) {
      clean = withoutLeadingDate(clean);
      date = clean.length();
      time = clean.length();
    }
    clean =
        clean.substring(
            0, Math.min(date > 3 ? date : clean.length(), time > 3 ? time : clean.length()));
    clean = STOP.matcher(clean).replaceFirst("");
    clean =
        Regex.of("(?i)(?<![\\s,;:.–—-])[\\s,;:.–—-]++(?:(?:on|at|from)(?:\\s+the)?)?\\s*$")
            .matcher(clean)
            .replaceAll("");
    return Spacing.single(
        Regex.of("[*_]").matcher(Spacing.withoutEnd(clean, ",;:.–—-")).replaceAll(""));
  }

  /** "Thursday 22nd September 2016, The Old School": the place stands behind the comma. */
  private static String withoutLeadingDate(String text) {
    int end = Dates.in(text).getFirst().span().end();
    return Regex.of("^[\\s,;–-]+").matcher(text.substring(end)).replaceFirst("");
  }

  private static boolean isPlace(Line line) {
    String whole = line.text().strip();
    String text = clean(whole);
    int comma = text.indexOf(',');
    boolean body =
        Regex.of(
                "(?is).*\\b(?:minutes|meeting|agenda|committee|council|board|present|association|partnership|group)\\b\\W*$")
            .matcher(text)
            .matches();
    boolean placeFirst = comma > 0 && PLACES.occursIn(text.substring(0, comma));
    return text.length() < 120
        && PLACES.occursIn(text)
        && (Dates.in(whole).isEmpty() || comma > 0)
        && !text.isEmpty()
        && (!body || placeFirst)
        && !Regex.of("(?s).*[:?!]\\s*$").matcher(text).matches()
        && (comma > 0 || Regex.of("\\s+").split(text).length <= 6);
  }
}
