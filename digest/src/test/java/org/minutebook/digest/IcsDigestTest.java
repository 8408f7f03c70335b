package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VToDo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IcsDigestTest {
  private static final DigestFormat ICS = DigestFormats.of("ics");

  static Stream<String> payloads() {
    return Hostile.PAYLOADS.stream();
  }

  @Test
  void readsBackAsAValidToDoAnAction() throws Exception {
    Digest digest = Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER);
    Calendar calendar = parsed(digest);
    assertThat(calendar.validate().getEntries()).isEmpty();
    List<VToDo> toDos = calendar.getComponents("VTODO");
    assertThat(toDos)
        .extracting(toDo -> toDo.getUid().orElseThrow().getValue())
        .containsExactlyElementsOf(digest.actions().stream().map(OwedAction::uid).toList());
    assertThat(value(toDos.getFirst(), "SUMMARY"))
        .isEqualTo("Send the revised dredging plan to all members.");
    assertThat(toDos.getFirst().getProperty("DUE").map(Property::toString))
        .contains("DUE;VALUE=DATE:20240915\r\n");
    assertThat(toDos.getLast().getProperty("DUE")).isEmpty();
    assertThat(value(toDos.getLast(), "STATUS")).isEqualTo("IN-PROCESS");
    assertThat(value(toDos.getFirst(), "DESCRIPTION"))
        .contains("Owner: ZA (Zoë Ångström)\nDeadline as written: “15 Sept”");
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void hostileTextStaysInItsProperty(String payload) throws Exception {
    Digest digest = Hostile.digest(payload, Grouping.OWNER);
    Calendar calendar = parsed(digest);
    assertThat(calendar.validate().getEntries()).isEmpty();
    assertThat(calendar.getComponents()).hasSize(1);
    VToDo toDo = (VToDo) calendar.getComponents().getFirst();
    assertThat(toDo.getPropertyList().getAll())
        .extracting(Property::getName)
        .containsExactly("UID", "DTSTAMP", "SUMMARY", "DESCRIPTION", "DUE", "CATEGORIES", "STATUS");
    assertThat(value(toDo, "SUMMARY")).isEqualTo(Harmless.line(payload));
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsCut() throws Exception {
    String words = "Zoë 王 😀 ".repeat(60).strip();
    Digest digest = Hostile.digest(words, Grouping.OWNER);
    assertThat(Examples.text(ICS, digest).split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    VToDo toDo = (VToDo) parsed(digest).getComponents().getFirst();
    assertThat(value(toDo, "SUMMARY")).isEqualTo(words);
  }

  @Test
  void everyLineEndsWithCrLf() {
    String ics = Examples.text(ICS, Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER));
    assertThat(ics.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(ics).endsWith("END:VCALENDAR\r\n");
  }

  private static String value(VToDo toDo, String property) {
    return toDo.getRequiredProperty(property).getValue();
  }

  private static Calendar parsed(Digest digest) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(Examples.text(ICS, digest)));
  }
}
