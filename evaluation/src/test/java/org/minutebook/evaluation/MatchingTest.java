package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.evaluation.Matching.Pair;

class MatchingTest {
  @Test
  void theMostSimilarPairIsMadeFirst() {
    double[][] scores = {{0.6, 0.9}, {0.5, 0.8}};
    assertThat(match(scores, 0.5).pairs()).containsExactly(new Pair(0, 1), new Pair(1, 0));
  }

  @Test
  void amongEqualsTheEarlierGoldThenTheEarlierFoundIsFirst() {
    double[][] scores = {{0.7, 0.7}, {0.7, 0.7}};
    assertThat(match(scores, 0.5).pairs()).containsExactly(new Pair(0, 0), new Pair(1, 1));
  }

  @Test
  void aScoreAtTheThresholdMakesAPairAndOneBelowDoesNot() {
    double[][] scores = {{0.5, 0.1}, {0.2, 0.49}};
    Matching matching = match(scores, 0.5);
    assertThat(matching.pairs()).containsExactly(new Pair(0, 0));
    assertThat(matching.hasGold(1)).isFalse();
    assertThat(matching.hasFound(1)).isFalse();
    assertThat(matching.foundFor(0)).contains(0);
    assertThat(matching.foundFor(1)).isEmpty();
  }

  private static Matching match(double[][] scores, double threshold) {
    return Matching.greedy(List.of(0, 1), List.of(0, 1), (g, f) -> scores[g][f], threshold);
  }
}
