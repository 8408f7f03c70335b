package org.minutebook.extract.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Motion;

/** Decisions as clerks of many kinds of body word them. */
class DecisionFormsTest {
  /** Lines parted by "/", then the decisions: kind and first words; "-" for none. */
  private static final String FORMS =
      """
      RESOLVED that the accounts be approved. | resolved: RESOLVED that the accounts
      IT WAS RESOLVED to buy a mower. | resolved: IT WAS RESOLVED to buy
      Resolution 12/18: that the fee be raised. | resolved: Resolution 12/18: that the fee
      AGREED: to write off the debt. | agreed: AGREED: to write off
      Decision: close the hall for a week. | agreed: Decision: close the hall
      DECISION 4 – buy a mower from the reserve. | agreed: DECISION 4 – buy a mower
      The Board approved the budget for 2019. | approved: The Board approved the budget
      Trustees agreed the pay award. | agreed: Trustees agreed the pay
      The Finance Committee endorsed the plan. | -
      Members accepted the tender of Birch and Sons. | accepted: Members accepted the tender
      The resolution was passed by a show of hands. | resolved: The resolution was passed
      Most residents agreed that the gate should stay. | agreed: Most residents agreed
      Everyone present agreed to the new rota. | agreed: Everyone present agreed
      Some members agreed that it was late. | -
      The district council refused the application. | -
      APC agreed to support the fair. | agreed: APC agreed to support
      BB agreed to support the fair. | -
      The report was NOTED. | noted: The report was NOTED.
      NOTED that the tree was felled. | noted: NOTED that the tree
      The report of the Treasurer was received and noted. | noted: The report of the Treasurer
      The Presbytery approved the budget. | approved: The Presbytery approved
      The Board consented to the sale of the lower field. | agreed: The Board consented
      The owner consented to the sale. | -
      No police report was received. | -
      The minutes could not be approved, as nobody had them. | -
      These problems with the drains were resolved last year. | -
      Forum minutes: BB agreed to attend. | -
      “That dogs be banned.” / Proposed by Ann Ash (by letter), seconded by Bea Birch. After a long debate the motion was lost, 3 for, / 9 against. | rejected: “That dogs be banned.”
      It was noted that it had rained. | -
      It was agreed to defer the matter to June. | deferred: It was agreed to defer
      RESOLVED that the item be deferred. | deferred: RESOLVED that the item
      The Council resolved to reject the tender. | rejected: The Council resolved to reject
      RECOMMENDED that the grant be paid. | recommended: RECOMMENDED that the grant
      The constitution was ratified. | ratified: The constitution was ratified.
      The Trustees confirmed that the fund would close. | confirmed: The Trustees confirmed
      Ann Ash was elected Chair for the year. | elected: Ann Ash was elected
      Ann Ash and Bea Birch were re-elected unopposed. | elected: Ann Ash and Bea Birch
      Cy Cole was co-opted to the Council. | elected: Cy Cole was co-opted
      Accounts approved as presented. | approved: Accounts approved as
      Standing orders reviewed and adopted with amendments. | adopted: Standing orders reviewed
      The minutes of 3 July were approved as a correct record. | approved: The minutes of 3 July
      Minutes taken as a true record and signed. | approved: Minutes taken as
      The bin to be moved. / Agreed. | agreed: The bin to be moved.
      b) RESOLVED to pay the bills. | resolved: b) RESOLVED to pay
      Decided to mend the gate. | agreed: Decided to mend
      The club to meet at seven for the rest of the term (agreed) | agreed: The club to meet
      The matter was adjourned to the next meeting. | deferred: The matter was adjourned
      The meeting was adjourned to the next room. | -
      The third bid was turned down. | rejected: The third bid
      Ann Ash was declared elected. | elected: Ann Ash was declared
      The Council recommended to the county that the road be closed. | recommended: The Council
      The budget was approved by the county council. | -
      The work was carried out in May. | -
      The gate can be approved next year. | -
      He asked if it was agreed to cut the path? | -
      As agreed at the last meeting, the path is open. | -
      The county had approved the plan. | -
      The clerk reported that the board had been appointed. | -
      Ann agreed to write to the county. | -
      The report recommends that the fee be approved. | -
      These were moved as correct by Ann Ash and Bea Birch. | approved: These were moved
      The budget was read and it agreed the fee would stay. | agreed: The budget was read
      Rule 4 was agreed by all. | agreed: Rule 4 was agreed
      """;

