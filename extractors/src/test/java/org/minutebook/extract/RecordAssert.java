package org.minutebook.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.text.MeetingText;

/** What holds of every record, whatever the document. */
public final class RecordAssert {
  private final MeetingRecord record;
  private final MeetingText whole;

  private RecordAssert(MeetingRecord record, MeetingText whole) {
    this.record = record;
    this.whole = whole;
  }

  /** Fails where a record of a file breaks an invariant. */
  public static void assertSound(List<MeetingRecord> records, MeetingText whole) {
    assertThat(records).as("a file has at least one part").isNotEmpty();
    assertThat(records.stream().map(MeetingRecord::id)).as("ids").doesNotHaveDuplicates();
    int at = 0;
    for (int i = 0; i < records.size(); i++) {
      MeetingRecord record = records.get(i);
      assertThat(record.source().part()).isEqualTo(i + 1);
      assertThat(record.source().parts()).isEqualTo(records.size());
      int found = whole.text().indexOf(record.text(), at);
      assertThat(found)
          .as("part %d stands in the file behind the one before", i + 1)
          .isNotNegative();
      at = found + record.text().length();
      new RecordAssert(record, whole).check();
    }
  }

  private void check() {
    evidenceStandsInTheText();
    itemsFollowEachOther();
    peopleAreDistinct();
    actionsPointToWhatExists();
    factsSaySomething();
  }

  private void evidenceStandsInTheText() {
    Stream<Evidence> ofPeople = record.people().stream().map(Person::evidence);
    Stream.concat(ofPeople, facts().stream().map(Fact::evidence))
        .forEach(
            evidence -> {
              assertThat(evidence.span().end())
                  .as("%s lies in the text", evidence)
                  .isLessThanOrEqualTo(record.text().length());
              assertThat(evidence.page())
                  .as("page of %s", evidence)
                  .isBetween(whole.firstPage(), whole.lastPage());
              assertThat(evidence.by()).matches("[a-z]+(?:[.-][a-z0-9]+)+");
            });
    for (Action action : record.actions()) {
      assertThat(action.evidence().span().isEmpty()).as("%s has a place", action).isFalse();
    }
    for (Decision decision : record.decisions()) {
      assertThat(decision.evidence().span().isEmpty()).as("%s has a place", decision).isFalse();
    }
  }

  private void itemsFollowEachOther() {
    int end = 0;
    for (NumberedItem item : record.items()) {
      assertThat(item.evidence().span().start())
          .as("%s begins where or after the one before ends", item)
          .isGreaterThanOrEqualTo(end);
      end = item.evidence().span().end();
      assertThat(item.text())
          .as("an item's text is what stands at its place")
          .isEqualTo(item.evidence().span().of(record.text()).strip());
    }
  }

  private void peopleAreDistinct() {
    assertThat(record.people().stream().map(Person::id)).doesNotHaveDuplicates();
    for (Person person : record.people()) {
      assertThat(person.id()).matches("p[0-9]+");
      assertThat(person.name()).as("%s", person).isNotBlank();
      Stream.of(person.initials(), person.role(), person.organisation())
          .flatMap(Optional::stream)
          .forEach(words -> assertThat(words).as("%s", person).isNotBlank());
    }
  }

  private void actionsPointToWhatExists() {
    Set<String> ids = record.people().stream().map(Person::id).collect(Collectors.toSet());
    Set<String> numbers =
        record.items().stream().flatMap(i -> i.number().stream()).collect(Collectors.toSet());
    for (Action action : record.actions()) {
      action.item().ifPresent(number -> assertThat(numbers).as("%s", action).contains(number));
      for (Owner owner : action.owners()) {
        owner.person().ifPresent(id -> assertThat(ids).as("%s", action).contains(id));
        assertThat(ids).as("%s", action).containsAll(owner.candidates());
        assertThat(owner.candidates().size()).as("candidates of %s", action).isNotEqualTo(1);
        assertThat(owner.candidates()).doesNotHaveDuplicates();
      }
    }
    for (Decision decision : record.decisions()) {
      decision.item().ifPresent(number -> assertThat(numbers).as("%s", decision).contains(number));
    }
  }

  private void factsSaySomething() {
    record.body().ifPresent(body -> assertThat(body).isNotBlank());
    record.meeting().venue().ifPresent(venue -> assertThat(venue).isNotBlank());
    record.meeting().chair().ifPresent(chair -> assertThat(chair).isNotBlank());
    record.items().forEach(item -> assertThat(item.text()).isNotBlank());
    record.items().stream()
        .flatMap(i -> Stream.concat(i.number().stream(), i.heading().stream()))
        .forEach(words -> assertThat(words).isNotBlank());
    record.decisions().forEach(decision -> assertThat(decision.text()).isNotBlank());
    record.references().forEach(reference -> assertThat(reference.text()).isNotBlank());
    record.acronyms().forEach(acronym -> assertThat(acronym.expansion()).isNotBlank());
    record.contacts().stream()
        .forEach(c -> assertThat(c.email().or(c::phone)).as("%s", c).isPresent());
    record.actions().stream()
        .flatMap(action -> action.deadline().stream())
        .forEach(deadline -> assertThat(deadline.text()).isNotBlank());
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>(record.items());
    facts.addAll(record.actions());
    facts.addAll(record.decisions());
    facts.addAll(record.references());
    facts.addAll(record.corrections());
    facts.addAll(record.acronyms());
    facts.addAll(record.contacts());
    record.actions().stream().flatMap(a -> a.deadline().stream()).forEach(facts::add);
    return facts;
  }
}
