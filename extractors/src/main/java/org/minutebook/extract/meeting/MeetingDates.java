package org.minutebook.extract.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minutebook.extract.Reading;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Gate;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.text.Span;

/** The day of the meeting: labelled, in the title, or where it says when it was held. */
final class MeetingDates {
  private static final Gate OTHER_MEETING =
      Gate.of(
          "(?i)\\b(?:previous|last|next|future|prior|since|adopted|revised|published|printed|updated)\\b");
  private static final Gate TITLE =
      Gate.of("(?i)\\b(?:minutes|meeting|held|agenda|notes|report|session|agm|actions)\\b");
  private static final Pattern ISO = Pattern.compile("^\\D*[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Earlier minutes that this meeting dealt with. */
  private static final Gate EARLIER_MINUTES =
      Gate.of(
          "(?i)\\b(?:minutes|notes|record)\\b.{0,120}\\b(?:was|were|be|been)\\s+(?:duly\\s+|then\\s+|unanimously\\s+|all\\s+)?(?:approved|agreed|accepted|adopted|confirmed|signed|ratified|read|received|amended|taken\\s+as|a\\s+(?:true|correct|fair))\\b|\\b(?:approv|confirm|accept|adopt|agree|sign|receiv|amend)(?:e|al|ed|ing)?\\s+(?:of\\s+)?(?:the\\s+)?(?:draft\\s+|previous\\s+)?minutes\\s+of\\b");

  private MeetingDates() {}

  static Optional<MeetingDetail.Held> held(
      Reading reading, Lines lines, Head head, List<Field> fields) {
    Candidate best = null;
    for (Field field : fields) {
      boolean labels = field.key().equals("date") || field.key().equals("date-time");
      // A bare ISO date is more often the day on which a page was published.
      int score = ISO.matcher(field.value()).find() ? 4 : 8;
      if (labels && field.span().start() < 3000) {
        best =
            better(
                best, candidate(field.value(), field.span().start(), score, "meeting.date.label"));
      }
    }
    for (Line line : head.lines()) {
      if (!isOfOther(line)) {
        boolean alone = line.text().length() < 45;
        int score = TITLE.in(line.text()) ? 7 : alone ? 6 : 3;
        best =
            better(best, candidate(line.text(), line.span().start(), score, "meeting.date.title"));
      }
    }
    if (best == null) {
      best = withoutYear(reading, lines, head, fields);
    }
    if (best == null) {
      for (Line line : lines.all().stream().limit(12).toList()) {
        if (line.cell().isPresent() || isOfOther(line)) {
          continue;
        }
        best = better(best, candidate(line.text(), line.span().start(), 1, "meeting.date.first"));
      }
    }
    return Optional.ofNullable(best)
        .map(
            c ->
                new MeetingDetail.Held(
                    c.date,
                    reading.evidence(c.span, c.rule, Math.min(0.95, 0.5 + c.score * 0.06))));
  }

  /** Whether a line tells of another meeting, such as the one whose minutes are approved. */
  private static boolean isOfOther(Line line) {
    return OTHER_MEETING.in(line.text()) || EARLIER_MINUTES.in(line.text());
  }

  /** The day that a label or a title gives without its year. */
  private static @Nullable Candidate withoutYear(
      Reading reading, Lines lines, Head head, List<Field> fields) {
    Stream<Candidate> labelled =
        fields.stream()
            .filter(field -> field.key().equals("date") || field.key().equals("date-time"))
            .filter(field -> field.span().start() < 3000)
            .flatMap(
                field -> inferred(reading, field.value(), field.span().start(), lines).stream());
    Stream<Candidate> titled =
        head.lines().stream()
            .filter(line -> TITLE.in(line.text()))
            .filter(line -> !isOfOther(line))
            .flatMap(line -> inferred(reading, line.text(), line.span().start(), lines).stream());
    return Stream.concat(labelled, titled).findFirst().orElse(null);
  }

  private static Optional<Candidate> inferred(
      Reading reading, String text, int offset, Lines lines) {
    return first(text)
        .flatMap(
            written -> {
              Span span = written.span().shift(offset);
              return UnwrittenYears.full(written, lines)
                  .map(date -> new Candidate(date, span, 3, "meeting.date.year-elsewhere"))
                  .or(
                      () ->
                          UnwrittenYears.ofFile(written, reading.file())
                              .map(
                                  date ->
                                      new Candidate(date, span, 1, "meeting.date.year-of-file")));
            });
  }

  private record Candidate(LocalDate date, Span span, int score, String rule) {}

  private static @Nullable Candidate candidate(String text, int offset, int score, String rule) {
    return Dates.firstFull(text)
        .map(
            d ->
                new Candidate(
                    d.full().orElseThrow(),
                    d.span().shift(offset),
                    score + (d.weekday().isPresent() ? 1 : 0),
                    rule))
        .orElse(null);
  }

  private static @Nullable Candidate better(@Nullable Candidate a, @Nullable Candidate b) {
    return a == null ? b : b == null || a.score >= b.score ? a : b;
  }

  /**
   * The first date of a text, its missing year read so that it follows the meeting. Of two that
   * follow each other with nothing between, the second is the one that was not struck out.
   */
  static Optional<WrittenDate> first(String text) {
    List<WrittenDate> dates =
        Dates.in(text).stream().filter(d -> d.day().isPresent() && d.month().isPresent()).toList();
    boolean struck =
        dates.size() > 1
            && text.substring(dates.getFirst().span().end(), dates.get(1).span().start()).isBlank();
    return dates.stream().skip(struck ? 1 : 0).findFirst();
  }
}
