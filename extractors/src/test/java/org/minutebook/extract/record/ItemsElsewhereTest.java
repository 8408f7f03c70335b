package org.minutebook.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Source;

/** The items of an agenda and of minutes that are two files. */
final class ItemsElsewhereTest {
  private static final MeetingRecord AGENDA =
      agenda(
          "a", "4 May 2018", "1. Apologies\n2. Slipway tender\n3. Bells\n4. Date of next meeting");
  private static final MeetingRecord MINUTES =
      minutes("b", "4 May 2018", "21. Apologies\n22. The slipway tender\n23. Next meeting");

  @Test
  void theAgendaSaysWhereItsItemsAreMinuted() {
    assertThat(places(AGENDA, AGENDA, MINUTES)).containsExactly("1=21", "2=22", "3=-", "4=23");
    assertThat(refined(AGENDA, AGENDA, MINUTES).items().getFirst().elsewhere())
        .contains(new NumberedItem.Elsewhere("21", MINUTES.id()));
  }

  @Test
  void theMinutesSayWhichItemOfTheAgendaTheyDealWith() {
    assertThat(places(MINUTES, MINUTES, AGENDA)).containsExactly("21=1", "22=2", "23=4");
  }

  @Test
  void otherDaysAndBodiesTellNothing() {
    assertThat(places(AGENDA, AGENDA, minutes("b", "1 June 2018", "21. Apologies")))
        .containsOnly("1=-", "2=-", "3=-", "4=-");
    MeetingRecord other =
        record("b", "Minutes of the Elmley Forum meeting held on 4 May 2018", "21. Apologies");
    assertThat(refined(AGENDA, AGENDA, other)).isEqualTo(AGENDA);
  }

  @Test
  void ofTwoAgendasThatWithMoreInCommonCounts() {
    MeetingRecord revised = agenda("c", "4 May 2018", "1. Apologies\n2. Bells\n3. Slipway tender");
    MeetingRecord first = agenda("a", "4 May 2018", "1. Apologies\n2. Bells");
    MeetingRecord refined = refined(MINUTES, first, MINUTES, revised);
    assertThat(refined.items())
        .flatMap(item -> item.elsewhere().stream().toList())
        .extracting(NumberedItem.Elsewhere::record)
        .containsOnly(revised.id());
  }

  @Test
  void refiningAgainChangesNothingAndWithoutTheOtherNothingRemains() {
    MeetingRecord once = refined(AGENDA, AGENDA, MINUTES);
    assertThat(refined(once, once, refined(MINUTES, AGENDA, MINUTES))).isSameAs(once);
    assertThat(refined(once, once)).isEqualTo(AGENDA);
  }

  private static List<String> places(MeetingRecord record, MeetingRecord... all) {
    return refined(record, all).items().stream()
        .filter(item -> item.number().isPresent())
        .map(
            item ->
                item.place() + "=" + item.elsewhere().map(NumberedItem.Elsewhere::item).orElse("-"))
        .toList();
  }

  private static MeetingRecord refined(MeetingRecord record, MeetingRecord... all) {
    return new ItemsElsewhere(Stream.of(all)).refined(record);
  }

  private static MeetingRecord agenda(String name, String day, String items) {
    return record(name, "Agenda for the Ashby Forum meeting on " + day, items);
  }

  private static MeetingRecord minutes(String name, String day, String items) {
    return record(name, "Minutes of the Ashby Forum meeting held on " + day, items);
  }

  private static MeetingRecord record(String name, String title, String items) {
    Source source =
        new Source(name, name.repeat(64), "text/plain", 9, 1, 1, 1, Optional.empty(), false);
    return Extractors.records()
        .of(source, Documents.document().heading(title).lines(items).build())
        .getFirst();
  }
}
