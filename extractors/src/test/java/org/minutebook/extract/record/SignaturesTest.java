package org.minutebook.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.MeetingRecord;

/** Signatures are no words of the last item, and are told of in the record's problems. */
final class SignaturesTest {
  private static final String LAST =
      "6. Finance\nThe accounts were looked at.\n7. Any other business\nThe bench by the pond was mended.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Signed ........................ Chairman\tDate ................",
        "Signed . . . . . . . . . . . . . Date . . . . . . . . .",
        "Signed:\nChair\nDate:",
        "…………………………\nChairman\n…………………………\nDate",
        "____________________ (Chair)  ____________ (Date)",
        "Approved as a correct record, Chairman ____________",
        "Chairman: Date:",
        "Signed ........................\nCllr Ann Ash\nChair of the Council\nDate: 4 June 2018",
      })
  void belongToNoItem(String lines) {
    MeetingRecord record = Documents.minutes().lines(LAST).lines(lines).record();
    assertThat(LAST).endsWith(record.items().getLast().text());
    assertThat(record.text()).endsWith(lines);
    assertThat(record.problems())
        .filteredOn(problem -> problem.code().endsWith("signed"))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.evidence().orElseThrow().span().of(record.text()))
                    .isEqualTo(lines));
  }

  @Test
  void inATableAreDroppedRowByRow() {
    MeetingRecord record =
        Documents.minutes().lines(LAST).table("Signed||Date|", "Chairman|||").record();
    assertThat(LAST).endsWith(record.items().getLast().text());
    assertThat(record.problems()).extracting("code").contains("unsigned");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The meeting closed at 9.15 pm. Signed .................... Chairman",
        "The meeting closed at 9.15 pm\t........................ Chairman",
        "The meeting closed at 9.15 pm. Chairman ........................ Date ............",
      })
  void leaveTheWordsBeforeThem(String line) {
    MeetingRecord record = Documents.minutes().lines(LAST).lines(line).record();
    assertThat(record.meeting().end()).contains(LocalTime.of(21, 15));
    assertThat(record.items().getLast().text()).doesNotContain("Chairman");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Signed: Ann Ash (Chairman) Date: 4 June 2018",
        "Signed .......... Ann Ash .......... Chair",
        "Signed ..............................\nAnn Ash\nChairman",
      })
  void tellWhoWasInTheChairWhereNothingElseDoes(String lines) {
    MeetingRecord record = Documents.minutes().lines(LAST).lines(lines).record();
    assertThat(record.meeting().chair()).contains("Ann Ash");
    assertThat(record.meeting().evidence())
        .hasEntrySatisfying(
            "chair", evidence -> assertThat(evidence.by()).isEqualTo("meeting.chair.signature"));
    assertThat(record.problems()).extracting("code").contains("signed");
  }

  @Test
  void doNotOutdoWhatTheMinutesSay() {
    MeetingRecord record =
        Documents.minutes()
            .lines("Present: Bob Beech (Chair), Ann Ash")
            .lines(LAST)
            .lines("Signed: Ann Ash (Chairman)")
            .record();
    assertThat(record.meeting().chair()).contains("Bob Beech");
  }

  @Test
  void ofTheClerkTellNothingOfTheChair() {
    MeetingRecord record =
        Documents.minutes()
            .lines(LAST)
            .lines("Signed ...... Ann Ash, Clerk to the Chairman")
            .record();
    assertThat(record.meeting().chair()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minutes were approved as a correct record and signed by the Chairman.",
        "Signed copies were sent to the partners.",
        "Chair: Ann Ash",
        "Date of next meeting: 4 October 2018",
      })
  void areNotSeenInWhatIsSaid(String line) {
    assertThat(Documents.minutes().lines(LAST).lines(line).record().problems())
        .extracting("code")
        .doesNotContain("signed", "unsigned");
  }

  @Test
  void underAnAgendaAreNoDoubtAboutIt() {
    MeetingRecord record =
        Documents.document()
            .heading("Agenda for the meeting of the Ashby Forum on 4 June 2018")
            .lines(
                "1. Apologies\n2. Date of next meeting\nSigned ..................\nAnn Ash, Clerk")
            .record();
    assertThat(record.items().getLast().heading()).contains("Date of next meeting");
    assertThat(record.problems()).extracting("code").doesNotContain("signed", "unsigned");
    assertThat(record.meeting().chair()).isEmpty();
  }
}
