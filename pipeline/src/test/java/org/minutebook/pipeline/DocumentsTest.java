package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;
import org.minutebook.read.ReadResult;
import org.minutebook.read.Reader;

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
  void readsAFileWhoseNameIsNoText() throws IOException, InterruptedException {
    WalkTest.shell(in, "printf text > \"$(printf 'caf\\351')\"");
    Found.File found = (Found.File) new Walk(List.of(in)).next();
    List<Path> read = new ArrayList<>();
    Reader reader =
        new Reader() {
          @Override
          public ReadResult read(Path file, String name) {
            assertThat(name).isEqualTo("caf\\xE9");
            // As a process that gets the path as text would see it.
            Path sent = Path.of(file.toString());
            assertThat(sent).hasContent("text");
            read.add(sent);
            return new ReadResult.Unread(Reason.CORRUPT, "", false);
          }

          @Override
          public void close() {}
        };
    Engine engine = new Engine(reader, scripted.engine().structurer(), scripted);
    new Documents(engine, Documents.USUAL_LIMIT)
        .read(found.path(), found.uri(), Scripted.hash("text"), 4, hash -> true);
    assertThat(read).singleElement().satisfies(copy -> assertThat(copy).doesNotExist());
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
