package org.minutebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.json.RecordJson.Detail;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Due;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

class RecordJsonTest {
  private static final String SHA256 = "0".repeat(63) + "7";

  @Test
  void readsBackWhatItWrites() {
    long seed = System.nanoTime();
    RandomRecords records = new RandomRecords(seed);
    for (int i = 0; i < 1000; i++) {
      MeetingRecord record = records.next();
      String line = RecordJson.write(record, Detail.WITH_TEXT);
      byte[] onDisk = line.getBytes(StandardCharsets.UTF_8);
      assertThat(line).as("seed %d, record %d", seed, i).doesNotContain("\n", "\r");
      assertThat(RecordJson.read(new String(onDisk, StandardCharsets.UTF_8)))
          .as("seed %d, record %d: %s", seed, i, line)
          .isEqualTo(record);
    }
  }

  @Test
  void writesTheKeysOfTheManual() {
    assertThat(RecordJson.write(small(), Detail.WITH_TEXT))
        .isEqualTo(
            """
            {"schema":"minutebook/record/1","id":"%1$s#1","type":"minutes",\
            "source":{"uri":"a/b.txt","sha256":"%1$s","mediaType":"text/plain","bytes":10,\
            "pages":2,"part":1,"parts":1,"ocr":false},\
            "body":"Harbour Group",\
            "meeting":{"date":"2008-09-04","start":"09:35","next":{"date":"2008-10-09",\
            "end":"12:00"}},\
            "people":[{"id":"p1","name":"Ann Lee","initials":"AL","attendance":"in-attendance",\
            "evidence":%2$s}],\
            "items":[{"number":"3","level":1,"text":"3 Boats","evidence":%2$s}],\
            "actions":[{"id":"a1","text":"Count the boats","item":"3",\
            "owners":[{"label":"AL","person":"p1"},{"label":"J","candidates":["p1","p2"]}],\
            "deadline":{"text":"in spring","date":"2008-05-31","kind":"within",\
            "earliest":"2008-03-01","latest":"2008-05-31","evidence":%2$s},"status":"open",\
            "evidence":%2$s}],\
            "decisions":[{"text":"Agreed","kind":"agreed","evidence":%2$s}],\
            "references":[],"corrections":[],"acronyms":[],"contacts":[],\
            "headcounts":[],"provisions":[],"confidentiality":{"chathamHouse":false,"rules":[]},"problems":[],"text":"é"}"""
                .formatted(
                    SHA256,
                    "{\"start\":1,\"end\":3,\"page\":2,\"by\":\"a.rule\",\"confidence\":0.9}"));
  }

  @Test
  void leavesOutTheTextOnly() {
    String with = RecordJson.write(small(), Detail.WITH_TEXT);
    String without = RecordJson.write(small(), Detail.WITHOUT_TEXT);
    assertThat(without).isEqualTo(with.replace(",\"text\":\"é\"}", "}"));
    assertThat(RecordJson.read(without).text()).isEmpty();
  }

  @Test
  void printsTheSameUnderAnyLocale() {
    String expected = RecordJson.write(small(), Detail.WITH_TEXT);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(RecordJson.write(small(), Detail.WITH_TEXT)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void escapesHalfCharactersOnly() {
    assertThat(Surrogates.escapeLone("a\ud834\udd1eb")).isEqualTo("a\ud834\udd1eb");
    assertThat(Surrogates.escapeLone("\ud834x\udd1e\ud834")).isEqualTo("\\ud834x\\udd1e\\ud834");
    assertThat(Surrogates.escapeLone("\ud834\ud834\udd1e")).isEqualTo("\\ud834\ud834\udd1e");
  }

  @Test
  void refusesWhatIsNoRecord() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordJson.read("{\"schema\":\"minutebook/record/9\"}"))
        .withMessageContaining("minutebook/record/9");
    assertThatIllegalArgumentException().isThrownBy(() -> RecordJson.read("{"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordJson.read("{\"schema\":\"minutebook/record/1\"}"))
        .withMessageContaining("\"id\"");
    String line = RecordJson.write(small(), Detail.WITH_TEXT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordJson.read(line.replace("2008-09-04", "2008-09-44")))
        .withMessageContaining("date");
  }

  private static MeetingRecord small() {
    Evidence evidence = new Evidence(new Span(1, 3), 2, "a.rule", 0.9);
    Source source =
        new Source("a/b.txt", SHA256, "text/plain", 10, 2, 1, 1, Optional.empty(), false);
    return new MeetingRecord(
        source.recordId(),
        PartType.MINUTES,
        source,
        Optional.of("Harbour Group"),
        new Meeting(
            Optional.of(LocalDate.of(2008, 9, 4)),
            Optional.of(LocalTime.of(9, 35)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new Meeting.Next(
                    LocalDate.of(2008, 10, 9),
                    Optional.empty(),
                    Optional.of(LocalTime.of(12, 0))))),
        List.of(
            new Person(
                "p1",
                "Ann Lee",
                Optional.of("AL"),
                Optional.empty(),
                Optional.empty(),
                Attendance.Kind.IN_ATTENDANCE,
                evidence)),
        List.of(new NumberedItem(Optional.of("3"), Optional.empty(), 1, "3 Boats", evidence)),
        List.of(
            new Action(
                "Count the boats",
                List.of(
                    new Owner("AL", Optional.of("p1"), List.of()),
                    new Owner("J", Optional.empty(), List.of("p1", "p2"))),
                Optional.of("3"),
                Optional.of(
                    new Deadline(
                        "in spring",
                        new Due.Within(LocalDate.of(2008, 3, 1), LocalDate.of(2008, 5, 31)),
                        evidence)),
                Action.Status.OPEN,
                evidence)),
        List.of(new Decision("Agreed", "agreed", Optional.empty(), evidence)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "é");
  }
}
