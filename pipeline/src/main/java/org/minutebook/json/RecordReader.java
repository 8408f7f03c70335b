package org.minutebook.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minutebook.model.record.Acronym;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Confidentiality;
import org.minutebook.model.record.Contact;
import org.minutebook.model.record.Correction;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Due;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Headcount;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Motion;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.record.Presence;
import org.minutebook.model.record.Problem;
import org.minutebook.model.record.Provision;
import org.minutebook.model.record.Reference;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** Reads what {@link RecordWriter} writes. */
final class RecordReader {
  /** A record's text may be longer than Jackson's own limit of 20 million characters. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
              .build());

  private RecordReader() {}

  static MeetingRecord read(String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      String schema = node.path("schema").asText();
      if (!schema.equals(RecordJson.SCHEMA)) {
        throw new IllegalArgumentException("schema \"" + schema + "\" is not known");
      }
      return record(node);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a date or time: " + e.getMessage(), e);
    }
  }

  private static MeetingRecord record(JsonNode node) {
    return new MeetingRecord(
        required(node, "id"),
        PartType.of(required(node, "type")),
        source(node.path("source")),
        string(node, "body"),
        meeting(node.path("meeting")),
        list(node, "people", RecordReader::person),
        list(node, "items", RecordReader::item),
        list(node, "actions", RecordReader::action),
        list(
            node,
            "decisions",
            d ->
                new Decision(
                    required(d, "text"),
                    required(d, "kind"),
                    string(d, "item"),
                    motion(d),
                    evidence(d))),
        list(
            node,
            "references",
            r ->
                new Reference(
                    required(r, "text"), string(r, "item"), string(r, "meeting"), evidence(r))),
        list(
            node,
            "corrections",
            c ->
                new Correction(
                    required(c, "text"),
                    string(c, "corrected"),
                    string(c, "original"),
                    evidence(c))),
        list(
            node,
            "acronyms",
            a -> new Acronym(required(a, "acronym"), required(a, "expansion"), evidence(a))),
        list(
            node,
            "contacts",
            c ->
                new Contact(
                    string(c, "name"), string(c, "email"), string(c, "phone"), evidence(c))),
        list(
            node.path("confidentiality"),
            "rules",
            r ->
                new Confidentiality(
                    Confidentiality.Kind.of(required(r, "kind")), string(r, "item"), evidence(r))),
        list(
            node,
            "headcounts",
            h -> new Headcount(h.path("number").asInt(), required(h, "who"), evidence(h))),
        list(
            node,
            "provisions",
            p ->
                new Provision(
                    Provision.Kind.of(required(p, "kind")), required(p, "text"), evidence(p))),
        list(node, "problems", RecordReader::problem),
        string(node, "text").orElse(""));
  }

  private static Source source(JsonNode node) {
    return new Source(
        required(node, "uri"),
        required(node, "sha256"),
        required(node, "mediaType"),
        node.path("bytes").asLong(),
        node.path("pages").asInt(),
        node.path("part").asInt(),
        node.path("parts").asInt(),
        string(node, "language"),
        node.path("ocr").asBoolean(),
        node.has("ocrConfidence")
            ? Optional.of(node.get("ocrConfidence").asDouble())
            : Optional.empty());
  }

  private static Meeting meeting(JsonNode node) {
    Optional<Meeting.Next> next =
        node.has("next")
            ? Optional.of(
                new Meeting.Next(
                    LocalDate.parse(required(node.get("next"), "date")),
                    time(node.get("next"), "start"),
                    time(node.get("next"), "end")))
            : Optional.empty();
    return new Meeting(
        string(node, "date").map(LocalDate::parse),
        time(node, "start"),
        time(node, "end"),
        string(node, "venue"),
        string(node, "chair"),
        next,
        node.path("evidence").properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, place -> place(place.getValue()))));
  }

  private static Motion motion(JsonNode node) {
    return new Motion(
        string(node, "proposer"),
        string(node, "seconder"),
        number(node, "inFavour"),
        number(node, "against"),
        number(node, "abstained"),
        node.path("unanimous").asBoolean());
  }

  private static Person person(JsonNode node) {
    return new Person(
        required(node, "id"),
        required(node, "name"),
        list(node, "aliases", JsonNode::asText),
        string(node, "initials"),
        string(node, "role"),
        string(node, "organisation"),
        Attendance.Kind.of(required(node, "attendance")),
        new Presence(string(node, "insteadOf"), string(node, "arrived"), string(node, "left")),
        evidence(node),
        evidence(node, "affiliation"));
  }

  private static NumberedItem item(JsonNode node) {
    return new NumberedItem(
        string(node, "number"),
        string(node, "heading"),
        node.path("level").asInt(),
        required(node, "text"),
        string(node, "minuted"),
        node.has("elsewhere")
            ? Optional.of(
                new NumberedItem.Elsewhere(
                    required(node.get("elsewhere"), "item"),
                    required(node.get("elsewhere"), "record")))
            : Optional.empty(),
        evidence(node),
        evidence(node, "headed"));
  }

  private static Action action(JsonNode node) {
    return new Action(
        required(node, "text"),
        list(node, "owners", RecordReader::owner),
        string(node, "item"),
        node.has("deadline") ? Optional.of(deadline(node.get("deadline"))) : Optional.empty(),
        Action.Status.of(required(node, "status")),
        list(node, "also", RecordReader::place),
        evidence(node));
  }

  private static Owner owner(JsonNode node) {
    List<String> candidates = list(node, "candidates", JsonNode::asText);
    Optional<Owner.Elsewhere> elsewhere =
        node.has("elsewhere")
            ? Optional.of(
                new Owner.Elsewhere(
                    required(node.get("elsewhere"), "name"),
                    required(node.get("elsewhere"), "record")))
            : Optional.empty();
    return new Owner(
        required(node, "label"),
        string(node, "person"),
        candidates,
        elsewhere,
        evidence(node, "evidence"));
  }

  private static Deadline deadline(JsonNode node) {
    Optional<LocalDate> date = string(node, "date").map(LocalDate::parse);
    String kind = required(node, "kind");
    Due due =
        switch (kind) {
          case "on" -> new Due.On(LocalDate.parse(required(node, "date")));
          case "by" -> new Due.By(LocalDate.parse(required(node, "date")));
          case "within" ->
              new Due.Within(
                  LocalDate.parse(required(node, "earliest")),
                  LocalDate.parse(required(node, "latest")));
          case "at-meeting" -> new Due.AtMeeting(date);
          case "vague" -> new Due.Vague();
          default -> throw new IllegalArgumentException("no kind of deadline \"" + kind + "\"");
        };
    return new Deadline(required(node, "text"), due, evidence(node));
  }

  private static Problem problem(JsonNode node) {
    return new Problem(
        required(node, "code"),
        required(node, "message"),
        node.has("evidence") ? Optional.of(evidence(node)) : Optional.empty());
  }

  private static Optional<Evidence> evidence(JsonNode owner, String key) {
    return owner.has(key) ? Optional.of(place(owner.get(key))) : Optional.empty();
  }

  private static Evidence evidence(JsonNode owner) {
    return place(owner.path("evidence"));
  }

  private static Evidence place(JsonNode node) {
    return new Evidence(
        new Span(node.path("start").asInt(), node.path("end").asInt()),
        node.path("page").asInt(),
        required(node, "by"),
        node.path("confidence").asDouble());
  }

  private static String required(JsonNode node, String key) {
    return string(node, key)
        .orElseThrow(() -> new IllegalArgumentException("no \"" + key + "\" in the record"));
  }

  private static Optional<String> string(JsonNode node, String key) {
    return node.has(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }

  private static OptionalInt number(JsonNode node, String key) {
    return node.has(key) ? OptionalInt.of(node.get(key).asInt()) : OptionalInt.empty();
  }

  private static Optional<LocalTime> time(JsonNode node, String key) {
    return string(node, key).map(LocalTime::parse);
  }

  private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> element) {
    List<T> values = new ArrayList<>();
    node.path(key).forEach(child -> values.add(element.apply(child)));
    return values;
  }
}
