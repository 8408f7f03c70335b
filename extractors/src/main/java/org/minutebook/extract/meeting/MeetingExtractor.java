package org.minutebook.extract.meeting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.text.PartType;

/** Finds body, date, start, end, venue, chair and next meeting. */
public final class MeetingExtractor implements Extractor {
  static final Sieve SENTENCES = Sieve.load(MeetingExtractor.class, "sentences.rules");

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(
        MeetingDetail.Body.class,
        MeetingDetail.Held.class,
        MeetingDetail.Start.class,
        MeetingDetail.End.class,
        MeetingDetail.Venue.class,
        MeetingDetail.Chair.class,
        MeetingDetail.Next.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(Attendance.class);
  }

  @Override
  public List<MeetingDetail> from(Reading reading) {
    Lines lines = Lines.of(reading.text());
    Head head = Head.of(reading, lines);
    List<Field> fields = Field.in(lines);
    List<MeetingDetail> found = new ArrayList<>();
    Optional<MeetingDetail> body = Bodies.body(reading, lines, head, fields);
    body.ifPresent(found::add);
    Optional<MeetingDetail.Held> held = MeetingDates.held(reading, lines, head, fields);
    held.ifPresent(found::add);
    boolean met =
        Set.of(PartType.MINUTES, PartType.AGENDA, PartType.NOTES).contains(reading.type());
    if (met) {
      List<MeetingDetail> times = MeetingTimes.times(reading, lines, head, fields);
      found.addAll(times);
      Venues.venue(reading, lines, head, fields, body).ifPresent(found::add);
      Chairs.chair(reading, lines, fields).ifPresent(found::add);
      Optional<LocalTime> start =
          times.stream()
              .filter(MeetingDetail.Start.class::isInstance)
              .map(MeetingDetail.Start.class::cast)
              .map(MeetingDetail.Start::time)
              .findFirst();
      NextMeetings.next(
              reading,
              lines,
              fields,
              new NextMeetings.This(held.map(MeetingDetail.Held::date), start))
          .ifPresent(found::add);
    }
    return found;
  }
<<<<<<< HEAD
=======

  private static Optional<MeetingDetail> body(
      Reading reading, Lines lines, Head head, List<Field> fields) {
    record Scored(String name, int score, Span span, String rule) {}
    List<Scored> scored = new ArrayList<>();
    for (Line line : head.lines()) {
      if (fields.stream()
          .anyMatch(f -> !f.key().equals("body") && line.span().overlaps(f.span()))) {
        continue;
      }
      BodyName.in(line.text())
          .ifPresent(
              name ->
                  scored.add(
                      new Scored(
                          name, BodyName.score(line, name), line.span(), "meeting.body.title")));
    }
    for (Field field : fields) {
      if (field.key().equals("body") && field.span().start() < 2000) {
        BodyName.in(field.value())
            .ifPresent(name -> scored.add(new Scored(name, 9, field.span(), "meeting.body.label")));
      }
    }
    return scored.stream()
        .filter(s -> s.score >= 3)
        .max(
            Comparator.comparingInt(Scored::score)
                .thenComparing(Scored::span, Comparator.reverseOrder()))
        .map(s -> body(reading, s.name, s.span, s.rule, Math.min(0.95, 0.4 + s.score * 0.05)))
        .or(() -> namedInText(reading, lines));
  }

  /** A body that no title names may be named where the next meeting is announced. */
  private static Optional<MeetingDetail> namedInText(Reading reading, Lines lines) {
    for (Line line : lines.all().reversed()) {
      for (Rule rule : SENTENCES.rules(line.text())) {
        Matcher m = rule.pattern().matcher(line.text());
        if (rule.field("detail").equals(Optional.of("body")) && m.find()) {
          Span span = new Span(m.start("body"), m.end("body")).shift(line.span().start());
          return Optional.of(body(reading, m.group("body"), span, rule.id(), rule.confidence()));
        }
      }
    }
    return Optional.empty();
  }

  private static MeetingDetail body(
      Reading reading, String name, Span span, String rule, double confidence) {
    return new MeetingDetail.Body(name, reading.evidence(span, rule, confidence));
  }

  private static Optional<MeetingDetail> venue(Reading reading, Head head, List<Field> fields) {
    Optional<Field> labelled =
        fields.stream().filter(f -> f.key().equals("venue") && f.span().start() < 3000).findFirst();
    if (labelled.isPresent()) {
      String place = Venues.clean(labelled.get().value());
      if (!place.isBlank()) {
        return Optional.of(
            new MeetingDetail.Venue(
                place, reading.evidence(labelled.get().span(), "meeting.venue.label", 0.95)));
      }
    }
    return Venues.in(head)
        .map(v -> new MeetingDetail.Venue(v.place(), reading.evidence(v.span(), v.rule(), 0.85)));
  }

