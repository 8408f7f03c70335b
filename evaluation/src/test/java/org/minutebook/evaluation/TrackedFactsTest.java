package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The facts found in the samples are those that were accepted, each right or not as it was.
 *
 * <p>{@code -Daccept} writes the facts of today; {@code git diff} is the review.
 */
class TrackedFactsTest {
  static final Path FILE = Extracted.ROOT.resolve("evaluation/facts.txt");

  @TempDir Path scratch = Path.of("");

  @Test
  void theFactsOfTheSamplesAreThoseThatWereAccepted() throws IOException {
    TrackedFacts now = TrackedFacts.of(Extracted.evaluation());
    if (AcceptSwitch.isOn()) {
      Files.writeString(FILE, now.text());
      return;
    }
    assertThat(FILE).as("no facts are tracked yet: run with -Daccept").exists();
    assertThat(TrackedFacts.read(FILE).changesTo(now))
        .as("facts gained and lost; if the change is meant, run with -Daccept and review git diff")
        .isEmpty();
  }

  @Test
  void changesNameTheDocumentTheFigureAndTheFact() {
    TrackedFacts before =
        facts(RecordExample.minutes("forum/minutes.txt").item("1", "Welcome").item("4", "Odd"));
    TrackedFacts now =
        facts(RecordExample.minutes("forum/minutes.txt").item("2", "Boat hire").item("3", "x"));
    assertThat(before.changesTo(now))
        .isEqualTo(
            """
            == forum
              lost:   items right: 1 Welcome
              worse:  headings of 3: gold Close, found x
              worse:  items missed: 1 Welcome
              gained: items right: 2 Boat hire
              gained: items right: 3 Close
              mended: items false: 4 Odd
              mended: items missed: 2 Boat hire
              mended: items missed: 3 Close
            """);
    assertThat(now.changesTo(now)).isEmpty();
  }

  @Test
  void aFactThatIsFoundOnceLessOftenIsLost() {
    Gold twice = GoldExample.of("forum").item("1", "Welcome").item("1", "Welcome").build();
    RecordExample once = RecordExample.minutes("forum/minutes.txt").item("1", "Welcome");
    TrackedFacts before = TrackedFacts.of(score(once.item("1", "Welcome"), twice));
    RecordExample less = RecordExample.minutes("forum/minutes.txt").item("1", "Welcome");
    TrackedFacts now = TrackedFacts.of(score(less, twice));
    assertThat(before.changesTo(now)).contains("lost:   items right: 1 Welcome").hasLineCount(3);
  }

  @Test
  void factsReadBackAsTheyWereWritten() throws IOException {
    TrackedFacts facts =
        facts(
            RecordExample.minutes("forum/minutes.txt")
                .item("1", "Welcome\nto  all")
                .item("9", "z"));
    Path file = Files.writeString(scratch.resolve("facts.txt"), facts.text());
    assertThat(TrackedFacts.read(file)).isEqualTo(facts);
  }

  private static TrackedFacts facts(RecordExample record) {
    Gold gold =
        GoldExample.of("forum")
            .type("minutes")
            .item("1", "Welcome")
            .item("2", "Boat hire")
            .item("3", "Close")
            .build();
    return TrackedFacts.of(score(record, gold));
  }

  private static Evaluation score(RecordExample record, Gold gold) {
    return Scorer.score(List.of(record.build()), List.of(gold));
  }
}
