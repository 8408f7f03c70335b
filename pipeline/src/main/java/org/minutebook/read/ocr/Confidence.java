package org.minutebook.read.ocr;

import java.util.List;
import java.util.Optional;

/** How sure character recognition was, over all that it read; long words weigh more. */
public final class Confidence {
  private double sum;
  private long letters;

  public void add(List<Recognised> words) {
    for (Recognised word : words) {
      letters += word.text().length();
      sum += word.confidence() * word.text().length();
    }
  }

  /** The mean, to two digits; empty where nothing was read. */
  public Optional<Double> mean() {
    return letters == 0 ? Optional.empty() : Optional.of(Math.round(sum / letters * 100) / 100.0);
  }
}
