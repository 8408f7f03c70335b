package org.minutebook.extract.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.extract.Reading;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.item.ItemExtractor.Start;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Gate;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.MeetingDetail;

/**
 * The lines at the top that say what the document is, and of which meeting.
 *
 * <p>They are set like headings, but head no item: the body's name, "Minutes of the … meeting", its
 * day, place and time. The title ends with the last such line before the first number and the list
 * of those present.
 */
final class TitlePage {
  private static final Gate TITLE =
      Gate.of(
          "(?i)\\b(?:minutes|agenda|meeting|agm|action (?:log|tracker|list)|actions report|terms of reference|notes of)\\b");
  private static final Gate NO_TITLE =
      Gate.of("(?i)\\b(?:last|previous|approv|confirm|next|arising|since|from|future|dates?)");

  /** A title takes up no more lines. */
  private static final int LONGEST = 12;

  private TitlePage() {}

  /** The items without those that are lines of the title. */
  static List<Start> without(List<Start> starts, Reading reading, Lines lines) {
    int end = end(starts, reading, lines);
    return end < 0 ? starts : starts.stream().filter(start -> start.offset() > end).toList();
  }

  /** Where the last line of the title begins; negative where none is like a heading. */
  private static int end(List<Start> starts, Reading reading, Lines lines) {
    int limit = limit(starts, reading);
    int end = -1;
    for (Line line : lines.all().subList(0, Math.min(LONGEST, lines.all().size()))) {
      boolean standing = HeadingText.isStanding(line.body()) && !TITLE.in(line.body());
      boolean set = line.cell().isEmpty() && !line.listed();
      if (line.span().start() >= limit || standing || !set) {
        return end;
      }
      boolean heading = starts.stream().anyMatch(start -> start.offset() == line.span().start());
      if (heading && (isTitle(line) || tells(reading, line))) {
        end = line.span().start();
      }
    }
    return end;
  }

  private static int limit(List<Start> starts, Reading reading) {
    int numbered =
        starts.stream()
            .filter(start -> start.number().isPresent())
            .mapToInt(Start::offset)
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    int people =
        reading.found(Attendance.class).stream()
            .mapToInt(a -> a.evidence().span().start())
            .min()
            .orElse(Integer.MAX_VALUE);
    return Math.min(numbered, people);
  }

  private static boolean isTitle(Line line) {
    return TITLE.in(line.text()) && !NO_TITLE.in(line.text());
  }

  /** Whether a line tells the body, the day, the place or the time of the meeting. */
  private static boolean tells(Reading reading, Line line) {
    return reading.found(MeetingDetail.class).stream().anyMatch(detail -> tells(detail, line));
  }

  /** A title may tell again what a table or a label above the items tells. */
  private static boolean tells(MeetingDetail detail, Line line) {
    boolean here = line.span().overlaps(detail.evidence().span());
    return switch (detail) {
      case MeetingDetail.Body body -> here || contains(line.text(), body.name());
      case MeetingDetail.Held held -> here || isOn(line.text(), held.date());
      case MeetingDetail.Start start -> here;
      case MeetingDetail.Venue venue -> here || contains(line.text(), venue.place());
      case MeetingDetail.Chair chair -> false;
      case MeetingDetail.End end -> false;
      case MeetingDetail.Next next -> false;
    };
  }

  private static boolean contains(String text, String name) {
    return text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isOn(String text, LocalDate day) {
    return Dates.firstFull(text).flatMap(WrittenDate::full).equals(Optional.of(day));
  }
}
