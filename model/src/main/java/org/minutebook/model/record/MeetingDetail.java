package org.minutebook.model.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** One particular of the meeting itself. */
public sealed interface MeetingDetail extends Fact {
  /** The group that met. */
  record Body(String name, Evidence evidence) implements MeetingDetail {}

  /** The day of the meeting. */
  record Held(LocalDate date, Evidence evidence) implements MeetingDetail {}

  record Start(LocalTime time, Evidence evidence) implements MeetingDetail {}

  record End(LocalTime time, Evidence evidence) implements MeetingDetail {}

  record Venue(String place, Evidence evidence) implements MeetingDetail {}

  /** Who chaired, as named in the text. */
  record Chair(String name, Evidence evidence) implements MeetingDetail {}

  /** The next meeting: a date, a start and an end, as far as they are given. */
  record Next(LocalDate date, Optional<LocalTime> start, Optional<LocalTime> end, Evidence evidence)
      implements MeetingDetail {}
}