  private static List<MeetingDetail> times(
      Reading reading, Lines lines, Head head, List<Field> fields) {
    Optional<MeetingDetail.Start> start = Optional.empty();
    Optional<MeetingDetail.End> end = Optional.empty();
    for (Field field : fields) {
      boolean both =
          field.key().equals("time")
              || field.key().equals("date-time")
              || field.key().equals("date");
      boolean early = field.span().start() < 3000;
      List<WrittenTime> times = Times.in(field.value());
      if (times.isEmpty()) {
        continue;
      }
      if (start.isEmpty() && (both && early || field.key().equals("start"))) {
        start =
            Optional.of(
                new MeetingDetail.Start(
                    start(times), reading.evidence(field.span(), "meeting.start.label", 0.9)));
      }
      if (end.isEmpty() && both && early && times.size() > 1) {
        end =
            Optional.of(
                new MeetingDetail.End(
                    end(times.get(1), start),
                    reading.evidence(field.span(), "meeting.end.label", 0.9)));
      } else if (field.key().equals("end") && knownEnd(times.getFirst(), start)) {
        end =
            Optional.of(
                new MeetingDetail.End(
                    end(times.getFirst(), start),
                    reading.evidence(field.span(), "meeting.end.label", 0.9)));
      }
    }
    for (Line line : head.lines()) {
      List<WrittenTime> times = Times.in(line.text());
      boolean stated = !times.isEmpty() && times.getFirst().halfKnown() || times.size() > 1;
      // When a mail was sent says nothing of when the meeting began.
      boolean mail =
          fields.stream().anyMatch(f -> f.key().equals("mail") && line.span().overlaps(f.span()));
      if (start.isEmpty() && stated && !mail && line.text().length() < 200) {
        start =
            Optional.of(
                new MeetingDetail.Start(
                    start(times), reading.evidence(line.span(), "meeting.start.title", 0.85)));
        if (end.isEmpty() && times.size() > 1) {
          end =
              Optional.of(
                  new MeetingDetail.End(
                      end(times.get(1), start),
                      reading.evidence(line.span(), "meeting.end.title", 0.85)));
        }
      }
    }
    Optional<Told> opened = told(lines, "start");
    if (start.isEmpty() && opened.isPresent()) {
      start =
          Optional.of(
              new MeetingDetail.Start(
                  opened.get().time.time(),
                  reading.evidence(opened.get().span, "meeting.opened", 0.9)));
    }
    Optional<Told> closed = told(lines, "end");
    if (end.isEmpty() && closed.isPresent() && knownEnd(closed.get().time, start)) {
      end =
          Optional.of(
              new MeetingDetail.End(
                  end(closed.get().time, start),
                  reading.evidence(closed.get().span, "meeting.closed", 0.9)));
    }
    List<MeetingDetail> found = new ArrayList<>();
    start.ifPresent(found::add);
    end.ifPresent(found::add);
    return found;
  }

  private static LocalTime start(List<WrittenTime> times) {
    return times.getFirst().time();
  }

  /** Whether it is clear which half of the day an end means. */
  private static boolean knownEnd(WrittenTime end, Optional<MeetingDetail.Start> start) {
    return end.halfKnown() || end.time().getHour() >= 12 || start.isPresent();
  }

  /** "9.15" ends a meeting that began at 19:30 in the evening. */
  private static LocalTime end(WrittenTime end, Optional<MeetingDetail.Start> start) {
    boolean before = start.filter(s -> end.time().isBefore(s.time())).isPresent();
    return before ? end.afternoon() : end.time();
  }

  private record Told(WrittenTime time, Span span) {}

  private static Optional<Told> told(Lines lines, String detail) {
    for (Line line : lines.all().reversed()) {
      for (Rule rule : SENTENCES.rules(line.text())) {
        Matcher m = rule.pattern().matcher(line.text());
        if (rule.field("detail").equals(Optional.of(detail)) && m.find()) {
          String after = line.text().substring(m.end());
          Optional<WrittenTime> time =
              Times.in(after).stream().filter(t -> t.span().start() < 30).findFirst();
          if (time.isPresent()) {
            return Optional.of(new Told(time.get(), line.span()));
          }
        }
      }
    }
    return Optional.empty();
  }
>>>>>>> cbc8b76 (Hold a text only against rules whose words it has)
}
