package org.minutebook.evaluation.archive;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Chance that is the same for the same seed and place. */
final class Dice {
  private final SplittableRandom random;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Dice of their own for one thing among many of a kind. */
  static Dice of(long seed, String kind, long number) {
    return new Dice(seed * 0x9E3779B97F4A7C15L + kind.hashCode() * 0xD1B54A32D192ED03L + number);
  }

  /**
   * From 0 below 100, where every hundred places in a row have each number once.
   *
   * <p>So shares are kept to the file, whatever the seed.
   */
  static int ofHundred(long seed, String kind, int place) {
    Dice dice = of(seed, kind, place / 100);
    int[] numbers = IntStream.range(0, 100).toArray();
    for (int i = 99; i > 0; i--) {
      int other = dice.below(i + 1);
      int kept = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = kept;
    }
    return numbers[place % 100];
  }

  /** From 0, below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** From 0, below 1. */
  double share() {
    return random.nextDouble();
  }

  boolean inHundred(int chance) {
    return below(100) < chance;
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
