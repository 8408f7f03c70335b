package org.minutebook.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Motion;

/** The details of a record, by the keys of its JSON. */
final class FoundDetails {
  private final List<Detail> details = new ArrayList<>();

  private FoundDetails() {}

  static List<Detail> of(MeetingRecord record) {
    FoundDetails found = new FoundDetails();
    record.decisions().forEach(found::addMotion);
    record.actions().stream()
        .filter(action -> action.status() != Action.Status.OPEN)
        .forEach(
            action ->
                found.add(
                    DetailKind.STATUSES,
                    Optional.empty(),
                    new Fields()
                        .with("text", action.text())
                        .with("status", action.status().key())));
    found.addReferences(record);
    found.addPeopleAndWords(record);
    return found.details;
  }

  private void addMotion(Decision decision) {
    Motion motion = decision.motion();
    Fields movers =
        new Fields()
            .with("text", decision.text())
            .with("proposer", motion.proposer())
            .with("seconder", motion.seconder());
    Fields votes =
        new Fields()
            .with("text", decision.text())
            .with("inFavour", motion.inFavour())
            .with("against", motion.against())
            .with("abstained", motion.abstained())
            .with("unanimous", Optional.of("true").filter(yes -> motion.unanimous()));
    if (movers.size() > 1) {
      add(DetailKind.MOVERS, Optional.empty(), movers);
    }
    if (votes.size() > 1) {
      add(DetailKind.VOTES, Optional.empty(), votes);
    }
  }

  private void addReferences(MeetingRecord record) {
    record
        .references()
        .forEach(
            reference ->
                add(
                    DetailKind.REFERENCES,
                    Optional.of(reference.evidence()),
                    new Fields()
                        .with("text", reference.text())
                        .with("item", reference.item())
                        .with("meeting", reference.meeting())));
    record
        .corrections()
        .forEach(
            correction ->
                add(
                    DetailKind.CORRECTIONS,
                    Optional.of(correction.evidence()),
                    new Fields()
                        .with("text", correction.text())
                        .with("original", correction.original())
                        .with("corrected", correction.corrected())));
    record
        .provisions()
        .forEach(
            provision ->
                add(
                    DetailKind.PROVISIONS,
                    Optional.of(provision.evidence()),
                    new Fields()
                        .with("text", provision.text())
                        .with("kind", provision.kind().key())));
    record
        .confidentiality()
        .forEach(
            rule ->
                add(
                    DetailKind.CONFIDENTIALITY,
                    Optional.of(rule.evidence()),
                    new Fields().with("kind", rule.kind().key()).with("item", rule.item())));
  }

  private void addPeopleAndWords(MeetingRecord record) {
    record
        .headcounts()
        .forEach(
            headcount ->
                add(
                    DetailKind.HEADCOUNTS,
                    Optional.of(headcount.evidence()),
                    new Fields()
                        .with("number", String.valueOf(headcount.number()))
                        .with("who", headcount.who())));
    record
        .acronyms()
        .forEach(
            acronym ->
                add(
                    DetailKind.ACRONYMS,
                    Optional.of(acronym.evidence()),
                    new Fields()
                        .with("acronym", acronym.acronym())
                        .with("expansion", acronym.expansion())));
    record
        .contacts()
        .forEach(
            contact ->
                add(
                    DetailKind.CONTACTS,
                    Optional.of(contact.evidence()),
                    new Fields()
                        .with("name", contact.name())
                        .with("email", contact.email())
                        .with("phone", contact.phone())));
  }

  private void add(DetailKind kind, Optional<Evidence> evidence, Fields fields) {
    details.add(new Detail(kind, fields.values, false, evidence));
  }

  /** Values by key; what is absent is left out. */
  private static final class Fields {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Fields with(String key, String value) {
      values.put(key, List.of(value));
      return this;
    }

    Fields with(String key, Optional<String> value) {
      value.ifPresent(text -> with(key, text));
      return this;
    }

    Fields with(String key, OptionalInt value) {
      if (value.isPresent()) {
        with(key, String.valueOf(value.getAsInt()));
      }
      return this;
    }

    int size() {
      return values.size();
    }
  }
}
