package org.minutebook.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a figure was right.
 *
 * @param hit found and in the gold
 * @param gold in the gold
 * @param found found
 */
public record Count(int hit, int gold, int found) {
  /** Nothing to find and nothing found. */
  public static final Count NONE = new Count(0, 0, 0);

  /** Both together. */
  public Count plus(Count other) {
    return new Count(hit + other.hit, gold + other.gold, found + other.found);
  }

  /** Whether there was nothing to find and nothing found. */
  public boolean isEmpty() {
    return gold == 0 && found == 0;
  }

  /** Share of the found that is right; 0 where nothing was found. */
  public double precision() {
    return found == 0 ? 0 : (double) hit / found;
  }

  /** Share of the gold that was found; 0 where the gold has nothing. */
  public double recall() {
    return gold == 0 ? 0 : (double) hit / gold;
  }

  /** Harmonic mean of precision and recall; 0 where both are. */
  public double f1() {
    double precision = precision();
    double recall = recall();
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /**
   * A share with three decimals, as it is printed.
   *
   * <p>Ties go to the even digit and are judged on the exact binary value, as the reference scorer
   * does; {@code String.format} would round 0.5625 up.
   */
  public static BigDecimal rounded(double share) {
    return new BigDecimal(share).setScale(3, RoundingMode.HALF_EVEN);
  }
}
