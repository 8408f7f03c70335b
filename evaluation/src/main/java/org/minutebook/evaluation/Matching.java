package org.minutebook.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Which of the found is which of the gold: one to one, the most similar first.
 *
 * @param pairs in the order in which they were made
 */
record Matching(List<Pair> pairs) {
  Matching {
    pairs = List.copyOf(pairs);
  }

  /** Positions in the two lists. */
  record Pair(int gold, int found) {}

  private record Candidate(double score, Pair pair) {}

  /**
   * Pairs greedily by falling score; among equals the earlier gold, then the earlier found, is
   * first.
   *
   * @param threshold the least score of a pair
   */
  static <G, F> Matching greedy(
      List<G> gold, List<F> found, ToDoubleBiFunction<G, F> score, double threshold) {
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        double similarity = score.applyAsDouble(gold.get(g), found.get(f));
        if (similarity >= threshold) {
          candidates.add(new Candidate(similarity, new Pair(g, f)));
        }
      }
    }
    // The sort is stable: equal scores keep the order in which they were made.
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    boolean[] goldUsed = new boolean[gold.size()];
    boolean[] foundUsed = new boolean[found.size()];
    List<Pair> pairs = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Pair pair = candidate.pair;
      if (!goldUsed[pair.gold] && !foundUsed[pair.found]) {
        goldUsed[pair.gold] = true;
        foundUsed[pair.found] = true;
        pairs.add(pair);
      }
    }
    return new Matching(pairs);
  }

  /** The position of what was found for a position of the gold, if it was found. */
  Optional<Integer> foundFor(int goldIndex) {
    return pairs.stream().filter(pair -> pair.gold == goldIndex).map(Pair::found).findFirst();
  }

  boolean hasGold(int index) {
    return pairs.stream().anyMatch(pair -> pair.gold == index);
  }

  boolean hasFound(int index) {
    return pairs.stream().anyMatch(pair -> pair.found == index);
  }
}
