package org.minutebook.model.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.text.PartType;

/**
 * All that one document part says.
 *
 * @param id {@code <sha256>#<part>}
 * @param body the group that met; empty where the document does not say
 * @param actions ids are their order: the first is {@code a1}
 * @param text the part's canonical text, into which all evidence points
 */
public record MeetingRecord(
    String id,
    PartType type,
    Source source,
    Optional<String> body,
    Meeting meeting,
    List<Person> people,
    List<NumberedItem> items,
    List<Action> actions,
    List<Decision> decisions,
    List<Reference> references,
    List<Correction> corrections,
    List<Acronym> acronyms,
    List<Contact> contacts,
    List<Confidentiality> confidentiality,
    List<Headcount> headcounts,
    List<Provision> provisions,
    List<Problem> problems,
    String text) {
  public MeetingRecord {
    people = List.copyOf(people);
    items = List.copyOf(items);
    actions = List.copyOf(actions);
    decisions = List.copyOf(decisions);
    references = List.copyOf(references);
    corrections = List.copyOf(corrections);
    acronyms = List.copyOf(acronyms);
    contacts = List.copyOf(contacts);
    confidentiality = List.copyOf(confidentiality);
    headcounts = List.copyOf(headcounts);
    provisions = List.copyOf(provisions);
    problems = List.copyOf(problems);
  }

  /** Whether speakers may not be named outside. */
  public boolean chathamHouse() {
    return confidentiality.stream()
        .anyMatch(rule -> rule.kind() == Confidentiality.Kind.CHATHAM_HOUSE);
  }

  /** This record with other actions. */
  public MeetingRecord withActions(List<Action> others) {
    return with(items, others, problems);
  }

  /** This record with other items. */
  public MeetingRecord withItems(List<NumberedItem> others) {
    return with(others, actions, problems);
  }

  /** This record with one more problem. */
  public MeetingRecord withProblem(Problem another) {
    List<Problem> more = new ArrayList<>(problems);
    more.add(another);
    return with(items, actions, more);
  }

  private MeetingRecord with(
      List<NumberedItem> newItems, List<Action> newActions, List<Problem> newProblems) {
    return new MeetingRecord(
        id,
        type,
        source,
        body,
        meeting,
        people,
        newItems,
        newActions,
        decisions,
        references,
        corrections,
        acronyms,
        contacts,
        confidentiality,
        headcounts,
        provisions,
        newProblems,
        text);
  }

  /** The person with an id. */
  public Optional<Person> person(String personId) {
    return people.stream().filter(person -> person.id().equals(personId)).findFirst();
  }
}
