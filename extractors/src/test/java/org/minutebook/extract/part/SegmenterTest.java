package org.minutebook.extract.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Part;
import org.minutebook.model.text.PartType;

/** Where one document of a file ends and the next begins. */
class SegmenterTest {
  private static final String BUSINESS =
      """
      1. Apologies
      2. Minutes of the last meeting
      3. Highways
      4. Planning
      5. Any other business
      """;
  private static final String TOLD =
      """
      Present: Ann Ash, Bea Birch
      1. Apologies
      Cy Cedar sent his apologies.
      2. Highways
      It was agreed that the path be cut.
      The meeting closed at 9pm.
      """;

  @Test
  void anAgendaThenTheMinutesAreTwoParts() {
    List<Part> parts =
        parts(
            Documents.document()
                .heading("AGENDA")
                .lines(BUSINESS)
                .heading("MINUTES")
                .lines(TOLD)
                .build());
    assertThat(parts).extracting(Part::type).containsExactly(PartType.AGENDA, PartType.MINUTES);
    assertThat(parts.getLast().text().text()).startsWith("MINUTES").endsWith("9pm.");
  }

  @Test
  void theNameOfTheBodyAboveATitleBelongsToThePartThatItOpens() {
    List<Part> parts =
        parts(
            Documents.document()
                .lines("ASHBY FORUM\nAGENDA")
                .lines(BUSINESS)
                .lines("ASHBY FORUM\nMINUTES")
                .lines(TOLD)
                .build());
    assertThat(parts).hasSize(2);
    assertThat(parts.getLast().text().text()).startsWith("ASHBY FORUM\nMINUTES");
  }

  @Test
  void aTitlePageIsNoPartOfItsOwn() {
    List<Part> parts =
        parts(
            Documents.document()
                .lines("Ashby Parish Council\nAgenda and minutes")
                .pageBreak()
                .lines("MINUTES")
                .lines(TOLD)
                .build());
    assertThat(parts).extracting(Part::type).containsExactly(PartType.MINUTES);
  }

  @Test
  void anItemCalledAgendaOpensNoPart() {
    List<Part> parts =
        parts(
            Documents.document()
                .heading("Minutes of the Ashby Forum meeting held on 4 May 2018")
                .lines(TOLD)
                .lines("6. Agenda\nThe agenda for June was discussed.\n7. Terms of reference")
                .build());
    assertThat(parts).extracting(Part::type).containsExactly(PartType.MINUTES);
  }

  @Test
  void aSentenceAboutTheAgendaOpensNoPart() {
    List<Part> parts =
        parts(
            Documents.document()
                .lines("Dear all,\nHere are the minutes. The agenda for January is attached.\nAnn")
                .heading("Minutes of the Ashby Forum meeting held on 4 May 2018")
                .lines(TOLD)
                .build());
    assertThat(parts).extracting(Part::type).containsExactly(PartType.MINUTES);
  }

  @Test
  void termsOfReferenceBehindMinutesAreAPart() {
    List<Part> parts =
        parts(
            Documents.document()
                .heading("Minutes of the Ashby Forum meeting held on 4 May 2018")
                .lines(TOLD)
                .pageBreak()
                .heading("Ashby Forum Terms of Reference")
                .lines("Membership\nThe forum has nine members.\nQuorum\nFive members.")
                .build());
    assertThat(parts)
        .extracting(Part::type)
        .containsExactly(PartType.MINUTES, PartType.TERMS_OF_REFERENCE);
  }

  @Test
  void aPaperBehindMinutesKeptInOneTableIsAPart() {
    Documents document =
        Documents.document().heading("Minutes of the Ashby Forum meeting held on 4 May 2018");
    document.table(
        "No|Item|Action",
        "1|Apologies|",
        "2|Minutes were agreed.|",
        "3|Roads were discussed at length.|AA",
        "4|Bins|",
        "5|Lights|",
        "6|Paths|",
        "7|Trees|",
        "8|Walls|",
        "9|Next meeting|");
    document.lines("Layout of the new hall\n" + "The hall will hold eighty people.\n".repeat(12));
    List<Part> parts = parts(document.build());
    assertThat(parts).hasSize(2);
    assertThat(parts.getLast().text().text()).startsWith("Layout of the new hall");
  }

  @Test
  void anAgendaThatTellsWhoCameIsMinutes() {
    List<Part> parts =
        parts(Documents.document().heading("AGENDA").lines(TOLD).lines(TOLD).build());
    assertThat(parts).extracting(Part::type).containsExactly(PartType.MINUTES);
  }

  @Test
  void twoMonthsMinutesInOneFileAreTwoParts() {
    List<Part> parts =
        parts(
            Documents.document()
                .heading("Minutes of the Ashby Forum meeting held on 4 May 2018")
                .lines(TOLD)
                .lines(TOLD)
                .heading("Minutes of the Ashby Forum meeting held on 6 April 2018")
                .lines(TOLD)
                .build());
    assertThat(parts).extracting(Part::type).containsExactly(PartType.MINUTES, PartType.MINUTES);
    assertThat(parts.getLast().text().text()).contains("6 April 2018").doesNotContain("4 May");
  }

  @Test
  void theMinutesOfAnotherDayAsAnItemOpenNoPart() {
    List<Part> parts =
        parts(
            Documents.document()
                .heading("Minutes of the Ashby Forum meeting held on 4 May 2018")
                .lines(TOLD)
                .lines(TOLD)
                .bold("Minutes of the meeting held on 6 April 2018")
                .lines("The minutes were approved.\nHighways\nThe path was cut.")
                .build());
    assertThat(parts).hasSize(1);
  }

