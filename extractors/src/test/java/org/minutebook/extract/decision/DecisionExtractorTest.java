package org.minutebook.extract.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.Decision;

/** What the meeting settled, and what it only spoke of. */
class DecisionExtractorTest {
  @Test
  void resolvedAndAgreed() {
    assertThat(
            told(
                """
                RESOLVED that the accounts be approved.
                It was agreed that the path be cut.
                It was resolved to buy a printer.
                AGREED: to write off the debt.
                The Council agreed to join the scheme.
                """))
        .containsExactly(
            "resolved: RESOLVED that the accounts be approved.",
            "agreed: It was agreed that the path be cut.",
            "resolved: It was resolved to buy a printer.",
            "agreed: AGREED: to write off the debt.",
            "agreed: The Council agreed to join the scheme.");
  }

  @Test
  void approvedElectedAndNoted() {
    assertThat(
            told(
                """
                The minutes of 3 July were approved as a correct record.
                Ann Ash was elected Chair for the year.
                The report was NOTED.
                """))
        .extracting(d -> d.substring(0, d.indexOf(':')))
        .containsExactly("approved", "elected", "noted");
  }

  @Test
  void aMotionWithMoverAndSeconderThatWasCarried() {
    List<Decision> decisions =
        decisions(
            """
            Motion: that the fee be raised to £5.
            Moved by Ann Ash, seconded by Bea Birch. Carried.
            """);
    assertThat(decisions).hasSize(1);
    assertThat(decisions.getFirst().kind()).isEqualTo("resolved");
    assertThat(decisions.getFirst().text()).startsWith("that the fee be raised");
  }

  @Test
  void allAgreedTakesTheSentenceBefore() {
    List<Decision> decisions = decisions("Ann proposed to buy a new mower. All agreed.");
    assertThat(decisions).hasSize(1);
    assertThat(decisions.getFirst().text())
        .isEqualTo("Ann proposed to buy a new mower. All agreed.");
  }

  @Test
  void questionsPlansAndReportsOfOthersSettleNothing() {
    assertThat(
            told(
                """
                Bea asked whether it was agreed to cut the path?
                The minutes will be approved at the next meeting.
                Ann reported that the county council had agreed the budget.
                As agreed at the last meeting, the path is open.
                The fault has not been resolved.
                Ann agreed to write to the county.
                """))
        .isEmpty();
  }

  @Test
  void aDecisionStandsUnderItsItem() {
    Decision decision = decisions("It was agreed that the path be cut.").getFirst();
    assertThat(decision.item()).contains("1");
  }

  @Test
  void theSameWordsTwiceAreOneDecision() {
    assertThat(told("It was agreed to cut the path.\nIt was agreed to cut the path.")).hasSize(1);
  }

  @Test
  void agendasSettleNothing() {
    assertThat(
            Documents.document()
                .heading("AGENDA")
                .lines("1. Apologies\n2. It was agreed to cut the path.\n3. Bins")
                .record()
                .decisions())
        .isEmpty();
  }

  private static List<Decision> decisions(String lines) {
    return Documents.minutes()
        .lines("Present: Ann Ash, Bea Birch\n1. Roads")
        .lines(lines)
        .record()
        .decisions();
  }

  private static List<String> told(String lines) {
    return decisions(lines).stream().map(d -> d.kind() + ": " + d.text()).toList();
  }
}
