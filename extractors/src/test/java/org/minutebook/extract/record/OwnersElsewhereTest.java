package org.minutebook.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.MeetingText;

/** Whom initials mean by the other meetings of a body. */
class OwnersElsewhereTest {
  private final MeetingRecord september =
      minutes("a", "4 September 2018", "Present: Ann Ash (AA), Bea Birch (BB), Cy Cedar (CC)", "");
  private final MeetingRecord october =
      minutes(
          "b", "2 October 2018", "Present: Cy Cedar (CC), Dee Dogwood (DD), Eve Elder (EE)", "BB");

  @Test
  void initialsThatFitNobodyInTheirRecordMeanTheOnePersonWhoFitsInTheOthers() {
    Owner owner = refined(october, september);
    assertThat(owner.label()).isEqualTo("BB");
    assertThat(owner.person()).isEmpty();
    assertThat(owner.elsewhere()).contains(new Owner.Elsewhere("Bea Birch", september.id()));
  }

  @Test
  void theNearestMeetingThatKnowsThePersonIsTheEvidence() {
    MeetingRecord march = minutes("c", "6 March 2018", "Present: B Birch (BB), Cy Cedar (CC)", "");
    assertThat(refined(october, march, september).elsewhere().orElseThrow().record())
        .isEqualTo(september.id());
    assertThat(refined(october, september, march).elsewhere().orElseThrow().record())
        .isEqualTo(september.id());
  }

  @Test
  void whereTwoDifferentPeopleFitNobodyIsGuessed() {
    MeetingRecord march = minutes("c", "6 March 2018", "Present: Ben Bush (BB), Cy Cedar (CC)", "");
    assertThat(refined(october, september, march).elsewhere()).isEmpty();
  }

  @Test
  void printedInitialsDoNotOutweighAnotherWhomTheyFit() {
    MeetingRecord march =
        minutes("c", "6 March 2018", "Present: Ben Bush, Cy Cedar, Dee Dogwood", "");
    assertThat(refined(october, september, march).elsewhere()).isEmpty();
  }

  @Test
  void aRecordThatTellsItselfNeedsNoOther() {
    MeetingRecord may =
        minutes("d", "1 May 2018", "Present: Ben Bush (BB), Cy Cedar (CC), Dee Dogwood (DD)", "BB");
    Owner owner = refined(may, september);
    assertThat(owner.person()).isPresent();
    assertThat(owner.elsewhere()).isEmpty();
  }

  @Test
  void whatMeansNobodyStaysSo() {
    MeetingRecord may =
        minutes(
            "d", "1 May 2018", "Present: Ann Ash (AA), Cy Cedar (CC), Dee Dogwood (DD)", "Clerk");
    assertThat(refined(may, september).elsewhere()).isEmpty();
  }

  @Test
  void refiningTwiceIsRefiningOnceAndAVanishedRecordTakesItsNameAlong() {
    OwnersElsewhere both = new OwnersElsewhere(Stream.of(september, october));
    MeetingRecord once = both.refined(october);
    assertThat(once).isNotEqualTo(october);
    assertThat(both.refined(once)).isSameAs(once);
    assertThat(new OwnersElsewhere(Stream.of(once)).refined(once)).isEqualTo(october);
  }

  private static Owner refined(MeetingRecord record, MeetingRecord... others) {
    Stream<MeetingRecord> all = Stream.concat(Stream.of(record), Stream.of(others));
    MeetingRecord refined = new OwnersElsewhere(all).refined(record);
    return refined.actions().getFirst().owners().getFirst();
  }

  private static MeetingRecord minutes(String name, String day, String present, String owner) {
    MeetingText text =
        Documents.document()
            .heading("Minutes of the Ashby Parish Council meeting held on " + day)
            .lines(present)
            .lines("1. Roads")
            .lines(owner.isEmpty() ? "The road is closed." : owner + " to write to the county.")
            .build();
    Source source =
        new Source(
            name + ".txt",
            name.repeat(64),
            "text/plain",
            text.text().length(),
            1,
            1,
            1,
            Optional.empty(),
            false);
    List<MeetingRecord> records = Extractors.records().of(source, text);
    assertThat(records).hasSize(1);
    return records.getFirst();
  }
}
