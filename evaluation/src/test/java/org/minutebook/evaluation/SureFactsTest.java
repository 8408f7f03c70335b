package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Of the facts that are given as sure, at least nine tenths are right, kind by kind. */
class SureFactsTest {
  /** Below this number a share says little. */
  private static final int ENOUGH = 10;

  private static final double RIGHT = 0.9;

  @Test
  void sureFactsOfTheSamplesAreRight() throws IOException {
    assertSureFactsAreRight(Extracted.evaluation());
  }

  @Test
  void sureFactsOfTheSharedGoldAreRight() throws IOException {
    Path folder = ReferenceScorer.devGold();
    if (!Files.isDirectory(folder)) {
      System.err.println("SKIPPED: calibration on the shared gold: there is no " + folder);
    }
    assumeTrue(Files.isDirectory(folder), () -> "no " + folder);
    assertSureFactsAreRight(Scorer.score(Extracted.shared(), folder));
  }

  private static void assertSureFactsAreRight(Evaluation evaluation) {
    Calibration calibration = Calibration.of(evaluation);
    SoftAssertions softly = new SoftAssertions();
    for (Figure kind : Calibration.KINDS) {
      Reliability sure = calibration.sure(kind);
      if (sure.facts() >= ENOUGH) {
        softly
            .assertThat(sure.share())
            .as("%s: %s", kind.key(), sure)
            .isGreaterThanOrEqualTo(RIGHT);
      }
    }
    Reliability all = calibration.of(judgement -> true);
    softly.assertThat(all.meanStated()).as("stated, of %s", all).isLessThanOrEqualTo(all.share());
    softly.assertAll();
    assertThat(all.facts()).as("something was judged").isPositive();
  }
}
