package org.minutebook.evaluation;

/**
 * How often some facts were right, and how sure the program was of them.
 *
 * @param facts that the gold decides on
 * @param right of them
 * @param stated sum of their confidences
 */
public record Reliability(int facts, int right, double stated) {
  /** Nothing judged. */
  public static final Reliability NONE = new Reliability(0, 0, 0);

  /** Two-sided 95 % of the normal distribution. */
  private static final double Z = 1.96;

  static Reliability of(boolean right, double confidence) {
    return new Reliability(1, right ? 1 : 0, confidence);
  }

  /** Both together. */
  public Reliability plus(Reliability other) {
    return new Reliability(facts + other.facts, right + other.right, stated + other.stated);
  }

  /** Share that is right; 0 where there are no facts. */
  public double share() {
    return facts == 0 ? 0 : (double) right / facts;
  }

  /** Mean of the confidences; 0 where there are no facts. */
  public double meanStated() {
    return facts == 0 ? 0 : stated / facts;
  }

  /**
   * Lower end of the 95 % Wilson score interval of the share: what may be relied on.
   *
   * <p>E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22
   * (1927).
   */
  public double lowerBound() {
    if (facts == 0) {
      return 0;
    }
    double share = share();
    double square = Z * Z / facts;
    double margin = Z * Math.sqrt(share * (1 - share) / facts + square / (4 * facts));
    return Math.max(0, (share + square / 2 - margin) / (1 + square));
  }
}
