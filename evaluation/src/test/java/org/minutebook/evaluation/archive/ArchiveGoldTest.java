package org.minutebook.evaluation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.evaluation.Evaluation;
import org.minutebook.evaluation.Extracted;
import org.minutebook.evaluation.Figure;
import org.minutebook.evaluation.Scorer;

/** What the product finds in an archive is what stands in its gold. */
final class ArchiveGoldTest {
  private static final int DOCUMENTS = 40;

  @TempDir Path folder;

  @Test
  void nearlyAllOfItsGoldIsFound() throws IOException, InterruptedException {
    MakeArchive.write(folder, 11, DOCUMENTS, 0, true);
    Path archive = folder.resolve("archive");
    Evaluation evaluation =
        Scorer.score(Extracted.records(Extracted.of(List.of(archive))), archive);
    assertThat(evaluation.absent()).isEmpty();
    assertThat(evaluation.documents()).hasSizeGreaterThan(DOCUMENTS * 8 / 10);
    for (Figure figure :
        List.of(
            Figure.TYPES,
            Figure.MEETING_DATE,
            Figure.PEOPLE,
            Figure.ITEMS,
            Figure.ACTIONS,
            Figure.OWNERS,
            Figure.DEADLINES,
            Figure.DECISIONS)) {
      assertThat(evaluation.overall().of(figure).f1()).as(figure.key()).isGreaterThan(0.95);
    }
  }

  @Test
  void everyFileIsListed() throws IOException, InterruptedException {
    int documents = 20;
    MakeArchive.write(folder, 5, documents, 1, false);
    List<String> lines = Files.readAllLines(folder.resolve("archive.jsonl"));
    assertThat(lines).hasSize(documents + 1);
    assertThat(lines.getLast()).contains("\"kind\":\"scan\"", "\"gold\":{");
    try (Stream<Path> walk = Files.walk(folder.resolve("archive"))) {
      assertThat(walk.filter(Files::isRegularFile)).hasSize(documents + 1);
    }
  }
}
