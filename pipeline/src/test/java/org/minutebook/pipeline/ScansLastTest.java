package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans hold up no other file: they are read and committed after all of them. */
final class ScansLastTest {
  @TempDir Path folder;

  @Test
  void aScanIsReadAgainAndCommittedWhenEverythingElseIsDone() throws IOException {
    Path archive = SmallArchive.in(folder.resolve("archive"));
    Files.writeString(archive.resolve("a-scan.txt"), "SCAN Minutes of the Oakby Parish Council");
    List<String> read = Collections.synchronizedList(new ArrayList<>());
    List<String> finished = new ArrayList<>();
    try (Engine engine = SmallArchive.engine(name -> read.add(name))) {
      new Importer(engine, new FileIndexes())
          .run(
              folder.resolve("book"),
              List.of(archive),
              ImportOptions.DEFAULT,
              new Progress() {
                @Override
                public void total(long files, long bytes) {}

                @Override
                public void started(String uri) {}

                @Override
                public void finished(String uri, List<Ending> endings) {
                  finished.add(uri.substring(uri.lastIndexOf('/') + 1));
                }
              });
    }
    assertThat(finished).hasSize(11).endsWith("j.txt", "a-scan.txt", "g.txt");
    assertThat(read.subList(read.size() - 2, read.size()))
        .as("read once to see what it is, once to recognise it")
        .allSatisfy(name -> assertThat(name).matches(".*(a-scan|g)[.]txt"));
    assertThat(read.stream().filter(name -> name.endsWith("a-scan.txt"))).hasSize(2);
  }
}
