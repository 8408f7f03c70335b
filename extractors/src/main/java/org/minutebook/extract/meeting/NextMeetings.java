package org.minutebook.extract.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.calendar.Times;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.calendar.WrittenTime;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Rule;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.text.Span;

/** When the body meets next: below a heading, behind a label, or in a sentence. */
final class NextMeetings {
  private static final Gate HEADING =
      Gate.of(
          "(?i)^\\W*+(?:[0-9./]++[.)]?\\s*+)?(?:item\\s+[0-9]+\\s*[:–-]\\s*)?(?:clos(?:e|ure)\\s+(?:of\\s+(?:the\\s+)?meeting\\s+)?and\\s+)?(?:(?:date|dates|time|venue|details)(?:,?\\s+(?:and\\s+|&\\s+)?(?:time|venue|place|date))*\\s+(?:and\\s+venue\\s+)?(?:of|for)\\s+)?(?:the\\s+)?(?:next|future|forthcoming|upcoming)\\s+(?:[\\p{L}]+\\s+){0,3}?(?:meetings?|mtg|agm|calls?|sessions?)(?:\\(s\\))?(?:\\s+dates?)?\\W*$");
  private static final Gate DATES =
      Gate.of(
          "(?i)^\\W*+(?:[0-9./]++[.)]?\\s*+)?(?:dates?\\s+(?:of|for)\\s+(?:the\\s+)?(?:\\p{L}+\\s+){0,2}?meetings?|(?:\\p{L}+\\s+)?meeting\\s+dates|dates?\\s+for\\s+(?:(?:the\\s+|your\\s+)?diar(?:y|ies)|20[0-9]{2}))\\b.{0,50}$");
  private static final Gate PASSING =
      Gate.of(
          "(?i)(?<!\\b(?:dates?|time|venue|place|details|proposed|fixed|set|arranged)\\s)\\b(?:before|at|for|by|until|to|from|since|in)\\s+(?:the|our|its|their)?\\s*$");

  /** A sentence that follows speaks of something else; "p.m." ends none. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[\\p{Ll}0-9)]{2}[.!?])\\s+(?=\\p{Lu})");

  private static final Gate SAME_TIME = Gate.of("(?i)\\bsame\\s+(?:place\\s+and\\s+)?time\\b");

  private NextMeetings() {}

  /** When the meeting at hand took place, as far as is known. */
  record This(Optional<LocalDate> date, Optional<LocalTime> start) {}

  static Optional<MeetingDetail> next(Reading reading, Lines lines, List<Field> fields, This held) {
    for (Field field : fields) {
      if (field.key().equals("next")) {
        Optional<MeetingDetail> next =
            read(reading, field.value(), field.span(), held, "meeting.next.label");
        if (next.isPresent()) {
          return next;
        }
      }
    }
    return underHeading(reading, lines, held).or(() -> told(reading, lines, held));
  }

  private static Optional<MeetingDetail> underHeading(Reading reading, Lines lines, This held) {
    List<Line> all = lines.all();
    for (int i = 0; i < all.size(); i++) {
      Line heading = all.get(i);
      if (!HEADING.in(heading.text()) && !DATES.in(heading.text())) {
        continue;
      }
      for (int j = i + 1; j < Math.min(all.size(), i + 5); j++) {
        Optional<MeetingDetail> next =
            read(reading, all.get(j).text(), all.get(j).span(), held, "meeting.next.heading");
        if (next.isPresent()) {
          return next;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<MeetingDetail> told(Reading reading, Lines lines, This held) {
    for (Line line : lines.all().reversed()) {
      for (Rule rule : MeetingExtractor.SENTENCES.rules(line.text())) {
        Occurrences m = rule.in(line.text());
        if (!rule.field("detail").equals(Optional.of("next"))) {
          continue;
        }
        while (m.find()) {
          if (PASSING.in(line.text().substring(0, m.start()))) {
            continue;
          }
          Optional<MeetingDetail> next =
              read(reading, following(line.text(), m.end()), line.span(), held, rule.id());
          if (next.isPresent()) {
            return next;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String following(String text, int from) {
    String after = text.substring(from, Math.min(text.length(), from + 140));
    Matcher end = SENTENCE_END.matcher(after);
    return end.find() && MeetingDates.first(after.substring(0, end.start())).isPresent()
        ? after.substring(0, end.start())
        : after.substring(0, Math.min(after.length(), 100));
  }

  private static Optional<MeetingDetail> read(
      Reading reading, String text, Span span, This held, String rule) {
    Optional<WrittenDate> written = MeetingDates.first(text);
    Optional<LocalDate> date =
        written.flatMap(w -> held.date().isPresent() ? w.onOrAfter(held.date().get()) : w.full());
    if (date.isEmpty() || held.date().filter(h -> !date.get().isAfter(h)).isPresent()) {
      return Optional.empty();
    }
    List<WrittenTime> times =
        Times.in(text).stream().filter(t -> !t.span().overlaps(written.get().span())).toList();
    Optional<LocalTime> start =
        SAME_TIME.in(text) ? held.start() : times.stream().findFirst().map(MeetingTimes::likely);
    // An earlier time behind the first belongs to something else, not to the end.
    Optional<LocalTime> end =
        times.stream()
            .skip(1)
            .findFirst()
            .map(WrittenTime::time)
            .filter(time -> start.filter(time::isAfter).isPresent());
    return Optional.of(
        new MeetingDetail.Next(date.get(), start, end, reading.evidence(span, rule, 0.95)));
  }
}
