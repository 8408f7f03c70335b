package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.json.RecordJson;
import org.minutebook.json.RecordJson.Detail;
import org.minutebook.model.record.Outcome;

class ExtractionTest {
  @TempDir Path in;
  private final Scripted scripted = new Scripted();

  @BeforeEach
  void files() throws IOException {
    for (int i = 0; i < 30; i++) {
      String speed = i % 3 == 0 ? "SLOW " : "";
      Files.writeString(in.resolve("İi" + i + ".txt"), speed + "text " + i % 20);
    }
    Files.writeString(in.resolve("b.zip"), "ZIP\nx=1\n__MACOSX/._x=junk\ny=FAILED CORRUPT cut\n");
    Files.writeString(in.resolve("c.json"), "SKIPPED NOT_A_RECORD data");
  }

  @Test
  void givesTheSameWhateverLanesLocaleAndTimeZone() {
    List<String> expected = extract(1);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(extract(4)).isEqualTo(expected);
      assertThat(extract(2)).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(expected).hasSize(34);
  }

  @Test
  void accountsForEveryFileAndReadsTheSameBytesTwice() {
    ImportAccount account =
        new Extraction(scripted.engine()).run(List.of(in), 2, Progress.NONE, ending -> {});
    assertThat(account)
        .extracting(
            ImportAccount::seen,
            ImportAccount::recorded,
            ImportAccount::failed,
            ImportAccount::skipped,
            ImportAccount::containers,
            ImportAccount::changed)
        .containsExactly(34L, 31L, 1L, 2L, 1L, false);
  }

  @Test
  void endsWhenTheSinkDoes() {
    assertThatThrownBy(
            () ->
                new Extraction(scripted.engine())
                    .run(
                        List.of(in),
                        2,
                        Progress.NONE,
                        ending -> {
                          throw new UncheckedIOException(new IOException("Broken pipe"));
                        }))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(scripted.takeReads()).hasSizeLessThan(15);
  }

  private List<String> extract(int lanes) {
    List<String> lines = new ArrayList<>();
    new Extraction(scripted.engine())
        .run(
            List.of(in),
            lanes,
            Progress.NONE,
            ending -> {
              if (ending.outcome() instanceof Outcome.Recorded recorded) {
                recorded
                    .records()
                    .forEach(record -> lines.add(RecordJson.write(record, Detail.WITH_TEXT)));
              } else {
                lines.add(ending.toString());
              }
            });
    return lines;
  }
}
