package org.minutebook.extract.meeting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;

/** Each case of particulars.txt: what stands in the heads and tails of minutes. */
class ParticularsTableTest {
  static Stream<String> cases() {
    try (InputStream in =
        Objects.requireNonNull(ParticularsTableTest.class.getResourceAsStream("particulars.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n")).skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTheParticulars(String written) {
    Documents document = Documents.document();
    Map<String, String> expected = new LinkedHashMap<>();
    for (String line : written.strip().split("\n")) {
      if (line.startsWith("> ")) {
        String[] pair = line.substring(2).split(": ", 2);
        expected.put(pair[0], pair[1]);
      } else if (line.startsWith("# ")) {
        document.heading(line.substring(2));
      } else if (line.contains(" | ")) {
        document.table(line.substring(2).replace(" | ", "|"));
      } else {
        document.lines(line.substring(2));
      }
    }
    Map<String, String> found = found(document.record());
    SoftAssertions.assertSoftly(
        softly ->
            expected.forEach(
                (key, value) ->
                    softly.assertThat(found.getOrDefault(key, "-")).as(key).isEqualTo(value)));
  }

  private static Map<String, String> found(MeetingRecord record) {
    Map<String, String> found = new LinkedHashMap<>();
    Meeting meeting = record.meeting();
    record.body().ifPresent(body -> found.put("body", body));
    meeting.date().ifPresent(date -> found.put("date", date.toString()));
    meeting.start().ifPresent(time -> found.put("start", time.toString()));
    meeting.end().ifPresent(time -> found.put("end", time.toString()));
    meeting.venue().ifPresent(place -> found.put("venue", place));
    meeting.chair().ifPresent(name -> found.put("chair", name));
    meeting.next().map(Meeting.Next::date).ifPresent(d -> found.put("next", d.toString()));
    meeting
        .next()
        .flatMap(Meeting.Next::start)
        .ifPresent(time -> found.put("next.start", time.toString()));
    return found;
  }
}
