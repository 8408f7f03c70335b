package org.minutebook.extract.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Owner;

/** Who is to do what, in whichever place and form minutes say so. */
class ActionExtractorTest {
  private static final String PEOPLE =
      "Present: Ann Ash (AA), Bea Birch (BB), Cy Cedar (CC), Dee Dogwood (DD)";

  @Test
  void anActionColumnMayWordTheAction() {
    assertThat(
            told(
                minutes()
                    .table(
                        "Item|Discussion|Action",
                        "1|The hall roof leaks again near the stage.|AA to call the roofer",
                        "2|Nothing was reported on the bins this time.|")))
        .containsExactly("AA to call the roofer [AA]");
  }

  @Test
  void anActionColumnMayOnlyNameWhoIsToAct() {
    List<Action> actions =
        actions(
            minutes()
                .table(
                    "Item|Discussion|Action",
                    "1|The hall roof leaks. It was agreed that the roofer should be called.|AA/BB",
                    "2|Nothing was reported on the bins this time.|"));
    assertThat(actions).hasSize(1);
    assertThat(owners(actions.getFirst())).isEqualTo("AA, BB");
    assertThat(actions.getFirst().text()).contains("roofer should be called");
  }

  @Test
  void anUnnamedMarginOfInitialsIsAnActionColumn() {
    List<Action> actions =
        actions(
            minutes()
                .table(
                    "1|The hall roof leaks, and somebody should call the roofer.|AA",
                    "2|The bins were emptied on Tuesday, later than the council had promised.|",
                    "3|The lamp is broken. It will be reported to the county at once.|BB"));
    assertThat(actions).extracting(ActionExtractorTest::owners).containsExactly("AA", "BB");
  }

  @Test
  void aTableOfActionsByWhomAndByWhen() {
    List<Action> actions =
        actions(
            minutes()
                .table(
                    "Action|By whom|By when",
                    "Write to the county about the lamp|AA|12 October 2018",
                    "Book the hall|Bea Birch|ASAP"));
    assertThat(actions)
        .extracting(a -> a.text() + " [" + owners(a) + "]")
        .containsExactly("Write to the county about the lamp [AA]", "Book the hall [Bea Birch]");
    assertThat(actions.getFirst().deadline().orElseThrow().due().lastDay())
        .contains(LocalDate.of(2018, 10, 12));
    assertThat(actions.getFirst().owners().getFirst().person()).contains("p1");
    assertThat(actions.getLast().owners().getFirst().person()).contains("p2");
  }

  @Test
  void aTableInAListOfActionsNamesOwnersInOneColumn() {
    assertThat(
            told(
                minutes()
                    .heading(2, "Joblist")
                    .table("Person|Item", "AA|New flyers", "Bea Birch|Hall for Thursday")))
        .containsExactly("New flyers [AA]", "Hall for Thursday [Bea Birch]");
  }

  @Test
  void aColumnOfNamesBesideTheDiscussionAndOneOfDates() {
    List<Action> actions =
        actions(
            minutes()
                .table(
                    "Item|Discussion|Who|By when",
                    "1|The hall roof leaks again. The roofer should be called.|AA|12/10/18",
                    "2|Nothing was reported on the bins this time.||"));
    assertThat(actions).hasSize(1);
    assertThat(owners(actions.getFirst())).isEqualTo("AA");
    assertThat(actions.getFirst().text()).isEqualTo("The roofer should be called.");
    assertThat(actions.getFirst().deadline().orElseThrow().due().lastDay())
        .contains(LocalDate.of(2018, 10, 12));
  }

  @Test
  void aLogTellsHowFarEachActionHasCome() {
    List<Action> actions =
        actions(
            minutes()
                .table(
                    "No.|Date raised|Action|Lead|Target date|RAG|Update",
                    "1|4/9/18|Write to the county|AA|1/10/18|Blue|Completed 12 Sept",
                    "2|4/9/18|Book the hall|BB|1/11/18|Amber|In progress",
                    "3|4/9/18|Find a speaker|tbc||Grey|No longer required",
                    "4|4/9/18|Order the sign|CC|1/12/18|Green|"));
    assertThat(actions)
        .extracting(Action::status)
        .containsExactly(
            Action.Status.DONE,
            Action.Status.ONGOING,
            Action.Status.SUPERSEDED,
            Action.Status.OPEN);
    assertThat(actions.get(2).owners()).isEmpty();
  }

