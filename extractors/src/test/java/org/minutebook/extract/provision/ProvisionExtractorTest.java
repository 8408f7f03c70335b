package org.minutebook.extract.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.Provision;

/** What terms of reference lay down, and what a report asks for. */
class ProvisionExtractorTest {
  @Test
  void aimsAreOneALineAndLeadInsAreNone() {
    assertThat(
            terms(
                """
                Aims and objectives
                The Forum will:
                1. speak for residents
                2. look after the mill
                Quorum
                Four members.
                """))
        .containsExactly(
            "aim: speak for residents", "aim: look after the mill", "quorum: Four members.");
  }

  @Test
  void compositionIsOneProvision() {
    assertThat(
            terms(
                """
                3. Membership
                The Panel consists of:
                one member for each village
                the Clerk
                4. Chair
                The chair is elected in May.
                """))
        .containsExactly(
            "composition: The Panel consists of:\none member for each village\nthe Clerk");
  }

  @Test
  void labelsHaveTheirWordsBesideThem() {
    assertThat(
            terms(
                """
                Purpose: to keep the path open
                Frequency of meetings – every second month
                Quorum: three trustees
                """))
        .containsExactly(
            "aim: to keep the path open",
            "frequency: every second month",
            "quorum: three trustees");
  }

  @Test
  void sentencesTellWhereNoHeadingDoes() {
    assertThat(
            terms(
                """
                Meetings
                2.1 The group will meet quarterly. Papers go out a week before.
                2.2 Five members shall form a quorum.
                2.3 The Board comprises nine trustees.
                2.4 The purpose of the Board is to run the hall.
                """))
        .containsExactly(
            "frequency: The group will meet quarterly.",
            "quorum: Five members shall form a quorum.",
            "composition: The Board comprises nine trustees.",
            "aim: The purpose of the Board is to run the hall.");
  }

  @Test
  void ofMeetingArrangementsOnlyWhatTellsOfFrequencyCounts() {
    assertThat(
            terms(
                """
                Frequency of meetings
                The group will meet twice a year.
                Meetings will be held in the hall.
                The clerk shall send out papers.
                """))
        .containsExactly("frequency: The group will meet twice a year.");
  }

  @Test
  void recommendationsStandBelowALeadIn() {
    assertThat(
            report(
                """
                2. Recommendations
                The Committee is recommended:
                (i) to note the report;
                (ii) to approve the programme.
                3. Background
                The path is old.
                """))
        .containsExactly(
            "recommendation: to note the report;", "recommendation: to approve the programme.");
  }

  @Test
  void aSentenceUnderItsOwnHeadingCountsOnce() {
    assertThat(terms("Frequency of meetings\nThe group will meet twice a year.\n"))
        .containsExactly("frequency: The group will meet twice a year.");
  }

  @Test
  void whatMembersAreToDoIsNoAim() {
    assertThat(terms("Role of members\nMembers read the papers.\nAims\nTo plant trees.\n"))
        .containsExactly("aim: To plant trees.");
  }

  @Test
  void purposeRecommendationsAndContactOfAReport() {
    assertThat(
            report(
                """
                Report of the Head of Estates
                1 Purpose of this report
                1.1 To report the tenders for the slipway.
                2 Background
                2.1 The slipway is old.
                3 Recommendations
                That the Board:
                (a) accepts the lowest tender
                (b) thanks the volunteers
                4 Financial implications
                4.1 None.
                Contact officer: Ann Ash, Estates Officer, tel 01234 567890
                """))
        .containsExactly(
            "officer: Head of Estates",
            "purpose: To report the tenders for the slipway.",
            "recommendation: accepts the lowest tender",
            "recommendation: thanks the volunteers",
            "officer: Ann Ash, Estates Officer, tel 01234 567890");
  }

  @Test
  void recommendationsToldInASentence() {
    assertThat(
            report(
                """
                This paper seeks approval for the new path.
                The path is muddy. Members are asked to note the cost.
                It is therefore recommended that the path be gravelled.
                Author: Bea Birch
                """))
        .containsExactly(
            "purpose: This paper seeks approval for the new path.",
            "recommendation: Members are asked to note the cost.",
            "recommendation: It is therefore recommended that the path be gravelled.",
            "officer: Bea Birch");
  }

  @Test
  void aContactTakesTheLinesWithItsNumbersOnly() {
    assertThat(
            report(
                """
                Recommendation: that the lease be renewed
                Contact officer:
                Ann Ash, Clerk
                Tel: 01234 567890
                The hall was built in 1902.
                """))
        .containsExactly(
            "recommendation: that the lease be renewed",
            "officer: Ann Ash, Clerk\nTel: 01234 567890");
  }

  @Test
  void aPaperByACommitteeNamesNoOfficer() {
    assertThat(report("Report of the Finance Committee\nThe year was good.\n")).isEmpty();
  }

  @Test
  void minutesLayNothingDown() {
    assertThat(
            Documents.minutes()
                .lines("Present: Ann Ash\nThe group will meet quarterly.")
                .record()
                .provisions())
        .isEmpty();
  }

  private static List<String> terms(String lines) {
    return told("Terms of Reference of the Fellside Forum", lines);
  }

  private static List<String> report(String lines) {
    return told("Report on the slipway", lines);
  }

  private static List<String> told(String title, String lines) {
    return Documents.document().heading(title).lines(lines).record().provisions().stream()
        .map(ProvisionExtractorTest::words)
        .toList();
  }

  private static String words(Provision provision) {
    return provision.kind().key() + ": " + provision.text();
  }
}
