package org.minutebook.extract.meeting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Lines;
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
    Lines lines = reading.lines();
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
}
