package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.text.PartType;

class MeetingFiguresTest {
  private static final Gold.Meeting FORUM =
      new Gold.Meeting(
          List.of("Fennimore Forum", "The Forum of Fennimore Vale"),
          List.of("2009-03-02"),
          List.of("09:30", "10:00"),
          List.of("12:00"),
          List.of("Small Hall, Fennimore"),
          List.of("Cllr Ann Bell"),
          Optional.of("2009-04-06"));

  private static final Meeting FOUND =
      new Meeting(
          Optional.of(LocalDate.of(2009, 3, 2)),
          Optional.of(LocalTime.of(10, 0)),
          Optional.of(LocalTime.of(12, 30)),
          Optional.of("Fennimore, small hall"),
          Optional.of("A Bell"),
          Optional.of(
              new Meeting.Next(LocalDate.of(2009, 4, 7), Optional.empty(), Optional.empty())));

  @Test
  void eachParticularIsRightOrWrong() {
    DocumentScore score =
        score(
            GoldExample.of("f").meeting(FORUM),
            RecordExample.minutes("f/minutes.txt").body("FENNIMORE FORUM").meeting(FOUND));
    Count right = new Count(1, 1, 1);
    Count wrong = new Count(0, 1, 1);
    assertThat(score.scores().of(Figure.MEETING_BODY)).isEqualTo(right);
    assertThat(score.scores().of(Figure.MEETING_DATE)).isEqualTo(right);
    assertThat(score.scores().of(Figure.MEETING_START)).isEqualTo(right);
    assertThat(score.scores().of(Figure.MEETING_END)).isEqualTo(wrong);
    assertThat(score.scores().of(Figure.MEETING_VENUE)).isEqualTo(right);
    assertThat(score.scores().of(Figure.MEETING_CHAIR)).isEqualTo(right);
    assertThat(score.scores().of(Figure.MEETING_NEXT)).isEqualTo(wrong);
    assertThat(score.findings())
        .contains(
            new Finding.Differing(Figure.MEETING_END, "", "12:00", "12:30"),
            new Finding.Differing(Figure.MEETING_NEXT, "", "2009-04-06", "2009-04-07"));
  }

  @Test
  void aValueWhereGoldHasNoneIsWrongButForBodyAndVenue() {
    DocumentScore score =
        score(
            GoldExample.of("f"),
            RecordExample.minutes("f/minutes.txt").body("Forum").meeting(FOUND));
    Count spurious = new Count(0, 0, 1);
    assertThat(score.scores().of(Figure.MEETING_BODY)).isEqualTo(Count.NONE);
    assertThat(score.scores().of(Figure.MEETING_VENUE)).isEqualTo(Count.NONE);
    assertThat(score.scores().of(Figure.MEETING_DATE)).isEqualTo(spurious);
    assertThat(score.scores().of(Figure.MEETING_CHAIR)).isEqualTo(spurious);
    assertThat(score.scores().of(Figure.MEETING_NEXT)).isEqualTo(spurious);
  }

  @Test
  void whatIsNotFoundIsMissed() {
    DocumentScore score =
        score(GoldExample.of("f").meeting(FORUM), RecordExample.minutes("f/minutes.txt"));
    assertThat(score.scores().of(Figure.MEETING_BODY)).isEqualTo(new Count(0, 1, 0));
    assertThat(score.findings())
        .contains(
            new Finding.Differing(
                Figure.MEETING_BODY, "", "Fennimore Forum | The Forum of Fennimore Vale", "none"));
  }

  @Test
  void typesAreComparedAsSets() {
    Evaluation evaluation =
        Scorer.score(
            List.of(
                RecordExample.minutes("f/minutes.txt").build(),
                RecordExample.minutes("f/minutes.txt").build(),
                RecordExample.of("f/minutes.txt", PartType.REPORT).build()),
            List.of(GoldExample.of("f").type("agenda").type("minutes").build()));
    DocumentScore score = evaluation.documents().getFirst();
    assertThat(score.scores().of(Figure.TYPES)).isEqualTo(new Count(1, 2, 2));
    assertThat(score.findings())
        .contains(new Finding.Differing(Figure.TYPES, "", "agenda, minutes", "minutes, report"));
  }

  private static DocumentScore score(GoldExample gold, RecordExample found) {
    return Scorer.score(List.of(found.build()), List.of(gold.build())).documents().getFirst();
  }
}
