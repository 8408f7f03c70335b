package org.minutebook.evaluation.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are complete, and their gold says only what the documents say. */
class SampleGoldTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("minutebook.root", ".")).resolve("corpus-samples");

  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "",
              Set.of(
                  "file", "types", "meeting", "people", "items", "actions", "decisions", "details"),
          "meeting", Set.of("body", "date", "start", "end", "venue", "chair", "next"),
          "people", Set.of("name", "also", "attendance", "role", "organisation", "optional"),
          "items", Set.of("number", "heading", "optional"),
          "actions",
              Set.of(
                  "text",
                  "alternatives",
                  "owners",
                  "optionalOwners",
                  "item",
                  "deadline",
                  "deadlineText",
                  "deadlineOptional",
                  "optional"),
          "decisions", Set.of("text", "alternatives", "item", "optional"));

  /** What a detail may say, by the list that holds it; each may be optional. */
  private static final Map<String, Set<String>> DETAILS =
      Map.of(
          "motions",
              Set.of(
                  "text", "proposer", "seconder", "inFavour", "against", "abstained", "unanimous"),
          "statuses", Set.of("text", "status"),
          "references", Set.of("text", "item", "meeting"),
          "corrections", Set.of("text", "original", "corrected"),
          "headcounts", Set.of("number", "who"),
          "acronyms", Set.of("acronym", "expansion"),
          "contacts", Set.of("name", "email", "phone"),
          "confidentiality", Set.of("kind", "item"),
          "provisions", Set.of("kind", "text"));

  /** Keys whose values are no words of the document's body; who sent a mail stands in its head. */
  private static final Set<String> OWN =
      Set.of(
          "kind",
          "email",
          "status",
          "number",
          "meeting",
          "inFavour",
          "against",
          "abstained",
          "unanimous",
          "optional");

  private static final Set<String> TYPES =
      Set.of("minutes", "agenda", "action-log", "terms-of-reference", "report", "notes", "other");

  private static final Set<String> ATTENDANCES =
      Set.of("present", "in-attendance", "apologies", "absent");

  static List<Sample> samples() throws IOException {
    return Sample.all(CORPUS);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyKeyIsOneThatTheMeasureKnows(Sample sample) {
    JsonNode gold = sample.gold();
    assertThat(names(gold)).isEqualTo(KEYS.get(""));
    assertThat(names(gold.get("meeting"))).isEqualTo(KEYS.get("meeting"));
    for (String list : List.of("people", "items", "actions", "decisions")) {
      for (JsonNode entry : gold.get(list)) {
        assertThat(KEYS.get(list)).as("keys of %s", entry).containsAll(names(entry));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void typesAndAttendancesAreOfTheirLists(Sample sample) {
    assertThat(texts(sample.gold().get("types"))).isNotEmpty().isSubsetOf(TYPES);
    assertThat(sample.gold().get("people").findValuesAsText("attendance")).isSubsetOf(ATTENDANCES);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void datesAndTimesAreIso(Sample sample) {
    JsonNode meeting = sample.gold().get("meeting");
    requireDate(meeting.get("date"));
    requireDate(meeting.path("next").path("date"));
    requireTime(meeting.get("start"));
    requireTime(meeting.get("end"));
    requireTime(meeting.path("next").path("start"));
    for (JsonNode action : sample.gold().get("actions")) {
      JsonNode deadline = action.get("deadline");
      if (deadline.isObject()) {
        requireDate(deadline.get("from"));
        requireDate(deadline.get("to"));
        assertThat(deadline.get("from").asText()).isLessThanOrEqualTo(deadline.get("to").asText());
      } else {
        requireDate(deadline);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void deadlinesDoNotPrecedeTheMeeting(Sample sample) {
    String meeting = sample.gold().at("/meeting/date").asText();
    boolean log = texts(sample.gold().get("types")).contains("action-log");
    for (JsonNode action : sample.gold().get("actions")) {
      JsonNode deadline = action.get("deadline");
      if (deadline.isTextual() && !log) {
        assertThat(deadline.asText()).as("%s", action).isGreaterThan(meeting);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void goldSaysOnlyWhatTheDocumentSays(Sample sample) throws Exception {
    String document = sample.words();
    for (String kind : List.of("actions", "decisions")) {
      for (JsonNode entry : sample.gold().get(kind)) {
        assertThat(document).contains(Sample.words(entry.get("text").asText()));
        for (String alternative : texts(entry.path("alternatives"))) {
          assertThat(document).contains(Sample.words(alternative));
        }
      }
    }
    for (JsonNode action : sample.gold().get("actions")) {
      if (action.has("deadlineText")) {
        assertThat(document).contains(Sample.words(action.get("deadlineText").asText()));
      }
      for (JsonNode owner : action.get("owners")) {
        assertThat(texts(owner)).as("%s", action).anyMatch(o -> said(document, o));
      }
    }
    for (JsonNode person : sample.gold().get("people")) {
      List<String> spellings = new ArrayList<>(texts(person.path("also")));
      spellings.add(person.get("name").asText());
      assertThat(spellings).anyMatch(name -> said(document, name));
      requireSaid(document, person.get("organisation"));
    }
    for (JsonNode item : sample.gold().get("items")) {
      requireSaid(document, item.get("heading"));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void detailsSayOnlyWhatTheDocumentSays(Sample sample) throws Exception {
    String document = sample.words();
    for (Map.Entry<String, JsonNode> list : sample.gold().get("details").properties()) {
      assertThat(DETAILS).containsKey(list.getKey());
      for (JsonNode detail : list.getValue()) {
        Set<String> keys = names(detail);
        keys.remove("optional");
        assertThat(DETAILS.get(list.getKey())).as("keys of %s", detail).containsAll(keys);
        keys.removeAll(OWN);
        for (String key : keys) {
          JsonNode value = detail.get(key);
          List<String> values = value.isTextual() ? List.of(value.asText()) : texts(value);
          assertThat(values)
              .as("%s of %s", key, detail)
              .anyMatch(text -> document.contains(Sample.words(text)));
        }
      }
    }
  }

  @Test
  void everyFormatIsThere() throws IOException {
    Set<String> endings = new TreeSet<>();
    for (Sample sample : samples()) {
      endings.add(sample.ending());
    }
    assertThat(endings)
        .contains("pdf", "docx", "doc", "odt", "rtf", "html", "eml", "msg", "md", "txt");
    assertThat(CORPUS.resolve("lythmere-archive/lythmere-2016.zip")).isRegularFile();
  }

  @Test
  void everyFolderHasGoldAndALineInTheList() throws IOException {
    String list = Files.readString(CORPUS.resolve("../docs/samples.md"));
    Set<String> withGold = new HashSet<>();
    for (Sample sample : samples()) {
      withGold.add(CORPUS.relativize(sample.folder()).getName(0).toString());
      assertThat(list).contains("`" + sample.folder().getFileName() + "`");
    }
    try (Stream<Path> folders = Files.list(CORPUS)) {
      assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(withGold);
    }
  }

  private static void requireSaid(String document, JsonNode text) {
    if (text.isTextual()) {
      assertThat(document).contains(Sample.words(text.asText()));
    }
  }

  private static boolean said(String document, String text) {
    return (" " + document + " ").contains(" " + Sample.words(text) + " ");
  }

  private static void requireDate(JsonNode date) {
    if (date.isTextual()) {
      assertThatCode(() -> LocalDate.parse(date.asText())).doesNotThrowAnyException();
    }
  }

  private static void requireTime(JsonNode time) {
    if (time.isTextual()) {
      assertThatCode(() -> LocalTime.parse(time.asText())).doesNotThrowAnyException();
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
