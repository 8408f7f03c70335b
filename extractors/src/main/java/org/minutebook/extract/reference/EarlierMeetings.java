package org.minutebook.extract.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.rule.Regex;

/** Tells which meeting words such as "the meeting of 4 May" mean. */
final class EarlierMeetings {
  private EarlierMeetings() {}

  /**
   * The day, where one is written; a missing year is the last that makes it precede {@code held}.
   */
  static Optional<LocalDate> day(String words, Optional<LocalDate> held) {
    for (WrittenDate date : Dates.in(words)) {
      Optional<LocalDate> day =
          date.full().or(() -> held.flatMap(meeting -> lastBefore(date, meeting)));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> lastBefore(WrittenDate date, LocalDate meeting) {
    return date.date(meeting.getYear())
        .filter(day -> !day.isAfter(meeting))
        .or(() -> date.date(meeting.getYear() - 1));
  }

  /** The words that name a meeting or paper, without article. */
  static String words(String where) {
    return Regex.of("(?i)^(?:the|our|its) ")
        .matcher(Regex.of("\\s+").matcher(where).replaceAll(" "))
        .replaceFirst("")
        .strip();
  }
}
