package org.minutebook.extract.meeting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.extract.Reading;
import org.minutebook.extract.calendar.Times;
import org.minutebook.extract.calendar.WrittenTime;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.text.Span;

/** When the meeting began and ended: labelled, in the title, or told in a sentence. */
final class MeetingTimes {
  private MeetingTimes() {}

  static List<MeetingDetail> times(Reading reading, Lines lines, Head head, List<Field> fields) {
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
                    start(times, field.value()),
                    reading.evidence(field.span(), "meeting.start.label", 0.95)));
      }
      if (end.isEmpty() && both && early && times.size() > 1) {
        end =
            Optional.of(
                new MeetingDetail.End(
                    end(times.get(1), start),
                    reading.evidence(field.span(), "meeting.end.label", 0.95)));
      } else if (field.key().equals("end") && knownEnd(times.getFirst(), start)) {
        end =
            Optional.of(
                new MeetingDetail.End(
                    end(times.getFirst(), start),
                    reading.evidence(field.span(), "meeting.end.label", 0.95)));
      }
    }
    for (Line line : head.lines()) {
      List<WrittenTime> times = Times.in(line.text());
      boolean stated = !times.isEmpty() && times.getFirst().halfKnown() || times.size() > 1;
      // When a mail was sent says nothing of when the meeting began.
      boolean mail =
          fields.stream().anyMatch(f -> f.key().equals("mail") && line.span().overlaps(f.span()));
      if (start.isEmpty()
          && stated
          && !mail
          && line.text().length() < 200
          && !tells(line, "end")
          && !tells(line, "next")) {
        start =
            Optional.of(
                new MeetingDetail.Start(
                    start(times, line.text()),
                    reading.evidence(line.span(), "meeting.start.title", 0.95)));
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
                  likely(opened.get().time),
                  reading.evidence(opened.get().span, "meeting.opened", 0.9)));
    }
    Optional<Told> closed = told(lines, "end");
    if (end.isEmpty() && closed.isPresent() && knownEnd(closed.get().time, start)) {
      end =
          Optional.of(
              new MeetingDetail.End(
                  end(closed.get().time, start),
                  reading.evidence(closed.get().span, "meeting.closed", 0.95)));
    }
    List<MeetingDetail> found = new ArrayList<>();
    start.ifPresent(found::add);
    end.ifPresent(found::add);
    return found;
  }

  /** "7 for 7.30pm": one comes at 7, and it begins at 7.30. */
  private static LocalTime start(List<WrittenTime> times, String text) {
    boolean gather =
        times.size() > 1
            && Regex.of("(?is).*\\bfor\\s*")
                .matcher(
                    text.substring(times.getFirst().span().start(), times.get(1).span().start()))
                .matches();
    return likely(times.get(gather ? 1 : 0));
  }

  /** Nobody meets between one and seven at night; "half past seven" is an evening's. */
  static LocalTime likely(WrittenTime time) {
    int hour = time.time().getHour();
    return !time.halfKnown() && hour >= 1 && hour <= 7 ? time.afternoon() : time.time();
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

  private static boolean tells(Line line, String detail) {
    return MeetingExtractor.SENTENCES.rules(line.text()).stream()
        .filter(rule -> rule.field("detail").equals(Optional.of(detail)))
        .anyMatch(rule -> rule.occursIn(line.text()));
  }

  private record Told(WrittenTime time, Span span) {}

  private static Optional<Told> told(Lines lines, String detail) {
    for (Line line : lines.all().reversed()) {
      for (Rule rule : MeetingExtractor.SENTENCES.rules(line.text())) {
        if (!rule.field("detail").equals(Optional.of(detail))) {
          continue;
        }
        Occurrences m = rule.in(line.text());
        if (m.find()) {
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
}
