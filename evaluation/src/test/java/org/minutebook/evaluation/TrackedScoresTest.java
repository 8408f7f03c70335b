package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No figure over the samples falls below what was reached.
 *
 * <p>{@code -Daccept} writes the scores of today, better or worse; {@code git diff} is the review.
 */
class TrackedScoresTest {
  private static final Path FILE = Extracted.ROOT.resolve("evaluation/scores.json");

  @TempDir Path scratch = Path.of("");

  @Test
  void noFigureOverTheSamplesDrops() throws IOException {
    Evaluation evaluation = Extracted.evaluation();
    TrackedScores now = TrackedScores.of(evaluation);
    if (AcceptSwitch.isOn()) {
      Files.writeString(FILE, now.text());
      return;
    }
    assertThat(FILE).as("no scores are tracked yet: run with -Daccept").exists();
    TrackedScores before = TrackedScores.read(FILE);
    assertThat(now.documents())
        .as("the samples have changed, so that figures do not compare: run with -Daccept")
        .isEqualTo(before.documents());
    Set<Figure> dropped = before.droppedIn(now);
    assertThat(dropped)
        .as(
            () ->
                "dropped: %s%nfacts gained and lost:%n%s"
                    .formatted(changes(dropped, before, now), factsSince(evaluation)))
        .isEmpty();
    Set<Figure> risen = now.droppedIn(before);
    if (!risen.isEmpty()) {
      System.err.println(
          "scores have risen; hold them with -Daccept: " + changes(risen, before, now));
    }
  }

  @Test
  void aDropIsAnF1ThatIsLowerToThreeDecimals() {
    TrackedScores before = scores(new Count(500, 1000, 1000));
    assertThat(before.droppedIn(scores(new Count(499, 1000, 1000)))).containsOnly(Figure.ITEMS);
    assertThat(before.droppedIn(scores(new Count(500, 1000, 1000)))).isEmpty();
    assertThat(before.droppedIn(scores(new Count(499, 1000, 997)))).isEmpty();
  }

  @Test
  void scoresReadBackAsTheyWereWritten() throws IOException {
    TrackedScores scores = scores(new Count(2, 3, 4));
    Path file = Files.writeString(scratch.resolve("scores.json"), scores.text());
    assertThat(TrackedScores.read(file)).isEqualTo(scores);
  }

  private static String factsSince(Evaluation evaluation) {
    try {
      return TrackedFacts.read(TrackedFactsTest.FILE).changesTo(TrackedFacts.of(evaluation));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrackedScores scores(Count items) {
    return new TrackedScores(7, Map.of(Figure.ITEMS, items));
  }

  private static String changes(Set<Figure> figures, TrackedScores before, TrackedScores now) {
    return figures.stream()
        .map(figure -> "%s %s -> %s".formatted(figure.key(), before.f1(figure), now.f1(figure)))
        .collect(Collectors.joining(", "));
  }
}
