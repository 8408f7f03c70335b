package org.minutebook.evaluation;

import java.util.List;
import org.minutebook.model.record.Decision;

/** What the meeting settled, by its words. */
final class DecisionFigures {
  private DecisionFigures() {}

  static void score(Gold gold, FoundDocument found, ScoreSheet sheet) {
    List<Gold.Decision> expected = gold.decisions();
    List<Decision> decisions = found.decisions();
    Matching matching =
        Matching.greedy(
            expected,
            decisions,
            (g, f) -> Statement.similarity(g.text(), g.alternatives(), f.text()),
            Statement.SAME);
    Statement.count(
        Figure.DECISIONS,
        expected.stream().map(g -> new Statement(g.text(), g.item(), g.optional())).toList(),
        decisions.stream().map(f -> new Statement(f.text(), f.item(), false)).toList(),
        matching,
        sheet);
  }
}
