package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigestFormatsTest {
  static Stream<DigestFormat> formats() {
    return DigestFormats.all().stream();
  }

  @Test
  void listsEveryFormatOnce() {
    assertThat(DigestFormats.all())
        .extracting(DigestFormat::key)
        .containsExactly("text", "md", "html", "csv", "xlsx", "ics", "json");
    assertThat(DigestFormats.all())
        .allMatch(format -> DigestFormats.of(format.key()).equals(format));
  }

  @Test
  void anUnknownFormatIsToldWhichThereAre() {
    assertThatThrownBy(() -> DigestFormats.of("pdf"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"pdf\"")
        .hasMessageContaining("text, md, html, csv, xlsx, ics, json");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void localeAndTimeZoneChangeNothing(DigestFormat format) {
    Digest digest = Digest.of(Examples.actions(), Examples.AS_OF, Grouping.DUE);
    byte[] here = Examples.written(format, digest);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Examples.written(format, digest)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void leavesTheStreamOpenAndWritesAnEmptyDigest(DigestFormat format) throws Exception {
    boolean[] closed = new boolean[1];
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    format.write(Digest.of(List.of(), Examples.AS_OF, Grouping.OWNER), out);
    assertThat(out.size()).isPositive();
    assertThat(closed[0]).isFalse();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void hostileTextBringsNoControlCharacterIntoAnyTextFormat(DigestFormat format) {
    if (!format.isText()) {
      return;
    }
    for (String payload : Hostile.PAYLOADS) {
      String written =
          new String(
              Examples.written(format, Hostile.digest(payload, Grouping.OWNER)),
              StandardCharsets.UTF_8);
      String content = written.startsWith("\uFEFF") ? written.substring(1) : written;
      assertThat(content.codePoints().filter(c -> c != '\n' && c != '\r'))
          .as(payload)
          .noneMatch(
              c ->
                  Character.getType(c) == Character.CONTROL
                      || Character.getType(c) == Character.FORMAT);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void showsAllThatAReaderNeedsOfAnAction(DigestFormat format) {
    if (!format.isText()) {
      return;
    }
    String written =
        Examples.text(format, Digest.of(Examples.actions(), Examples.AS_OF, Grouping.BODY))
            .replace("\r\n ", "")
            .replaceAll("\\s+", " ");
    assertThat(written)
        .contains("Send the revised dredging plan to all members.")
        .contains("ZA", "Zoë Ångström", "15 Sept", "Northbrook Harbour Partnership")
        .contains("3.10", "harbour minutes 04-09.docx", "Tom Kirk", "Tess Kane")
        .containsAnyOf("2024-09-15", "15 September 2024", "15 Sep 2024", "20240915")
        .containsAnyOf("2024-09-04", "4 September 2024");
  }
}
