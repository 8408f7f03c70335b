package org.minutebook.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.extract.Documents;

/** Minutes that are not agreed yet say so in their record. */
final class StatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DRAFT",
        "Draft minutes of the Ashby Forum",
        "Unconfirmed minutes",
        "These minutes are subject to confirmation at the next meeting."
      })
  void reportsADraft(String line) {
    assertThat(Documents.minutes().lines(line).record().problems())
        .filteredOn(problem -> problem.code().equals("draft"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.evidence()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. Draft budget", "The draft minutes were approved."})
  void doesNotTakeADraftOfSomethingElseForOne(String line) {
    assertThat(Documents.minutes().lines(line).record().problems())
        .extracting("code")
        .doesNotContain("draft");
  }
}
