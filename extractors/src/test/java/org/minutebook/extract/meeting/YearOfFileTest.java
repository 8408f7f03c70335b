package org.minutebook.extract.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.extract.Documents;
import org.minutebook.extract.record.Extractors;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Problem;
import org.minutebook.model.record.Source;

/** A year in the name of a file dates a meeting whose minutes give day and month. */
final class YearOfFileTest {
  @ParameterizedTest
  @CsvSource({
    "forum-minutes-2018.txt, 4 May",
    "in/old/20180504 Forum.txt, 4 May",
    "Forum_May_2018_final.txt, 'Friday, 4th May'",
    "2017-2018 minutes.txt, Friday 4 May",
  })
  void theNameTellsTheYear(String file, String day) {
    MeetingRecord record = record(file, day);
    assertThat(record.meeting().date()).contains(LocalDate.of(2018, 5, 4));
    assertThat(record.problems()).extracting(Problem::code).contains("year-of-file");
    assertThat(record.meeting().evidence().values())
        .filteredOn(evidence -> evidence.by().equals("meeting.date.year-of-file"))
        .allSatisfy(evidence -> assertThat(evidence.confidence()).isLessThan(0.7));
  }

  @ParameterizedTest
  @CsvSource({
    "forum-2018.txt, Monday 4 May",
    "forum-2017-2018.txt, 4 May",
    "forum-120180.txt, 4 May",
    "2018/forum.txt, 4 May",
  })
  void whatDoesNotFitOrIsNotClearTellsNothing(String file, String day) {
    assertThat(record(file, day).meeting().date()).isEmpty();
  }

  @Test
  void theTextIsBelievedBeforeTheName() {
    MeetingRecord record = record("forum-2018.txt", "4 May 2017");
    assertThat(record.meeting().date()).contains(LocalDate.of(2017, 5, 4));
    assertThat(record.problems()).extracting(Problem::code).doesNotContain("year-of-file");
  }

  private static MeetingRecord record(String file, String day) {
    Source source =
        new Source(file, "0".repeat(64), "text/plain", 9, 1, 1, 1, Optional.empty(), false);
    return Extractors.records()
        .of(
            source,
            Documents.document()
                .heading("Minutes of the Ashby Forum meeting held on " + day)
                .lines("Present: Ann Ash, Bea Birch\n1. Roads\nThe hedge was looked at.")
                .build())
        .getFirst();
  }
}
