package org.minutebook.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts and findings of one document while it is scored; not thread-safe. */
final class ScoreSheet {
  private static final String NONE = "none";

  private final Map<Figure, Count> counts = new EnumMap<>(Figure.class);
  private final List<Finding> findings = new ArrayList<>();

  void add(Figure figure, int hit, int gold, int found) {
    counts.merge(figure, new Count(hit, gold, found), Count::plus);
  }

  void missed(Figure figure, String what) {
    findings.add(new Finding.Missed(figure, what));
  }

  void spurious(Figure figure, String what) {
    findings.add(new Finding.Spurious(figure, what));
  }

  void differing(Figure figure, String of, String gold, String found) {
    findings.add(
        new Finding.Differing(
            figure, of, gold.isEmpty() ? NONE : gold, found.isEmpty() ? NONE : found));
  }

  Scores scores() {
    return new Scores(counts);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
