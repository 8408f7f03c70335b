package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Due;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.text.PartType;

class FoundDocumentTest {
  private static final String URI = "a/minutes.txt";

  @Test
  void minutesComeBeforeNotesAndNotesBeforeAnAgenda() {
    FoundDocument found =
        FoundDocument.merged(
            List.of(
                RecordExample.of(URI, PartType.REPORT).body("Report body").build(),
                RecordExample.of(URI, PartType.AGENDA).body("Agenda body").build(),
                RecordExample.of(URI, PartType.NOTES).body("Notes body").build(),
                RecordExample.of(URI, PartType.MINUTES).build()));
    assertThat(found.types()).containsExactly("minutes", "notes", "agenda", "report");
    assertThat(found.body().words()).contains("Notes body");
  }

  @Test
  void eachParticularComesFromTheFirstPartThatGivesIt() {
    Meeting minutes =
        new Meeting(
            Optional.of(LocalDate.of(2009, 3, 2)),
            Optional.of(LocalTime.of(9, 30)),
            Optional.empty(),
            Optional.of(""),
            Optional.empty(),
            Optional.empty());
    Meeting agenda =
        new Meeting(
            Optional.of(LocalDate.of(2009, 4, 6)),
            Optional.empty(),
            Optional.of(LocalTime.of(12, 0)),
            Optional.of("Fennimore Hall"),
            Optional.of("Ann Bell"),
            Optional.of(
                new Meeting.Next(
                    LocalDate.of(2009, 5, 4), Optional.of(LocalTime.of(10, 0)), Optional.empty())));
    FoundDocument found =
        FoundDocument.merged(
            List.of(
                RecordExample.of(URI, PartType.AGENDA).meeting(agenda).build(),
                RecordExample.of(URI, PartType.MINUTES).meeting(minutes).build()));
    assertThat(found.date().words()).contains("2009-03-02");
    assertThat(found.start().words()).contains("09:30");
    assertThat(found.end().words()).contains("12:00");
    assertThat(found.venue().words()).contains("Fennimore Hall");
    assertThat(found.chair().words()).contains("Ann Bell");
    assertThat(found.next().words()).contains("2009-05-04");
  }

  @Test
  void aPersonInTheSameListOfTwoPartsCountsOnceAndTheMerelyMentionedNever() {
    FoundDocument found =
        FoundDocument.merged(
            List.of(
                RecordExample.minutes(URI)
                    .person("Ann Bell", Attendance.Kind.PRESENT)
                    .person("A Bell", Attendance.Kind.APOLOGIES)
                    .person("Carl Dunn", Attendance.Kind.MENTIONED)
                    .build(),
                RecordExample.minutes(URI).person("Cllr A Bell", Attendance.Kind.PRESENT).build()));
    assertThat(found.people()).extracting(Person::name).containsExactly("Ann Bell", "A Bell");
  }

  @Test
  void anOwnerIsKnownByItsLabelAndByTheNameItResolvesTo() {
    FoundDocument found =
        FoundDocument.merged(
            List.of(
                RecordExample.minutes(URI)
                    .person("Ann Bell", Attendance.Kind.MENTIONED)
                    .action(
                        "AB and CD to write",
                        List.of(
                            new Owner("AB", Optional.of("p1"), List.of()),
                            new Owner("CD", Optional.empty(), List.of("p1", "p2"))),
                        Optional.of(
                            new Due.Within(LocalDate.of(2009, 4, 1), LocalDate.of(2009, 4, 30))))
                    .build()));
    assertThat(found.actions().getFirst().owners())
        .containsExactly(List.of("AB", "Ann Bell"), List.of("CD"));
    assertThat(found.actions().getFirst().deadline()).contains("2009-04-30");
  }
}
