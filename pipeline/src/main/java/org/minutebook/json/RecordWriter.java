package org.minutebook.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.minutebook.json.RecordJson.Detail;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.Due;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Motion;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.record.Source;

/** Writes records key by key, in the order of the manual. */
final class RecordWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private RecordWriter(JsonGenerator out) {
    this.out = out;
  }

  static String write(MeetingRecord record, Detail detail) {
    StringWriter line = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(line)) {
      new RecordWriter(generator).write(record, detail == Detail.WITH_TEXT);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot be written", impossible);
    }
    return Surrogates.escapeLone(line.toString());
  }

  private void write(MeetingRecord record, boolean withText) throws IOException {
    out.writeStartObject();
    out.writeStringField("schema", RecordJson.SCHEMA);
    out.writeStringField("id", record.id());
    out.writeStringField("type", record.type().key());
    source(record.source());
    optional("body", record.body());
    meeting(record.meeting());
    list("people", record.people(), this::person);
    list(
        "items",
        record.items(),
        item -> {
          optional("number", item.number());
          optional("heading", item.heading());
          out.writeNumberField("level", item.level());
          out.writeStringField("text", item.text());
          optional("minuted", item.minuted());
          if (item.elsewhere().isPresent()) {
            out.writeObjectFieldStart("elsewhere");
            out.writeStringField("item", item.elsewhere().get().item());
            out.writeStringField("record", item.elsewhere().get().record());
            out.writeEndObject();
          }
          evidence(item.evidence());
          evidence("headed", item.headed());
        });
    actions(record.actions());
    list(
        "decisions",
        record.decisions(),
        decision -> {
          out.writeStringField("text", decision.text());
          out.writeStringField("kind", decision.kind());
          optional("item", decision.item());
          motion(decision.motion());
          evidence(decision.evidence());
        });
    lesserFacts(record);
    confidentiality(record);
    list(
        "problems",
        record.problems(),
        problem -> {
          out.writeStringField("code", problem.code());
          out.writeStringField("message", problem.message());
          if (problem.evidence().isPresent()) {
            evidence(problem.evidence().get());
          }
        });
    if (withText) {
      out.writeStringField("text", record.text());
    }
    out.writeEndObject();
  }

  private void source(Source source) throws IOException {
    out.writeObjectFieldStart("source");
    out.writeStringField("uri", source.uri());
    out.writeStringField("sha256", source.sha256());
    out.writeStringField("mediaType", source.mediaType());
    out.writeNumberField("bytes", source.bytes());
    out.writeNumberField("pages", source.pages());
    out.writeNumberField("part", source.part());
    out.writeNumberField("parts", source.parts());
    optional("language", source.language());
    out.writeBooleanField("ocr", source.ocr());
    if (source.ocrConfidence().isPresent()) {
      out.writeNumberField("ocrConfidence", source.ocrConfidence().get());
    }
    out.writeEndObject();
  }

  private void meeting(Meeting meeting) throws IOException {
    out.writeObjectFieldStart("meeting");
    optional("date", meeting.date());
    optional("start", meeting.start());
    optional("end", meeting.end());
    optional("venue", meeting.venue());
    optional("chair", meeting.chair());
    if (meeting.next().isPresent()) {
      Meeting.Next next = meeting.next().get();
      out.writeObjectFieldStart("next");
      out.writeStringField("date", next.date().toString());
      optional("start", next.start());
      optional("end", next.end());
      out.writeEndObject();
    }
    if (!meeting.evidence().isEmpty()) {
      out.writeObjectFieldStart("evidence");
      for (Map.Entry<String, Evidence> place : new TreeMap<>(meeting.evidence()).entrySet()) {
        evidence(place.getKey(), place.getValue());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void person(Person person) throws IOException {
    out.writeStringField("id", person.id());
    out.writeStringField("name", person.name());
    if (!person.aliases().isEmpty()) {
      strings("aliases", person.aliases());
    }
    optional("initials", person.initials());
    optional("role", person.role());
    optional("organisation", person.organisation());
    out.writeStringField("attendance", person.attendance().key());
    optional("insteadOf", person.presence().insteadOf());
    optional("arrived", person.presence().arrived());
    optional("left", person.presence().left());
    evidence(person.evidence());
    evidence("affiliation", person.affiliation());
  }

  private void motion(Motion motion) throws IOException {
    optional("proposer", motion.proposer());
    optional("seconder", motion.seconder());
    votes("inFavour", motion.inFavour());
    votes("against", motion.against());
    votes("abstained", motion.abstained());
    if (motion.unanimous()) {
      out.writeBooleanField("unanimous", true);
    }
  }

  private void votes(String key, OptionalInt number) throws IOException {
    if (number.isPresent()) {
      out.writeNumberField(key, number.getAsInt());
    }
  }

  private void confidentiality(MeetingRecord record) throws IOException {
    out.writeObjectFieldStart("confidentiality");
    out.writeBooleanField("chathamHouse", record.chathamHouse());
    list(
        "rules",
        record.confidentiality(),
        rule -> {
          out.writeStringField("kind", rule.kind().key());
          optional("item", rule.item());
          evidence(rule.evidence());
        });
    out.writeEndObject();
  }

  private void actions(List<Action> actions) throws IOException {
    out.writeArrayFieldStart("actions");
    int number = 0;
    for (Action action : actions) {
      number++;
      out.writeStartObject();
      out.writeStringField("id", "a" + number);
      out.writeStringField("text", action.text());
      optional("item", action.item());
      list("owners", action.owners(), this::owner);
      if (action.deadline().isPresent()) {
        deadline(action.deadline().get());
      }
      out.writeStringField("status", action.status().key());
      evidence(action.evidence());
      if (!action.also().isEmpty()) {
        list("also", action.also(), this::place);
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void owner(Owner owner) throws IOException {
    out.writeStringField("label", owner.label());
    optional("person", owner.person());
    if (!owner.candidates().isEmpty()) {
      strings("candidates", owner.candidates());
    }
    if (owner.elsewhere().isPresent()) {
      out.writeObjectFieldStart("elsewhere");
      out.writeStringField("name", owner.elsewhere().get().name());
      out.writeStringField("record", owner.elsewhere().get().record());
      out.writeEndObject();
    }
    evidence("evidence", owner.evidence());
  }

  private void strings(String key, List<String> values) throws IOException {
    out.writeArrayFieldStart(key);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private void deadline(Deadline deadline) throws IOException {
    out.writeObjectFieldStart("deadline");
    out.writeStringField("text", deadline.text());
    optional("date", deadline.due().lastDay());
    out.writeStringField("kind", deadline.due().key());
    if (deadline.due() instanceof Due.Within within) {
      out.writeStringField("earliest", within.earliest().toString());
      out.writeStringField("latest", within.latest().toString());
    }
    evidence(deadline.evidence());
    out.writeEndObject();
  }

  private void lesserFacts(MeetingRecord record) throws IOException {
    list(
        "references",
        record.references(),
        reference -> {
          out.writeStringField("text", reference.text());
          optional("item", reference.item());
          optional("meeting", reference.meeting());
          evidence(reference.evidence());
        });
    list(
        "corrections",
        record.corrections(),
        correction -> {
          out.writeStringField("text", correction.text());
          optional("corrected", correction.corrected());
          optional("original", correction.original());
          evidence(correction.evidence());
        });
    list(
        "acronyms",
        record.acronyms(),
        acronym -> {
          out.writeStringField("acronym", acronym.acronym());
          out.writeStringField("expansion", acronym.expansion());
          evidence(acronym.evidence());
        });
    list(
        "contacts",
        record.contacts(),
        contact -> {
          optional("name", contact.name());
          optional("email", contact.email());
          optional("phone", contact.phone());
          evidence(contact.evidence());
        });
    list(
        "headcounts",
        record.headcounts(),
        headcount -> {
          out.writeNumberField("number", headcount.number());
          out.writeStringField("who", headcount.who());
          evidence(headcount.evidence());
        });
    list(
        "provisions",
        record.provisions(),
        provision -> {
          out.writeStringField("kind", provision.kind().key());
          out.writeStringField("text", provision.text());
          evidence(provision.evidence());
        });
  }

  private void evidence(Evidence evidence) throws IOException {
    evidence("evidence", evidence);
  }

  private void evidence(String key, Optional<Evidence> evidence) throws IOException {
    if (evidence.isPresent()) {
      evidence(key, evidence.get());
    }
  }

  private void evidence(String key, Evidence evidence) throws IOException {
    out.writeObjectFieldStart(key);
    place(evidence);
    out.writeEndObject();
  }

  private void place(Evidence evidence) throws IOException {
    out.writeNumberField("start", evidence.span().start());
    out.writeNumberField("end", evidence.span().end());
    out.writeNumberField("page", evidence.page());
    out.writeStringField("by", evidence.by());
    out.writeNumberField("confidence", evidence.confidence());
  }

  /** Strings, ISO dates and times: all print as they read. */
  private void optional(String key, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(key, value.get().toString());
    }
  }

  private <T> void list(String key, List<T> values, Fields<T> fields) throws IOException {
    out.writeArrayFieldStart(key);
    for (T value : values) {
      out.writeStartObject();
      fields.write(value);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private interface Fields<T> {
    void write(T value) throws IOException;
  }
}
