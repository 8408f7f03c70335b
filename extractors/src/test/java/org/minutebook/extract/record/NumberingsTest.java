package org.minutebook.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Problem;

/** Numbers that repeat, restart or skip are kept as printed, and reported. */
class NumberingsTest {
  @Test
  void numbersInOrderAreNoProblem() {
    assertThat(codes("1. Apologies\n2. Roads\n3. Bins")).isEmpty();
    assertThat(codes("207/2018 Apologies\n208/2018 Roads\n209/2018 Bins")).isEmpty();
    assertThat(codes("18.09.01 Apologies\n18.09.02 Roads\n18.09.03 Bins")).isEmpty();
    assertThat(codes("24/031 Apologies\n24/032 Roads\n24/033 Bins")).isEmpty();
  }

  @Test
  void aNumberThatStandsTwiceIsKeptAndReported() {
    MeetingRecord record = record("1. Apologies\n2. Roads\n3. Bins\n3. Trees\n4. Close");
    assertThat(record.items().stream().flatMap(i -> i.number().stream()))
        .containsExactly("1", "2", "3", "3", "4");
    assertThat(record.problems())
        .filteredOn(p -> p.code().equals("numbering-repeats"))
        .singleElement()
        .satisfies(p -> assertThat(evidence(record, p)).startsWith("3. Trees"));
  }

  @Test
  void aMissingNumberIsReported() {
    assertThat(codes("1. Apologies\n2. Roads\n4. Bins\n5. Trees"))
        .containsExactly("numbering-skips");
    assertThat(codes("207/2018 Apologies\n208/2018 Roads\n210/2018 Bins\n211/2018 Trees"))
        .containsExactly("numbering-skips");
  }

  @Test
  void numbersThatBeginAnewUnderAHeadingAreAStyle() {
    assertThat(
            record(
                    Documents.minutes()
                        .bold("Part one")
                        .lines("1. Apologies\n2. Roads")
                        .bold("Part two")
                        .bold("1. Staff")
                        .bold("2. Pay"))
                .problems())
        .extracting(Problem::code)
        .noneMatch(code -> code.startsWith("numbering"));
  }

  @Test
  void listsWithinItemsCountByThemselves() {
    assertThat(codes("1. Works\na) Pond\nb) Hall\n2. Finance\na) Budget\nb) Bank\n3. Close"))
        .isEmpty();
  }

  private static List<String> codes(String lines) {
    return record(lines).problems().stream()
        .map(Problem::code)
        .filter(code -> code.startsWith("numbering"))
        .toList();
  }

  private static MeetingRecord record(String lines) {
    return record(Documents.minutes().lines(lines));
  }

  private static MeetingRecord record(Documents document) {
    return document.record();
  }

  private static String evidence(MeetingRecord record, Problem problem) {
    return record.text().substring(problem.evidence().orElseThrow().span().start());
  }
}
