package org.minutebook.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.MeetingRecord;

/** Minutes without a date say between which days they lie, where their text does. */
class UndatedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Ann Ash spoke. # Next meeting: 7 July 2009 # , but it was before 7 July 2009.",
        "1. The minutes of the meeting held on 12 May 2009 were approved. # The hall is cold."
            + " # , but it was after 12 May 2009.",
        "1. The minutes of the meeting held on 12 May 2009 were approved. # Next meeting: 7 July 2009"
            + " # , but it was after 12 May 2009 and before 7 July 2009.",
        "1. The minutes of the meeting held on 12 May 2009 were approved. # Next meeting: 7 July 2008"
            + " # .",
        "Ann Ash spoke. # The hall is cold. # ."
      })
  void tellsBetweenWhichDaysTheyLie(String first, String last, String told) {
    MeetingRecord record =
        Documents.document()
            .heading("Minutes of Ashby Forum")
            .lines("Present: Ann Ash, Bea Birch\n" + first + "\n" + last)
            .record();
    assertThat(record.meeting().date()).isEmpty();
    assertThat(record.problems())
        .filteredOn(problem -> problem.code().equals("no-date"))
        .extracting("message")
        .containsExactly("The minutes do not say when the meeting was held" + told);
  }
}
