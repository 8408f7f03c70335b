package org.minutebook.evaluation;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The count of every figure; one that was never counted is {@link Count#NONE}. */
public record Scores(Map<Figure, Count> counts) {
  /** Nothing counted. */
  public static final Scores NONE = new Scores(Map.of());

  public Scores {
    Map<Figure, Count> complete = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      complete.put(figure, counts.getOrDefault(figure, Count.NONE));
    }
    counts = Collections.unmodifiableMap(complete);
  }

  /** Figure by figure, the counts of several documents added up (micro-average). */
  public static Scores sum(Collection<Scores> parts) {
    Map<Figure, Count> sum = new EnumMap<>(Figure.class);
    for (Scores part : parts) {
      part.counts.forEach((figure, count) -> sum.merge(figure, count, Count::plus));
    }
    return new Scores(sum);
  }

  public Count of(Figure figure) {
    return counts.getOrDefault(figure, Count.NONE);
  }

  /** All figures but the details thrown together: one number to order documents by, no more. */
  public Count pooled() {
    return counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isDetail())
        .map(Map.Entry::getValue)
        .reduce(Count.NONE, Count::plus);
  }
}