  @Test
  void mattersArisingWithAnUpdateAreReviewed() {
    List<Action> actions =
        actions(
            minutes()
                .heading(2, "Actions from the last meeting")
                .table(
                    "Action|Owner|Update",
                    "Write to the county|AA|Letter sent",
                    "Book the hall|BB|CC has been asked to help",
                    "Order the sign|CC|"));
    assertThat(actions)
        .extracting(Action::status)
        .containsExactly(Action.Status.DONE, Action.Status.ONGOING, Action.Status.CARRIED_FORWARD);
  }

  @Test
  void labelsOfEveryShape() {
    for (String line :
        List.of(
            "ACTION: AA to write to the trust",
            "Action: AA to write to the trust",
            "Action – AA: write to the trust",
            "Action AA: write to the trust",
            "ACTION - AA to write to the trust",
            "ACTION AA to write to the trust",
            "Action 12: AA to write to the trust",
            "AA TODO: write to the trust",
            "Write to the trust [Action: AA]")) {
      List<Action> actions = actions(minutes().lines("1. Trust\n" + line));
      assertThat(actions).as(line).hasSize(1);
      assertThat(owners(actions.getFirst())).as(line).isEqualTo("AA");
      assertThat(actions.getFirst().text()).as(line).containsIgnoringCase("write to the trust");
      assertThat(actions.getFirst().item()).as(line).contains("1");
    }
  }

  @Test
  void aListUnderAHeadingOfActions() {
    assertThat(
            told(
                minutes()
                    .heading(2, "Actions")
                    .bullet("AA to write to the trust")
                    .bullet("Book the hall (BB)")))
        .containsExactly("AA to write to the trust [AA]", "Book the hall [BB]");
  }

  @Test
  void actionsOfTheLastMeetingAreNotNewOnes() {
    assertThat(
            told(
                minutes()
                    .heading(2, "Actions from the last meeting")
                    .bullet("The letter was sent.")
                    .bullet("The hall was booked.")))
        .isEmpty();
  }

  @Test
  void sentencesThatBindSomebody() {
    assertThat(
            told(
                minutes()
                    .lines(
                        """
                        1. Roads
                        AA to circulate the map to members.
                        BB agreed to draft a letter to the county.
                        Cy Cedar was asked to obtain three quotes.
                        It was agreed that DD would contact the police.
                        The Clerk to order new bins.
                        """)))
        .containsExactly(
            "AA to circulate the map to members. [AA]",
            "BB agreed to draft a letter to the county. [BB]",
            "Cy Cedar was asked to obtain three quotes. [Cy Cedar]",
            "agreed that DD would contact the police. [DD]",
            "The Clerk to order new bins. [Clerk]");
  }

  @Test
  void whatBindsNobodyIsNoAction() {
    assertThat(
            told(
                minutes()
                    .lines(
                        """
                        1. Roads
                        AA reported that the path was closed.
                        Members went to see the lake.
                        Ann asked whether BB was to attend?
                        The Council agreed that the path be cut.
                        Thanks to Bea Birch for her help.
                        It was felt that the road should be wider.
                        """)))
        .isEmpty();
  }

  @Test
  void ofAPassiveOnlyBySomebodyTellsWhoOwnsIt() {
    Action action = actions(minutes().lines("ACTION: Letter to be written by CC")).getFirst();
    assertThat(owners(action)).isEqualTo("CC");
    action = actions(minutes().lines("ACTION: A letter to be written to the county")).getFirst();
    assertThat(action.owners()).isEmpty();
  }

  @Test
  void anActionToldTwiceIsOneAction() {
    assertThat(
            told(
                minutes()
                    .lines("1. Roads\nAA to write to the county about the broken lamp.")
                    .heading(2, "Summary of actions")
                    .bullet("AA to write to the county about the broken lamp")))
        .hasSize(1);
    Action twice =
        actions(
                minutes()
                    .lines("1. Roads\nAA to write to the county about the broken lamp.")
                    .heading(2, "Summary of actions")
                    .bullet("AA to write to the county about the broken lamp by 1 October"))
            .getFirst();
    assertThat(twice.also()).hasSize(1);
    assertThat(twice.item()).contains("1");
    assertThat(twice.deadline().orElseThrow().due().lastDay()).contains(LocalDate.of(2018, 10, 1));
  }

