package org.minutebook.extract.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minutebook.model.record.Motion;

/** Who moved and seconded, and how the votes fell, in the ways that secretaries write it. */
class MotionsTest {
  /** Words, proposer, seconder; "-" where nobody is named. */
  private static final String MOVERS =
      """
      Proposed by Cllr Ann Ash, seconded by Cllr Bea Birch. | Ann Ash | Bea Birch
      Proposed: Cllr A Ash Seconded: Cllr B Birch | A Ash | B Birch
      Proposed Cllr Ash, seconded Cllr Birch | Ash | Birch
      (Prop. Ann Ash, Sec. Bea Birch) | Ann Ash | Bea Birch
      (Prop: AA, Sec: BB) | AA | BB
      Prop AA 2nd BB | AA | BB
      Proposer: Mrs A. Ash  Seconder: Mr B. Birch | A. Ash | B. Birch
      It was proposed by Cllr Ash, seconded by Cllr Birch and unanimously agreed to cut the path. | Ash | Birch
      Cllr Ash proposed that the path be cut, seconded by Cllr Birch. | Ash | Birch
      Cllr Ash proposed, and Cllr Birch seconded, that the path be cut. | Ash | Birch
      On the proposition of Mr Ash, seconded by Mrs Birch, it was resolved to adjourn. | Ash | Birch
      Moved by Ann Ash, seconded by Bea Birch. | Ann Ash | Bea Birch
      Moved Ash, seconded Birch, that the fee be raised | Ash | Birch
      Moved: Ann Ash. Seconded: Bea Birch. Carried. | Ann Ash | Bea Birch
      Moved and seconded by Ann Ash and Bea Birch | Ann Ash | Bea Birch
      Motion by Ash, second by Birch to approve the minutes. | Ash | Birch
      Motion to approve the minutes by Ash, second by Birch. Motion carried 5-0 | Ash | Birch
      Motion made by Commissioner Ash and seconded by Commissioner Birch to adjourn. | Ash | Birch
      A motion was made by Ann Ash, seconded by Bea Birch, to adjourn. | Ann Ash | Bea Birch
      On a motion by Ash, seconded by Birch, the Board approved the budget. | Ash | Birch
      Motion: Ash. Second: Birch. Vote: 5-0 | Ash | Birch
      M: Ash S: Birch | Ash | Birch
      MSC Ash/Birch to approve the agenda. | Ash | Birch
      M/S/C (Ash, Birch) to adjourn. | Ash | Birch
      Motion (Ash/Birch) to approve the agenda. | Ash | Birch
      Ann Ash moved to approve the minutes. Bea Birch seconded. Motion carried. | Ann Ash | Bea Birch
      Ash made a motion to adjourn; Birch seconded the motion. | Ash | Birch
      Council Member Ash motioned to adjourn, second by Council Member Birch. | Ash | Birch
      Ms. Ash so moved. Mr. Birch seconded. | Ash | Birch
      Proposed by the Chairman, seconded by Dr Birch | Chairman | Birch
      Nominated by Ann Ash and seconded by Bea Birch | Ann Ash | Bea Birch
      PROPOSED BY CLLR ASH SECONDED BY CLLR BIRCH | ASH | BIRCH
      Proposed by Jean de la Tour, seconded by Siân O’Dowd-Pugh MBE | Jean de la Tour | Siân O’Dowd-Pugh
      Motion to approve the minutes (Ann, second Bea). | Ann | Bea
      Prop: NO; 2nd DMJ | NO | DMJ
      NO proposed and BB seconded the report. | NO | BB
      She proposed to buy a mower. | - | -
      Ann proposed to buy a mower. All agreed. | Ann | -
      Motion to accept and seconded. | - | -
      The motion was seconded. | - | -
      Proposed by LV, 2nd: everyone. | LV | -
      Moved by June Ash, seconded by April Birch. | June Ash | April Birch
      June Ash moved to adjourn, second by May Birch. | June Ash | May Birch
      The second meeting is on 2nd May. | - | -
      The houses proposed by the developer | - | -
      The bench was moved to the green. | - | -
      """;

