package org.minutebook.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.evaluation.Judgement.Ruling;
import org.minutebook.model.record.Evidence;

/** Counts, findings and judgements of one document while it is scored; not thread-safe. */
final class ScoreSheet {
  private static final String NONE = "none";

  private final Map<Figure, Count> counts = new EnumMap<>(Figure.class);
  private final List<Finding> findings = new ArrayList<>();
  private final List<Judgement> judgements = new ArrayList<>();
  private final Measure measure;

  ScoreSheet(Measure measure) {
    this.measure = measure;
  }

  /** How alike things have to be. */
  Measure measure() {
    return measure;
  }

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

  void judged(Figure figure, Ruling ruling, String fact, Optional<Evidence> evidence) {
    judgements.add(new Judgement(figure, ruling, fact, evidence));
  }

  List<Judgement> judgements() {
    return List.copyOf(judgements);
  }

  Scores scores() {
    return new Scores(counts);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
