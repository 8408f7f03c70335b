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
            (g, f) -> sheet.measure().ofStatements(g.text(), g.alternatives(), f.text()),
            Statement.SAME);
    Statement.count(
        Figure.DECISIONS,
        expected.stream().map(g -> Statement.ofGold(g.text(), g.item(), g.optional())).toList(),
        decisions.stream().map(f -> Statement.found(f.text(), f.item(), f.evidence())).toList(),
        matching,
        sheet);
  }
}