  @TestFactory
  Stream<DynamicTest> forms() {
    return FORMS
        .lines()
        .map(line -> line.split(" \\| "))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> assertFound(row[0], row[1])));
  }

  private static void assertFound(String lines, String expected) {
    List<Decision> found = decisions(lines.replace(" / ", "\n"));
    if (expected.equals("-")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().kind() + ": " + found.getFirst().text()).startsWith(expected);
    }
  }

  /** Lines parted by "/": kind, text, proposer, seconder, votes. */
  private static final String MOTIONS =
      """
      Motion by Ann Ash, second by Bea Birch to approve the minutes. Motion carried 5-0. | resolved | Motion by Ann Ash, second by Bea Birch to approve the minutes. | Ann Ash, Bea Birch, 5, 0, -
      Motion to adopt the budget by Ash, second by Birch. Vote: Ayes 4 Nays 1 Abstain 0 | resolved | Motion to adopt the budget by Ash, second by Birch. | Ash, Birch, 4, 1, 0
      Motion: that the fee be raised. / Moved by Ann Ash, seconded by Bea Birch. / Carried. | resolved | that the fee be raised. | Ann Ash, Bea Birch, -, -, -
      Motion: that the fee be raised. / Moved: Ann Ash. Seconded: Bea Birch. / Defeated 2-3. | rejected | that the fee be raised. | Ann Ash, Bea Birch, 2, 3, -
      Ann Ash moved to buy a mower. Bea Birch seconded. Motion failed 1-4. | rejected | Ann Ash moved to buy a mower. | Ann Ash, Bea Birch, 1, 4, -
      Ann Ash moved to buy a mower. Bea Birch seconded. The motion was tabled. | deferred | Ann Ash moved to buy a mower. | Ann Ash, Bea Birch, -, -, -
      Ann Ash moved to buy a mower, seconded by Bea Birch. The motion was withdrawn. | withdrawn | Ann Ash moved to buy a mower, seconded by Bea Birch. | Ann Ash, Bea Birch, -, -, -
      On a motion by Ann Ash, seconded by Bea Birch, the Council approved the budget. All in favour. | approved | On a motion by Ann Ash, seconded by Bea Birch, the Council approved the budget. | Ann Ash, Bea Birch, -, -, - unanimous
      MSC Ash/Birch to approve the agenda. Carried. | resolved | MSC Ash/Birch to approve the agenda. | Ash, Birch, -, -, -
      It was proposed by Cllr Ash, seconded by Cllr Birch and unanimously agreed to cut the path. | agreed | It was proposed by Cllr Ash, seconded by Cllr Birch and unanimously agreed to cut the path. | Ash, Birch, -, -, - unanimous
      RESOLVED to cut the path. (Prop. Ann Ash, Sec. Bea Birch) | resolved | RESOLVED to cut the path. | Ann Ash, Bea Birch, -, -, -
      The minutes were approved. / Proposed: Cllr Ash Seconded: Cllr Birch | approved | The minutes were approved. | Ash, Birch, -, -, -
      The path to be cut in May. / Proposed: Cllr Ash Seconded: Cllr Birch Agreed | agreed | The path to be cut in May. | Ash, Birch, -, -, -
      Cllr Ash proposed that the fee stay at £5, seconded by Cllr Birch. 3 for, 2 against. | resolved | Cllr Ash proposed that the fee stay at £5, seconded by Cllr Birch. | Ash, Birch, 3, 2, -
      Cllr Ash proposed payment of the bills, seconded by Cllr Birch. | resolved | Cllr Ash proposed payment of the bills, seconded by Cllr Birch. | Ash, Birch, -, -, -
      Proposed by Cllr Ash, seconded by Cllr Birch. RESOLVED that the path be cut with one abstention. | resolved | RESOLVED that the path be cut with one abstention. | Ash, Birch, -, -, 1
      All payments approved proposer Cllr Ash, 2nd Cllr Birch | approved | All payments approved proposer Cllr Ash, 2nd Cllr Birch | Ash, Birch, -, -, -
      It was proposed that the oak be felled. The owner is glad of the proposed work, which is to begin when the leaves are off and the ground is dry enough for the lorry. The county has sent a map of the drains and another of the cables, and both are with the clerk. Proposer Cllr Ash, 2nd Cllr Birch. | resolved | It was proposed that the oak be felled. | Ash, Birch, -, -, -
      The rules were adopted nem con. | adopted | The rules were adopted nem con. | -, -, -, 0, -
      Chair: Ann Ash – proposed Bea Birch, seconded Cy Cole – elected | elected | Chair: Ann Ash – proposed Bea Birch, seconded Cy Cole – elected | Bea Birch, Cy Cole, -, -, -
      Nominated by Bea Birch and seconded by Cy Cole that Ann Ash be elected Treasurer. Carried. | elected | Nominated by Bea Birch and seconded by Cy Cole that Ann Ash be elected Treasurer. | Bea Birch, Cy Cole, -, -, -
      Motion to renew the lease. / +1: Ann, Bea, Col; 0: Dan; -1: none | resolved | Motion to renew the lease. | -, -, 3, 0, 1
      """;

  @TestFactory
  Stream<DynamicTest> motions() {
    return MOTIONS
        .lines()
        .map(line -> line.split(" \\| "))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> assertMoved(row)));
  }

  private static void assertMoved(String[] row) {
    List<Decision> found = decisions(row[0].replace(" / ", "\n"));
    assertThat(found).hasSize(1);
    Decision decision = found.getFirst();
    assertThat(decision.text()).isEqualTo(row[2]);
    assertThat(decision.kind()).isEqualTo(row[1]);
    assertThat(told(decision)).isEqualTo(row[3].strip());
  }

  private static String told(Decision decision) {
    Motion motion = decision.motion();
    return String.join(
            ", ",
            motion.proposer().orElse("-"),
            motion.seconder().orElse("-"),
            number(motion.inFavour()),
            number(motion.against()),
            number(motion.abstained()))
        + (motion.unanimous() ? " unanimous" : "");
  }

  private static String number(OptionalInt votes) {
    return votes.isPresent() ? String.valueOf(votes.getAsInt()) : "-";
  }

  @Test
  void twoMotionsInOneParagraphAreTwoDecisions() {
    List<Decision> found =
        decisions(
            "Motion by Ash, second by Birch to approve the minutes. Motion carried. Motion by Birch,"
                + " second by Ash to pay the bills. Motion carried by vote of Ann Ash yea, Bea Birch"
                + " yea, and Cy Cole nay.");
    assertThat(found).hasSize(2);
    assertThat(found.getLast().motion().inFavour()).hasValue(2);
    assertThat(found.getLast().motion().against()).hasValue(1);
  }

  @Test
  void pointsUnderALabelAreDecisionsOfTheirOwn() {
    List<Decision> found =
        Documents.minutes()
            .lines("Present: Ann Ash, Bea Birch\n1. Roads\nDecisions made:")
            .bullet("The path to be cut in May")
            .bullet("A second bin for the green")
            .lines("The weather was fine.")
            .record()
            .decisions();
    assertThat(found)
        .extracting(Decision::text)
        .containsExactly("The path to be cut in May", "A second bin for the green");
  }

  @Test
  void aColumnOfDecisionsAndATableOfNominations() {
    List<Decision> column =
        Documents.minutes()
            .lines("Present: Ann Ash, Bea Birch")
            .table(
                "Item|Discussion|Decision",
                "Roads|The path is muddy.|Gravel before the winter",
                "Bins|No news.|")
            .record()
            .decisions();
    assertThat(column).extracting(Decision::text).containsExactly("Gravel before the winter");
    List<Decision> elected =
        Documents.minutes()
            .lines("Present: Ann Ash, Bea Birch")
            .table("Position|Name|Proposed by|Seconded by", "Chair|Ann Ash|Bea Birch|Cy Cole")
            .record()
            .decisions();
    assertThat(elected).hasSize(1);
    assertThat(elected.getFirst().kind()).isEqualTo("elected");
    assertThat(elected.getFirst().text()).isEqualTo("Chair: Ann Ash");
    assertThat(elected.getFirst().motion().seconder()).contains("Cy Cole");
  }

  private static List<Decision> decisions(String lines) {
    return Documents.minutes()
        .lines("Present: Ann Ash, Bea Birch, Cy Cole\n1. Roads")
        .lines(lines)
        .record()
        .decisions();
  }
}
