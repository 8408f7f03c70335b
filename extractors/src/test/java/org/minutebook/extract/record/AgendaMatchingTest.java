package org.minutebook.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Problem;
import org.minutebook.model.text.Span;

/** Items of an agenda and where they are minuted. */
class AgendaMatchingTest {
  private static final String AGENDA =
      """
      1. To receive apologies for absence
      2. To approve the minutes of the last meeting
      3. Slipway tender
      4. Bells
      5. Date of next meeting
      """;

  @Test
  void headingsAreMatchedWhateverVerbStandsBeforeThem() {
    assertThat(
            pairs(
                List.of(
                    item("1", "To receive apologies for absence"), item("2", "Slipway tenders")),
                List.of(item("7", "Apologies"), item("8", "The slipway tender"))))
        .containsExactly("1=7", "2=8");
  }

  @Test
  void theNumberTellsLikeHeadingsApart() {
    assertThat(
            pairs(
                List.of(item("3", "Report: hall"), item("4", "Report: hall")),
                List.of(item("3", "Hall"), item("4", "Hall"))))
        .containsExactly("3=3", "4=4");
  }

  @Test
  void differentHeadingsStayUnmatchedThoughTheirNumbersAgree() {
    assertThat(pairs(List.of(item("3", "Slipway tender")), List.of(item("3", "Bells"))))
        .containsExactly("3=-");
  }

  @Test
  void eachItemOfTheMinutesIsGivenOnce() {
    assertThat(
            pairs(
                List.of(item("1", "Finance"), item("2", "Finance")), List.of(item("1", "Finance"))))
        .containsExactly("1=1", "2=-");
  }

  @Test
  void anAgendaSaysWhereTheMinutesInItsFileDealWithItsItems() {
    List<MeetingRecord> records =
        file(
            """
            Present: Ann Ash, Bea Birch
            21. Apologies
            Cy Cedar sent his apologies.
            22. Minutes of the last meeting
            The minutes were approved.
            23. Slipway tender
            It was agreed to take the lowest.
            24. Next meeting
            The meeting closed at 9pm.
            """);
    assertThat(records.getFirst().items().stream().filter(i -> i.number().isPresent()))
        .extracting(i -> i.number().orElseThrow() + "=" + i.minuted().orElse("-"))
        .containsExactly("1=21", "2=22", "3=23", "4=-", "5=24");
    assertThat(records.getFirst().problems())
        .filteredOn(p -> p.code().equals("agenda-item-not-minuted"))
        .extracting(Problem::message)
        .singleElement()
        .satisfies(message -> assertThat(message).contains("Bells"));
    assertThat(records.getLast().items()).allSatisfy(i -> assertThat(i.minuted()).isEmpty());
  }

  @Test
  void anItemThatTheMinutesMentionElsewhereIsNoProblem() {
    List<MeetingRecord> records =
        file(
            """
            Present: Ann Ash, Bea Birch
            1. Apologies
            Cy Cedar sent his apologies.
            2. Minutes
            The minutes were approved; the bells were put off.
            3. Slipway tender
            It was agreed to take the lowest.
            """);
    assertThat(records.getFirst().problems())
        .extracting(Problem::message)
        .noneMatch(message -> message.contains("Bells"));
  }

  @Test
  void recordsOfOneBodyAndDayAreOfOneMeeting() {
    MeetingRecord agenda =
        Documents.document()
            .lines("Ashby Parish Council\nAGENDA\n4 May 2018")
            .lines(AGENDA)
            .record();
    assertThat(AgendaMatching.sameMeeting(agenda, minutes("4 May 2018"))).isTrue();
    assertThat(AgendaMatching.sameMeeting(agenda, minutes("6 June 2018"))).isFalse();
    assertThat(AgendaMatching.sameMeeting(minutes("4 May 2018"), agenda)).isFalse();
  }

  private static MeetingRecord minutes(String day) {
    return Documents.document()
        .heading("Minutes of the Ashby Parish Council meeting held on " + day)
        .lines("Present: Ann Ash")
        .record();
  }

  private static List<MeetingRecord> file(String told) {
    return Documents.document()
        .heading("AGENDA")
        .lines(AGENDA)
        .heading("MINUTES")
        .lines(told)
        .records();
  }

  private static List<String> pairs(List<NumberedItem> agenda, List<NumberedItem> minutes) {
    return AgendaMatching.pairs(agenda, minutes).stream()
        .map(
            pair ->
                pair.agenda().number().orElseThrow()
                    + "="
                    + pair.minutes().flatMap(NumberedItem::number).orElse("-"))
        .toList();
  }

  private static NumberedItem item(String number, String heading) {
    return new NumberedItem(
        Optional.of(number),
        Optional.of(heading),
        1,
        heading,
        new Evidence(new Span(0, 1), 1, "test", 1));
  }
}
