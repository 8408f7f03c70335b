package org.minutebook.extract.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;

/** What numbers an item, and what only looks like a number. */
class ItemExtractorTest {
  @Test
  void plainNumbersInEveryPunctuation() {
    for (String sign : List.of(".", ")", ":", " -", "")) {
      assertThat(
              numbers(
                  Documents.minutes()
                      .lines(
                          "1%1$s Apologies\nNone.\n2%1$s Minutes\nThey were agreed.\n3%1$s Roads"
                              .formatted(sign))))
          .as("number followed by \"%s\"", sign)
          .containsExactly("1", "2", "3");
    }
  }

  @Test
  void wordedDottedAndYearedNumbers() {
    assertThat(numbers(Documents.minutes().lines("Item 1: Roads\nItem 2: Bins")))
        .containsExactly("1", "2");
    assertThat(numbers(Documents.minutes().lines("1. Roads\n1.1 Paths\n1.2 Kerbs\n2. Bins\n2.1 x")))
        .containsExactly("1", "1.1", "1.2", "2", "2.1");
    assertThat(numbers(Documents.minutes().lines("207/2018 Apologies\n208/2018 Minutes")))
        .containsExactly("207/2018", "208/2018");
    assertThat(numbers(Documents.minutes().lines("18.09.01 Apologies\n18.09.02 Minutes")))
        .containsExactly("18.09.01", "18.09.02");
  }

