package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Progress;
import org.minutebook.pipeline.Timing;
import org.minutebook.read.ReaderSettings;

class TimingTest {
  @TempDir Path folder = Path.of("");

  @Test
  void readingAndExtractingAreTimedApart() throws IOException {
    Files.writeString(folder.resolve("minutes.txt"), "MINUTES\n\n1. Welcome\n\nAB welcomed all.\n");
    Timing timing = new Timing();
    assertThat(timing.text()).contains("reading 0 files, 0 ms each", "of 0 texts");
    List<MeetingRecord> records = new ArrayList<>();
    try (Engine engine = timing.over(Minutebooks.engine(ReaderSettings.defaults()))) {
      Minutebooks.extraction(engine)
          .run(
              List.of(folder),
              1,
              Progress.NONE,
              ending -> records.addAll(Extracted.records(ending.outcome())));
    }
    assertThat(records).hasSize(1);
    assertThat(timing.text())
        .containsPattern("reading 1 files, [0-9]+ ms each\n")
        .containsPattern("of 1 texts, [0-9]+ ms each, [0-9,]+ tokens a second\n");
  }
}
