package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

class DocumentsTest {
  @TempDir Path in;
  private final Scripted scripted = new Scripted();

  @Test
  void waitsForAnEndlessExtractionNoLongerThanTheLimit() throws IOException {
    scripted.beforeExtraction(
        uri -> {
          while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
        });
    assertThat(outcome("text", Duration.ofMillis(50)))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.TIMEOUT));
  }

  @Test
  void namesWhatBrokeDown() throws IOException {
    scripted.beforeExtraction(uri -> deeper(0));
    assertThat(outcome("text", Documents.USUAL_LIMIT))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> assertThat(failed.detail()).startsWith("extraction").contains("StackOver"));
    scripted.beforeExtraction(
        uri -> {
          throw new OutOfMemoryError("scripted");
        });
    assertThat(outcome("text", Documents.USUAL_LIMIT))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.OOM));
    assertThat(outcome("THROW", Documents.USUAL_LIMIT))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.detail()).startsWith("reading"));
  }

  @Test
  void aDocumentWithoutTextIsNoRecord() throws IOException {
    assertThat(outcome(" \n", Documents.USUAL_LIMIT))
        .isEqualTo(new Outcome.Failed(Reason.NO_TEXT, ""));
  }

  private Outcome outcome(String script, Duration limit) throws IOException {
    Path file = Files.writeString(in.resolve("a.txt"), script);
    Content content =
        new Documents(scripted.engine(), limit)
            .read(file, "a.txt", Scripted.hash(script), script.length(), hash -> true);
    assertThat(content).isInstanceOf(Content.Single.class);
    return ((Content.Single) content).outcome();
  }

  private static int deeper(int depth) {
    return depth < 0 ? depth : deeper(depth + 1) + 1;
  }
}