  @Test
  void lettersAndRomanNumbersUnderAnItem() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines(
                        """
                        1. Finance
                        a) Accounts were read.
                        b) The precept was set.
                        2. Works
                        (i) Playing field
                        (ii) Bank
                        (iii) Pond
                        """)))
        .containsExactly("1", "a", "b", "2", "i", "ii", "iii");
  }

  @Test
  void lettersAreJoinedToTheirItemWhereTheDocumentCitesThemSo() {
    String business =
        """
        1. Matters arising
        The gate %s was mended.
        2. Works
        a. Playing field
        The grass was cut.
        b. Pond
        """;
    assertThat(numbers(Documents.minutes().lines(business.formatted("of item 3b"))))
        .containsExactly("1", "2", "2a", "2b");
    assertThat(numbers(Documents.minutes().lines(business.formatted("at the pond"))))
        .containsExactly("1", "2", "a", "b");
  }

  @Test
  void theRomanFiveFollowsTheRomanFour() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines("1. Works\ni) Pond\nii) Hall\niii) Mill\niv) Green\nv) Yard\nvi) Lane")))
        .containsExactly("1", "i", "ii", "iii", "iv", "v", "vi");
  }

  @Test
  void capitalLettersInARowAreItemsAndInitialsAreNot() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines(
                        "OLD BUSINESS\nA. Transfer station hours\nThey were changed.\nB. Dump truck")))
        .containsExactly("A", "B");
    assertThat(numbers(Documents.minutes().lines("1. Election\nA. Martin\nB. Jones")))
        .containsExactly("1");
  }

  @Test
  void minutesWithPrefixesAndSectionSigns() {
    assertThat(numbers(Documents.minutes().lines("Minute 45/19 Roads\nMinute 46/19 Bins")))
        .containsExactly("45/19", "46/19");
    assertThat(numbers(Documents.minutes().lines("C12/05/24 Roads\nC12/05/25 Bins")))
        .containsExactly("C12/05/24", "C12/05/25");
    assertThat(numbers(Documents.minutes().lines("2023/112 Roads\n2023/113 Bins")))
        .containsExactly("2023/112", "2023/113");
    assertThat(numbers(Documents.minutes().lines("§3 Quorum\n§4 Votes"))).containsExactly("3", "4");
  }

  @Test
  void datesYearsOfAccountsAndEarlierMinutesAreNoItems() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines(
                        """
                        23/48 Minutes
                        23/49 Log
                        23/36 was closed.
                        21/05/12 Ann sent the papers round.
                        2017/18 accounts were read.
                        23/50 Hospice
                        """)))
        .containsExactly("23/48", "23/49", "23/50");
  }

  @Test
  void pointsThatASentenceCountsOffAreNoItems() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines(
                        """
                        1. Bank
                        The Board also agreed for the bank mandate that:
                        a. Ann Ash is removed
                        b. Bea Birch is added
                        2. Works
                        There were two bids for the new path, from:
                        1) Ashby Gravel, of the quarry
                        2) Fellside Stone, of the mill
                        3. Close
                        """)))
        .containsExactly("1", "2", "3");
  }

  @Test
  void aTableOfMinutesWithAnOwnerColumnHoldsItemsAndATableOfActionsNone() {
    assertThat(
            numbers(
                Documents.minutes()
                    .table(
                        "Item|Discussion|Who|By when",
                        "1|Welcome\nThe chair welcomed everybody.||",
                        "2|Budget\nIt was agreed.|AA|May")))
        .containsExactly("1", "2");
    assertThat(
            numbers(
                Documents.minutes()
                    .table("Item|Action|Owner", "4|Write to the county|AA", "5|Order gravel|BB")))
        .isEmpty();
  }

  @Test
  void theNumberAfterADatedOneMayBePlain() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines(
                        "02.21.05 Plan\nIt was read.\n02.21.06 Playground\n7 Planning\n8. Finance")))
        .containsExactly("02.21.05", "02.21.06", "7", "8");
  }

  @Test
  void headingsThatRunIntoTheirParagraph() {
    assertThat(
            headings(
                """
                1. Approval of Constitution. Proposed by Ann Ash. Carried.
                2. Election of Committee Members There being no new candidates, it was resolved to go on as before.
                3. Any Other Business P Birch proposed that the chairs be cleaned before the fair comes to town.
                4. Works (not discussed at the last meeting because the surveyor was ill) were put off again by all.
                5. Hall Roof - BB to get three quotes for the next meeting
                6. The path flooded. Ann will look at it.
                7. Proposed new bench – the maker was asked for a price and is going to send one before the end of May.
                """))
        .containsExactly(
            "Approval of Constitution",
            "Election of Committee Members",
            "Any Other Business",
            "Works",
            "Hall Roof",
            "-",
            "Proposed new bench");
  }

  @Test
  void shortHeadingsBeforeAColonOpenItemsThatHaveNoDot() {
    assertThat(
            headings(
                """
                1 Present: Ann Ash, Bea Birch, Cy Cole and Di Dean, and from item four on Ed Elm with two of his neighbours from the lane.
                2 Apologies for absence: Fay Fern and Gus Gale.
                3 Minutes of last meeting; Accepted as correct.
                4 Matters Reported: The lamp outside the mill is broken. It was said that the county has been told of it more than once.
                5 Any other business: It was noted that the gate is open at night. Nobody knows who has got the key to it.
                6 Next meeting: 3 May 2016
                """))
        .containsExactly(
            "Present",
            "Apologies for absence",
            "Minutes of last meeting",
            "Matters Reported",
            "Any other business",
            "Next meeting: 3 May 2016");
  }

  @Test
  void numbersThatRunOnFromMeetingToMeetingAreItems() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines(
                        """
                        3417 The Chairman welcomed the members of the public
                        3418 Finance. It was agreed to pay the bill of the hall.
                        3419 Matters reported
                        """)))
        .containsExactly("3417", "3418", "3419");
    assertThat(numbers(Documents.minutes().lines("3417 Mill Lane\n3425 Mill Lane"))).isEmpty();
    assertThat(numbers(Documents.minutes().lines("1-1617/8 - Welcome\n2-1617/8 - Finance")))
        .containsExactly("1-1617/8", "2-1617/8");
  }

  @Test
  void bulletsBelowTheTitleAreTheBusiness() {
    Documents document = Documents.document().heading("Fellside Forum meeting 4 May 2020");
    document.bullet("Release plan").bullet("Room for the fair").bullet("Any other business");
    document.heading(3, "Attendance").lines("Ann Ash, Bea Birch, Cy Cedar");
    assertThat(document.record().items().stream().map(i -> i.heading().orElse("-")).toList())
        .containsSubsequence("Release plan", "Room for the fair", "Any other business");
  }

  @Test
  void boldWordsOpenTheSectionsOfMinutesWithoutNumbers() {
    Documents document = Documents.minutes().bold("Call to Order");
    document.lead("Minutes:", " Motion to accept. Approved.");
    document.lead("Action:", " Ann to write.");
    assertThat(document.record().items().stream().map(i -> i.heading().orElse("-")).toList())
        .contains("Call to Order", "Minutes")
        .doesNotContain("Action");
  }

  @Test
  void theTopicsOfAnOutlineAreItsSections() {
    Documents document = Documents.minutes();
    document.listed("•", 0, "Money").listed("•", 1, "There are £40 in the tin");
    document.listed("•", 0, "Winter fair (Ann)").listed("•", 1, "The hall is booked");
    document.listed("•", 1, "Actions:").listed("•", 2, "Ann: print the posters");
    assertThat(document.record().items().stream().map(i -> i.heading().orElse("-")).toList())
        .containsSubsequence("Money", "Winter fair")
        .doesNotContain("Actions");
  }

  @Test
  void theTimesOfAnAgendaAreNotItsNumbers() {
    assertThat(
            numbers(
                Documents.document()
                    .heading("Fellside Forum: agenda")
                    .table(
                        "Time|No.|Item",
                        "10.00 – 10.05|1.|Welcome",
                        "10.05 – 10.20|2.|Winter plan",
                        "10.20 – 10.40|2a|Salt")))
        .containsExactly("1", "2", "2a");
  }

  @Test
  void lettersBelowAHeadingInACellAreItems() {
    assertThat(
            numbers(
                Documents.minutes()
                    .table(
                        "Minute no.||Action",
                        "61/24|Apologies\nNone.|",
                        "62/24|Works\na) The gate was mended.\nb) The pond was cleared.|AA")))
        .containsExactly("61/24", "62/24", "a", "b");
  }

  private static List<String> headings(String lines) {
    return Documents.minutes().lines(lines).record().items().stream()
        .filter(i -> i.number().isPresent())
        .map(i -> i.heading().orElse("-"))
        .toList();
  }

  @Test
  void aListInsideAnItemStartsAgainAtOne() {
    List<String> levels =
        Documents.minutes()
            .lines("1. Apologies\nNone came.\n2. Objectives\nThree were agreed upon:")
            .listed("1.", 1, "More trees along the river")
            .listed("2.", 1, "Fewer cars in the square")
            .lines("3. Finance\nThe accounts were read.")
            .record()
            .items()
            .stream()
            .filter(i -> i.number().isPresent())
            .map(i -> i.number().orElseThrow() + "@" + i.level())
            .toList();
    assertThat(levels).containsExactly("1@1", "2@1", "1@2", "2@2", "3@1");
  }

  @Test
  void yearsAmountsTimesAndDatesAtTheStartOfALineAreNoItems() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines(
                        """
                        1. Finance
                        2018 accounts were read to the meeting.
                        £5,000 was put aside for the hall.
                        6.30 pm was thought too early a start.
                        15 residents attended and spoke at length.
                        4 October 2018 was suggested for the fair.
                        2.5 million pounds were spent on the road.
                        20% of the members were new.
                        2. Works
                        """)))
        .containsExactly("1", "2");
  }

  @Test
  void bareNumbersBesideTheirParagraphsAreItems() {
    assertThat(
            numbers(
                Documents.minutes()
                    .table(
                        "1|Apologies\nNone were received.|",
                        "2|Minutes\nThey were agreed.|",
                        "3|Roads\nThe path is closed.|AA")))
        .containsExactly("1", "2", "3");
  }

  @Test
  void aPageNumberBetweenItemsIsNoItem() {
    assertThat(
            numbers(
                Documents.minutes()
                    .lines("1. Apologies\nNone.\n2. Roads\nThe path is closed.\n17")
                    .pageBreak()
                    .lines("3. Bins\nThey were emptied.")))
        .containsExactly("1", "2", "3");
  }

  @Test
  void headingsWithoutNumbersOpenSections() {
    assertThat(
            Documents.minutes()
                .heading(2, "Welcome")
                .lines("The chair welcomed everybody to the hall.")
                .heading(2, "Finance")
                .lines("The accounts were read.")
                .record()
                .items()
                .stream()
                .map(i -> i.heading().orElse("")))
        .contains("Welcome", "Finance");
  }

  @Test
  void theHeadingEndsWhereTheTellingBegins() {
    var items =
        Documents.minutes()
            .lines(
                "1. Apologies for absence\n2. Highways: it was reported that the lamp is broken.\n"
                    + "3. The clerk reported that the insurance had been paid in full this year.")
            .record()
            .items()
            .stream()
            .filter(i -> i.number().isPresent())
            .toList();
    assertThat(items.get(0).heading()).contains("Apologies for absence");
    assertThat(items.get(1).heading()).contains("Highways");
    assertThat(items.get(2).heading()).isEmpty();
  }

  private static List<String> numbers(Documents document) {
    return document.record().items().stream().flatMap(i -> i.number().stream()).toList();
  }
}