  @Test
  void sectionsCalledAgendaOrMinutesOpenNoPart() {
    List<Part> parts =
        parts(
            Documents.document()
                .heading("Fellside Steering Committee – 2021-04-20")
                .heading(2, "Attendees")
                .lines("Ann Ash\nBea Birch\nCy Cedar")
                .heading(2, "Agenda")
                .lines("Release\nRoom")
                .heading(2, "Release")
                .lines("It was agreed that the release slips.")
                .build());
    assertThat(parts).extracting(Part::type).containsExactly(PartType.MINUTES);
  }

  @Test
  void minutesKeptInATableBehindASummonsAreAPart() {
    Documents document =
        Documents.document()
            .lines(
                "Fellside Council\nAnnual meeting. Councillors are summoned to a meeting on 3 May 2013.")
            .lines(BUSINESS);
    document.table("Final minutes|", "Date held:|3 May 2013", "Present:|Ann Ash, Bea Birch");
    assertThat(parts(document.lines(TOLD).build()))
        .extracting(Part::type)
        .containsExactly(PartType.AGENDA, PartType.MINUTES);
  }

  @Test
  void anActionLogBehindAPageBreakIsAPart() {
    List<Part> parts =
        parts(
            Documents.document()
                .heading("Minutes of the Ashby Forum meeting held on 4 May 2018")
                .lines(TOLD)
                .pageBreak()
                .bold("Action log")
                .lines("AA: write to the county\nBB: order gravel")
                .build());
    assertThat(parts).extracting(Part::type).containsExactly(PartType.MINUTES, PartType.ACTION_LOG);
  }

  @Test
  void wordsInAListAreNoTitle() {
    List<Part> parts =
        parts(
            Documents.document()
                .heading("AGENDA")
                .bullet("Mill committee terms of reference")
                .bullet("Action log")
                .build());
    assertThat(parts).extracting(Part::type).containsExactly(PartType.AGENDA);
  }

  @Test
  void theKindOfADocumentByManyTitles() {
    assertThat(kind("Minutes (Feb., 2020)")).isEqualTo(PartType.MINUTES);
    assertThat(kind("title: Exec Minutes 17/11/2006")).isEqualTo(PartType.MINUTES);
    assertThat(kind("Meeting notes – 4 May 2020")).isEqualTo(PartType.MINUTES);
    assertThat(kind("Note of the meeting held on 4 May 2020")).isEqualTo(PartType.MINUTES);
    assertThat(kind("Actions and decisions, 4 May 2020")).isEqualTo(PartType.MINUTES);
    assertThat(kind("Notes from the steering group call")).isEqualTo(PartType.MINUTES);
    assertThat(kind("Workshop notes")).isEqualTo(PartType.NOTES);
    assertThat(kind("Notice of meeting")).isEqualTo(PartType.AGENDA);
    assertThat(kind("SUMMONS")).isEqualTo(PartType.AGENDA);
    assertThat(kind("Order of business")).isEqualTo(PartType.AGENDA);
    assertThat(kind("Schedule of outstanding actions")).isEqualTo(PartType.ACTION_LOG);
    assertThat(kind("Terms of Reference - Mill Committee")).isEqualTo(PartType.TERMS_OF_REFERENCE);
    assertThat(kind("Mill Committee Charter")).isEqualTo(PartType.TERMS_OF_REFERENCE);
    assertThat(kind("Briefing paper: the slipway")).isEqualTo(PartType.REPORT);
  }

  @Test
  void withoutATitleTheWordsTellTheKind() {
    assertThat(
            kind(
                """
                Town of Fellside
                CALL TO ORDER
                Chair Ann Ash called the monthly meeting to order at 6:30 pm.
                Motion by Bea Birch, second by Cy Cedar to buy salt. Motion carried.
                """))
        .isEqualTo(PartType.MINUTES);
    assertThat(
            kind(
                """
                Fellside Council
                1. To receive apologies
                2. To approve the minutes of the last meeting
                3. To consider the slipway
                """))
        .isEqualTo(PartType.AGENDA);
    assertThat(kind("Garden news\nTwo winners were agreed upon.\nThe hall is warm."))
        .isEqualTo(PartType.OTHER);
  }

  private static PartType kind(String lines) {
    return parts(Documents.document().lines(lines).build()).getFirst().type();
  }

  @Test
  void reportsAndActionLogsAreKnownByTheirTitles() {
    assertThat(parts(Documents.document().heading("Report of the Head of Finance").build()))
        .extracting(Part::type)
        .containsExactly(PartType.REPORT);
    assertThat(parts(Documents.document().heading("Action log").lines("AA: write").build()))
        .extracting(Part::type)
        .containsExactly(PartType.ACTION_LOG);
  }

  @Test
  void partsHoldEveryBlockOfTheFile() {
    MeetingText text =
        Documents.document().heading("AGENDA").lines(BUSINESS).lines("MINUTES").lines(TOLD).build();
    int blocks = parts(text).stream().mapToInt(part -> part.text().blocks().size()).sum();
    assertThat(blocks).isEqualTo(text.blocks().size());
  }

  private static List<Part> parts(MeetingText text) {
    return Segmenter.parts(text);
  }
}
