package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.Reason;
import org.minutebook.read.Foreseen.Use;

class SurveyTest {
  @TempDir Path in;

  @Test
  void filesAreCountedByTypeAndAContainerIsOne() throws IOException {
    file("a.pdf", 300);
    file("sub/B.PDF", 200);
    file("c.docx", 50);
    file("old.zip", 1_000);
    file("data.json", 10);
    file("unknown.qqq", 7);
    file(".hidden", 1);
    Survey survey = Survey.of(List.of(in, in.resolve("nowhere")));
    assertThat(survey.kinds())
        .extracting(
            kind -> kind.foreseen().use(),
            kind -> kind.foreseen().mediaType(),
            Survey.Kind::files,
            Survey.Kind::bytes)
        .containsExactly(
            tuple(Use.DOCUMENT, "application/pdf", 2L, 500L),
            tuple(
                Use.DOCUMENT,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                1L,
                50L),
            tuple(Use.CONTAINER, "application/zip", 1L, 1_000L),
            tuple(Use.NO_RECORD, "application/json", 1L, 10L),
            tuple(Use.OPEN, "application/octet-stream", 1L, 7L));
    assertThat(survey.left())
        .extracting(ImportAccount.Line::reason)
        .containsExactly(Reason.NOT_A_RECORD, Reason.MISSING);
    assertThat(survey.isMissingSomething()).isTrue();
  }

  private void file(String name, int bytes) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[bytes]);
  }
}
