package org.minutebook.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Due;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Motion;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.record.Reference;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** Builds records that say only what a test is about. */
final class RecordExample {
  static final Evidence EVIDENCE = new Evidence(new Span(0, 0), 1, "test.example", 1);

  private final String uri;
  private final PartType type;
  private Optional<String> body = Optional.empty();
  private Meeting meeting = Meeting.UNKNOWN;
  private final List<Person> people = new ArrayList<>();
  private final List<NumberedItem> items = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();

  private RecordExample(String uri, PartType type) {
    this.uri = uri;
    this.type = type;
  }

  static RecordExample minutes(String uri) {
    return of(uri, PartType.MINUTES);
  }

  static RecordExample of(String uri, PartType type) {
    return new RecordExample(uri, type);
  }

  RecordExample body(String name) {
    body = Optional.of(name);
    return this;
  }

  RecordExample meeting(Meeting particulars) {
    meeting = particulars;
    return this;
  }

  RecordExample person(String name, Attendance.Kind kind) {
    return person(name, kind, Optional.empty(), Optional.empty());
  }

  RecordExample person(
      String name, Attendance.Kind kind, Optional<String> role, Optional<String> organisation) {
    String id = "p" + (people.size() + 1);
    people.add(new Person(id, name, Optional.empty(), role, organisation, kind, EVIDENCE));
    return this;
  }

  RecordExample item(Optional<String> number, Optional<String> heading) {
    items.add(new NumberedItem(number, heading, 1, "", EVIDENCE));
    return this;
  }

  RecordExample item(String number, String heading) {
    return item(Optional.of(number), Optional.of(heading));
  }

  RecordExample action(String text, String... owners) {
    List<Owner> labelled = new ArrayList<>();
    for (String owner : owners) {
      labelled.add(Owner.labelled(owner));
    }
    return action(text, labelled, Optional.empty());
  }

  RecordExample action(String text, LocalDate due) {
    return action(text, List.of(), Optional.of(new Due.On(due)));
  }

  RecordExample action(String text, List<Owner> owners, Optional<Due> due) {
    actions.add(
        new Action(
            text,
            owners,
            Optional.of("1"),
            due.map(when -> new Deadline("as written", when, EVIDENCE)),
            Action.Status.OPEN,
            EVIDENCE));
    return this;
  }

  RecordExample decision(String text) {
    decisions.add(new Decision(text, "agreed", Optional.empty(), EVIDENCE));
    return this;
  }

  RecordExample motion(String text, Motion motion) {
    decisions.add(new Decision(text, "resolved", Optional.empty(), motion, EVIDENCE));
    return this;
  }

  RecordExample reference(String text, String item, Optional<String> meeting) {
    references.add(new Reference(text, Optional.of(item), meeting, EVIDENCE));
    return this;
  }

  MeetingRecord build() {
    Source source =
        new Source(uri, "0".repeat(64), "text/plain", 1, 1, 1, 1, Optional.empty(), false);
    return new MeetingRecord(
        source.recordId(),
        type,
        source,
        body,
        meeting,
        people,
        items,
        actions,
        decisions,
        references,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }
}