  @Test
  void twoShortTasksOfOnePersonAreTwo() {
    assertThat(
            told(
                minutes()
                    .lines(
                        """
                        1. Roads
                        Signs were asked for, Bea Birch will investigate.
                        Bea Birch will contact the county. AA agreed to check this.
                        AA would report.
                        """)))
        .containsExactly(
            "Bea Birch will investigate. [Bea Birch]",
            "Bea Birch will contact the county. [Bea Birch]",
            "AA agreed to check this. [AA]",
            "AA would report. [AA]");
  }

  @Test
  void whoSignsThreeParagraphsOwnsThem() {
    String[] paragraphs = {
      "The lamp beside the mill is still out. Clerk",
      "Bea Birch would ask the county about the new lamps. Mrs B. Birch",
      "Grants are open to halls and clubs of the valley. B. Birch/Clerk"
    };
    assertThat(
            told(
                minutes()
                    .lines("1. Roads")
                    .lines(paragraphs[0])
                    .lines(paragraphs[1])
                    .lines(paragraphs[2])))
        .containsExactly(
            "The lamp beside the mill is still out. [Clerk]",
            "Bea Birch would ask the county about the new lamps. [Mrs B. Birch]",
            "Grants are open to halls and clubs of the valley. [B. Birch, Clerk]");
    assertThat(told(minutes().lines("1. Roads").lines(paragraphs[0]))).isEmpty();
  }

  @Test
  void aLabelledParagraphTellsItsOwnerWhereItComesToThePoint() {
    List<Action> actions =
        actions(
            minutes()
                .lines(
                    """
                    1. Roads
                    Action: At the request of the Chair, Bea Birch will join the panel.
                    Action: It was said that the mill should come first. The Path Team will consider it.
                    Action: Path Team with Council input to draw a map
                    """));
    assertThat(actions)
        .extracting(ActionExtractorTest::owners)
        .containsExactly("Bea Birch", "Path Team", "Path Team");
  }

  @Test
  void whatWillBeReportedNobodyKnowsByWhom() {
    Action action =
        actions(minutes().lines("1. Roads\nHoles were seen, these will be reported to the county."))
            .getFirst();
    assertThat(action.text()).isEqualTo("these will be reported to the county.");
    assertThat(action.owners()).isEmpty();
  }

  @Test
  void theDeadlineBelongsToItsAction() {
    List<Action> actions =
        actions(
            minutes()
                .lines(
                    """
                    1. Roads
                    ACTION: AA to write to the county by 12 October
                    ACTION: BB to book the hall before the next meeting
                    Next meeting: 9 October 2018
                    """));
    assertThat(actions).hasSize(2);
    assertThat(actions.get(0).deadline().orElseThrow().due().lastDay())
        .contains(LocalDate.of(2018, 10, 12));
    assertThat(actions.get(1).deadline().orElseThrow().due().lastDay())
        .hasValueSatisfying(d -> assertThat(d).isBetween("2018-10-08", "2018-10-09"));
  }

  @Test
  void initialsThatFitSeveralPeopleStayCandidates() {
    List<Action> actions =
        actions(
            Documents.minutes()
                .lines(
                    "Present: Ann Ash, Alan Archer, Bea Birch\nACTION: AA to write to the trust"));
    Owner owner = actions.getFirst().owners().getFirst();
    assertThat(owner.person()).isEmpty();
    assertThat(owner.candidates()).containsExactly("p1", "p2");
  }

  @Test
  void theNoteBehindAnActionTellsHowFarItHasCome() {
    Action done =
        actions(minutes().lines("ACTION: AA to write to the trust\nComplete.")).getFirst();
    assertThat(done.status()).isEqualTo(Action.Status.DONE);
  }

  private static Documents minutes() {
    return Documents.minutes().lines(PEOPLE);
  }

  private static List<Action> actions(Documents document) {
    return document.record().actions();
  }

  private static List<String> told(Documents document) {
    return actions(document).stream().map(a -> a.text() + " [" + owners(a) + "]").toList();
  }

  private static String owners(Action action) {
    return action.owners().stream().map(Owner::label).collect(Collectors.joining(", "));
  }
}
