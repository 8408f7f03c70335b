package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.Reason;

/** Containers within containers, and files that are not there. */
final class ForkedReaderTest {
  @TempDir Path folder;

  @Test
  void readsArchivesWithinArchivesUpToALimit() throws IOException {
    byte[] inner = "MINUTES of the meeting\n".getBytes(StandardCharsets.UTF_8);
    String name = "minutes.txt";
    for (int depth = 0; depth < 7; depth++) {
      inner = TestZips.of(name, inner);
      name = "depth-" + depth + ".zip";
    }
    Path deep = Files.write(folder.resolve("deep.zip"), inner);
    Path flat =
        Files.write(
            folder.resolve("flat.zip"),
            TestZips.of("a.txt", "Hello\n".getBytes(StandardCharsets.UTF_8)));
    try (Reader reader = Readers.open(settings(Duration.ofMinutes(1)))) {
      ReadResult result = reader.read(flat, "flat.zip");
      assertThat(result).isInstanceOf(ReadResult.Container.class);
      ReadResult.Entry entry = ((ReadResult.Container) result).entries().getFirst();
      assertThat(entry.name()).isEqualTo("a.txt");
      assertThat(entry.result()).isInstanceOf(ReadResult.Document.class);
      int depth = 0;
      result = reader.read(deep, "deep.zip");
      while (result instanceof ReadResult.Container container) {
        result = container.entries().getFirst().result();
        depth++;
      }
      assertThat(depth).isEqualTo(5);
      assertThat(reason(result)).isEqualTo(Reason.TOO_DEEP);
    }
    assertThat(leftOvers()).isEmpty();
  }

  @Test
  void saysWhyAFileIsNotThere() throws IOException {
    try (Reader reader = ForkedReader.open(settings(Duration.ofSeconds(9)), ScriptedWorker.class)) {
      assertThat(reason(reader.read(folder.resolve("none"), "none"))).isEqualTo(Reason.MISSING);
    }
  }

  private ReaderSettings settings(Duration timeout) {
    return ReaderSettings.defaults()
        .withWorkers(1)
        .withTimeout(timeout)
        .withOcr(false)
        .withHeap("128m")
        .withTempRoot(folder);
  }

  private static Reason reason(ReadResult result) {
    assertThat(result).isInstanceOf(ReadResult.Unread.class);
    return ((ReadResult.Unread) result).reason();
  }

  private List<Path> leftOvers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("minutebook-")).toList();
    }
  }
}
