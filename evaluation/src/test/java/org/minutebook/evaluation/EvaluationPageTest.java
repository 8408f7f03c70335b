package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The page on evaluation tells what is found today.
 *
 * <p>{@code -Daccept} writes its tables. Those on the documents of others are written where these
 * are present; elsewhere nobody could check them, so that they are not held.
 */
class EvaluationPageTest {
  @Test
  void thePageShowsTheFiguresOfTheSamples() throws IOException {
    Evaluation samples = Extracted.evaluation();
    String page = Files.readString(EvaluationPage.FILE);
    if (AcceptSwitch.isOn()) {
      String accepted = EvaluationPage.with(page, EvaluationPage.tables(samples));
      if (Files.isDirectory(ReferenceScorer.devGold())) {
        Evaluation shared = Scorer.score(Extracted.shared(), ReferenceScorer.devGold());
        accepted = EvaluationPage.with(accepted, EvaluationPage.tables(samples, shared));
      }
      Files.writeString(EvaluationPage.FILE, accepted);
      return;
    }
    assertThat(page)
        .as("run with -Daccept to write the tables of docs/evaluation.md anew")
        .isEqualTo(EvaluationPage.with(page, EvaluationPage.tables(samples)));
  }

  @Test
  void tablesStandBetweenTheirComments() {
    String page = "a\n<!-- table: x -->\nold\n<!-- end -->\nb\n<!-- table: y -->\n<!-- end -->\n";
    assertThat(EvaluationPage.with(page, Map.of("x", "1 $2\n", "y", "| a |\n")))
        .isEqualTo(
            """
            a
            <!-- table: x -->
            ```
            1 $2
            ```
            <!-- end -->
            b
            <!-- table: y -->
            | a |
            <!-- end -->
            """);
    assertThat(EvaluationPage.with(page, Map.of())).isEqualTo(page);
  }
}
