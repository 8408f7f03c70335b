package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.pipeline.Minutebooks;

/** Every fact of the samples can say why it is believed. */
class ExplainedFactsTest {
  @Test
  void everyRuleHasAnExplanation() {
    Set<String> unexplained = new TreeSet<>();
    for (MeetingRecord each : Extracted.records(Extracted.samples())) {
      each.people().forEach(fact -> check(fact.evidence(), unexplained));
      each.items().forEach(fact -> check(fact.evidence(), unexplained));
      each.actions().forEach(fact -> check(fact.evidence(), unexplained));
      each.actions().stream()
          .flatMap(action -> action.deadline().stream())
          .forEach(fact -> check(fact.evidence(), unexplained));
      each.decisions().forEach(fact -> check(fact.evidence(), unexplained));
      each.references().forEach(fact -> check(fact.evidence(), unexplained));
      each.corrections().forEach(fact -> check(fact.evidence(), unexplained));
      each.acronyms().forEach(fact -> check(fact.evidence(), unexplained));
      each.contacts().forEach(fact -> check(fact.evidence(), unexplained));
      each.confidentiality().forEach(fact -> check(fact.evidence(), unexplained));
      each.headcounts().forEach(fact -> check(fact.evidence(), unexplained));
      each.provisions().forEach(fact -> check(fact.evidence(), unexplained));
      each.meeting().evidence().values().forEach(place -> check(place, unexplained));
    }
    assertThat(unexplained).as("add to extract/record/explanations.txt").isEmpty();
  }

  @Test
  void everyParticularOfAMeetingHasEvidence() {
    for (MeetingRecord each : Extracted.records(Extracted.samples())) {
      Meeting meeting = each.meeting();
      Set<String> given = new TreeSet<>();
      each.body().ifPresent(value -> given.add("body"));
      meeting.date().ifPresent(value -> given.add("date"));
      meeting.start().ifPresent(value -> given.add("start"));
      meeting.end().ifPresent(value -> given.add("end"));
      meeting.venue().ifPresent(value -> given.add("venue"));
      meeting.chair().ifPresent(value -> given.add("chair"));
      meeting.next().ifPresent(value -> given.add("next"));
      assertThat(meeting.evidence().keySet()).as(each.source().uri()).isEqualTo(given);
    }
  }

  private static void check(Evidence evidence, Set<String> unexplained) {
    if (Minutebooks.explanation(evidence.by()).isEmpty()) {
      unexplained.add(evidence.by());
    }
  }
}