  @TestFactory
  Stream<DynamicTest> movers() {
    return rows(MOVERS)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () -> {
                      Movers.Names names = Movers.in(row[0]);
                      assertThat(
                              names.proposer().orElse("-") + " | " + names.seconder().orElse("-"))
                          .isEqualTo(row[1] + " | " + row[2]);
                    }));
  }

  /** Words, votes for, against, abstained, whether unanimous; "-" where not said. */
  private static final String VOTES =
      """
      Motion carried 5-0. | 5 | 0 | - | no
      Motion passed 4-1-1. | 4 | 1 | 1 | no
      Approved 7 – 2 | 7 | 2 | - | no
      Vote: Ayes 5 Nays 0 Abstain 1 | 5 | 0 | 1 | no
      Ayes: 5, Nays: 1, Abstentions: none | 5 | 1 | 0 | no
      5 ayes, 0 nays | 5 | 0 | - | no
      AYES: Ash, Birch, Cole. NAYS: None. ABSTAIN: Dove. | 3 | 0 | 1 | no
      Carried by 4 votes to 1. | 4 | 1 | - | no
      The vote was 6 to 3. | 6 | 3 | - | no
      3 for, 2 against | 3 | 2 | - | no
      For: 6, Against: 2, Abstained: 1 | 6 | 2 | 1 | no
      Six votes in favour, one against and two abstentions. | 6 | 1 | 2 | no
      In favour: 8 Against: 0 | 8 | 0 | - | no
      Agreed with one abstention. | - | - | 1 | no
      Carried with two members abstaining. | - | - | 2 | no
      Cllr Ash abstained. | - | - | 1 | no
      Cllr Ash and Cllr Birch abstained. | - | - | 2 | no
      Carried unanimously. | - | - | - | yes
      All in favour. | - | - | - | yes
      All members present voted in favour | - | - | - | yes
      Unanimously agreed | - | - | - | yes
      Carried nem con | - | 0 | - | no
      Agreed nem. con. | - | 0 | - | no
      Motion carried by vote of Ann Ash yea, Bea Birch yea, and Col Cole nay. | 2 | 1 | - | no
      Roll call: Ash – yes; Birch – yes; Cole – yes. | 3 | - | - | no
      +1: Ann, Bea, Col | 3 | - | - | no
      +1: Ann, Bea; 0: Col; -1: none | 2 | 0 | 1 | no
      29 for, none against, 2 abstentions | 29 | 0 | 2 | no
      Passed unanimously (5 yes, 0 no) | 5 | 0 | - | yes
      Carried by six votes to one: | 6 | 1 | - | no
      It was RESOLVED by five votes to one to object. | 5 | 1 | - | no
      Carried by a majority of nine to three. | 9 | 3 | - | no
      +1 Ann, Bea, Col; 0 Dee. Passed | 3 | - | 1 | no
      It was voted to adjourn at 8:40 p.m. | - | - | - | no
      Not unanimous | - | - | - | no
      The grant of £300 for the hall is against the rules. | - | - | - | no
      The contract was passed for 12 months on 12-05-2019. | - | - | - | no
      """;

  @TestFactory
  Stream<DynamicTest> votes() {
    return rows(VOTES)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () -> {
                      Votes votes = Votes.in(row[0]);
                      assertThat(
                              String.join(
                                  " ",
                                  told(votes.inFavour()),
                                  told(votes.against()),
                                  told(votes.abstained()),
                                  votes.unanimous() ? "yes" : "no"))
                          .isEqualTo(String.join(" ", row[1], row[2], row[3], row[4]));
                    }));
  }

  @Test
  void moreAgainstThanForIsLost() {
    Motion motion = Motions.in("2 for, 5 against");
    assertThat(Motions.isLost(motion)).isTrue();
    assertThat(Motions.isLost(Motions.in("5 for, 2 against"))).isFalse();
  }

  private static Stream<String[]> rows(String table) {
    return table.lines().map(line -> line.split(" \\| "));
  }

  private static String told(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "-";
  }
}
