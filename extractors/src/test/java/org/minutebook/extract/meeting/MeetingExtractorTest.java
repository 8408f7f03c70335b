package org.minutebook.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;

/** When, where and under whom a meeting was held, and when the next one is. */
class MeetingExtractorTest {
  private static final LocalDate DAY = LocalDate.of(2018, 9, 4);

  @Test
  void bodyAndDateStandInOneTitle() {
    MeetingRecord record =
        Documents.document()
            .heading("Minutes of the Ashby Parish Council meeting held on 4 September 2018")
            .lines("Present: Ann Ash, Bea Birch")
            .record();
    assertThat(record.body()).contains("Ashby Parish Council");
    assertThat(record.meeting().date()).contains(DAY);
  }

  @Test
  void bodyAndDateStandInTitlesOfTheirOwn() {
    MeetingRecord record =
        Documents.document()
            .lines("ASHBY FLOOD FORUM\nMinutes of the meeting\nTuesday 4th September 2018, 7.30pm")
            .lines("Present: Ann Ash, Bea Birch")
            .record();
    assertThat(record.body()).contains("Ashby Flood Forum");
    assertThat(record.meeting().date()).contains(DAY);
    assertThat(record.meeting().start()).contains(LocalTime.of(19, 30));
  }

  @Test
  void particularsBehindLabels() {
    Meeting meeting =
        Documents.document()
            .heading("Ashby Forum Meeting Minutes")
            .lines(
                """
                Date: 4/9/2018
                Time: 7.00pm - 9.15pm
                Venue: Village Hall, Ashby
                Chair: Ann Ash
                Present: Ann Ash, Bea Birch
                """)
            .record()
            .meeting();
    assertThat(meeting.date()).contains(DAY);
    assertThat(meeting.start()).contains(LocalTime.of(19, 0));
    assertThat(meeting.end()).contains(LocalTime.of(21, 15));
    assertThat(meeting.venue()).contains("Village Hall, Ashby");
    assertThat(meeting.chair()).contains("Ann Ash");
  }

  @Test
  void particularsInATable() {
    Meeting meeting =
        Documents.document()
            .heading("Ashby Forum Meeting Minutes")
            .table("Date|4 September 2018", "Location|Village Hall", "Start time|10:00")
            .lines("Present: Ann Ash, Bea Birch")
            .record()
            .meeting();
    assertThat(meeting.date()).contains(DAY);
    assertThat(meeting.venue()).contains("Village Hall");
    assertThat(meeting.start()).contains(LocalTime.of(10, 0));
  }

  @Test
  void openingAndClosingToldInSentences() {
    Meeting meeting =
        Documents.minutes()
            .lines(
                """
                Present: Ann Ash, Bea Birch
                The chair opened the meeting at 7.05pm.
                1. Roads
                The meeting closed at 9.20.
                """)
            .record()
            .meeting();
    assertThat(meeting.start()).contains(LocalTime.of(19, 5));
    assertThat(meeting.end()).contains(LocalTime.of(21, 20));
  }

  @Test
  void theVenueOfTheTitle() {
    assertThat(
            Documents.document()
                .heading("Ashby Forum")
                .lines("Minutes of the meeting held at the Village Hall, Ashby on 4 September 2018")
                .lines("Present: Ann Ash, Bea Birch")
                .record()
                .meeting()
                .venue())
        .contains("Village Hall, Ashby");
  }

  @Test
  void theChairByRoleBySentenceAndByInitials() {
    assertThat(chair("Present: Ann Ash, Bea Birch (Chair), Cy Cedar")).isEqualTo("Bea Birch");
    assertThat(chair("Present: Ann Ash, Bea Birch\nCllr Bea Birch in the Chair"))
        .isEqualTo("Bea Birch");
    assertThat(chair("Present: Ann Ash (AA), Bea Birch (BB)\nBB chaired the meeting."))
        .isEqualTo("Bea Birch");
    assertThat(chair("Present: Ann Ash (Vice Chair), Bea Birch (Chair)")).isEqualTo("Bea Birch");
  }

  @Test
  void someoneAwayDoesNotChair() {
    assertThat(
            Documents.minutes()
                .lines("Present: Ann Ash, Bea Birch\nApologies: Cy Cedar (Chair)")
                .record()
                .meeting()
                .chair())
        .isEmpty();
  }

  @Test
  void theNextMeetingUnderAHeadingBehindALabelAndInASentence() {
    LocalDate next = LocalDate.of(2018, 10, 9);
    assertThat(next("9. Date of next meeting\nTuesday 9 October 2018 at 7pm").date())
        .isEqualTo(next);
    assertThat(next("Next meeting: 9th October").date()).isEqualTo(next);
    Meeting.Next told = next("The next meeting will be held on 9 October 2018, 9.30am to 12 noon.");
    assertThat(told.date()).isEqualTo(next);
    assertThat(told.start()).contains(LocalTime.of(9, 30));
    assertThat(told.end()).contains(LocalTime.NOON);
  }

  @Test
  void anEarlierTimeIsNotTheEndOfTheNextMeeting() {
    Meeting.Next next = next("Next meeting: 9 October 2018, 8pm. Planning at 7.30pm.");
    assertThat(next.start()).contains(LocalTime.of(20, 0));
    assertThat(next.end()).isEmpty();
  }

  @Test
  void theNextMeetingFollowsThisOne() {
    assertThat(next("Next meeting: 8 January").date()).isEqualTo(LocalDate.of(2019, 1, 8));
    assertThat(
            Documents.minutes()
                .lines("Present: Ann Ash, Bea Birch\nNext meeting: 1 May 2018")
                .record()
                .meeting()
                .next())
        .isEmpty();
  }

  @Test
  void datesOfOtherMeetingsAreNotTheDayOfThisOne() {
    Meeting meeting =
        Documents.document()
            .heading("Ashby Forum Minutes")
            .lines(
                """
                4 September 2018
                Minutes of the previous meeting on 3 July 2018 had been sent out
                Present: Ann Ash, Bea Birch
                """)
            .record()
            .meeting();
    assertThat(meeting.date()).contains(DAY);
  }

  @Test
  void whenAMailWasSentIsNotWhenTheMeetingBegan() {
    Meeting meeting =
        Documents.document()
            .lines(
                """
                From: Ann Ash
                Sent: 2018-09-08 09:41
                Subject: minutes
                Ashby Forum
                Minutes of the meeting on 4 September 2018, 6.30 pm, at the Village Hall
                Present: Ann Ash, Bea Birch
                """)
            .record()
            .meeting();
    assertThat(meeting.date()).contains(DAY);
    assertThat(meeting.start()).contains(LocalTime.of(18, 30));
  }

  @Test
  void whatIsNotSaidStaysUnknownAndIsReported() {
    MeetingRecord record =
        Documents.document().heading("Minutes").lines("Present: Ann Ash, Bea Birch").record();
    assertThat(record.meeting()).isEqualTo(Meeting.UNKNOWN);
    assertThat(record.problems()).extracting("code").contains("no-date", "no-body");
  }

  private static String chair(String lines) {
    return Documents.minutes().lines(lines).record().meeting().chair().orElse("nobody");
  }

  private static Meeting.Next next(String lines) {
    return Documents.minutes()
        .lines("Present: Ann Ash, Bea Birch\n1. Roads")
        .lines(lines)
        .record()
        .meeting()
        .next()
        .orElseThrow();
  }
}
