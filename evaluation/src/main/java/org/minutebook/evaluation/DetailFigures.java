package org.minutebook.evaluation;

import java.util.List;
import org.minutebook.evaluation.Judgement.Ruling;

/** Lesser facts, by their words and values; only where the gold speaks of them. */
final class DetailFigures {
  private DetailFigures() {}

  static void score(Gold gold, FoundDocument found, ScoreSheet sheet) {
    if (gold.details().isPresent()) {
      for (DetailKind kind : DetailKind.values()) {
        score(kind, of(kind, gold.details().get()), of(kind, found.details()), sheet);
      }
    }
  }

  private static List<Detail> of(DetailKind kind, List<Detail> all) {
    return all.stream().filter(detail -> detail.kind() == kind).toList();
  }

  private static void score(
      DetailKind kind, List<Detail> gold, List<Detail> found, ScoreSheet sheet) {
    Measure measure = sheet.measure();
    Matching matching =
        Matching.greedy(gold, found, (g, f) -> g.likeness(f, measure), Statement.SAME);
    int hit = 0;
    int excused = 0;
    for (Matching.Pair pair : matching.pairs()) {
      Detail expected = gold.get(pair.gold());
      Detail actual = found.get(pair.found());
      boolean right = expected.isRight(actual, measure);
      sheet.judged(
          kind.figure(),
          Ruling.of(right, expected.optional()),
          expected.shown(),
          actual.evidence());
      if (expected.optional()) {
        excused++;
      } else if (right) {
        hit++;
      } else {
        sheet.differing(kind.figure(), expected.words(), expected.shown(), actual.shown());
      }
    }
    int needed = (int) gold.stream().filter(detail -> !detail.optional()).count();
    sheet.add(kind.figure(), hit, needed, found.size() - excused);
    for (int g = 0; g < gold.size(); g++) {
      if (!matching.hasGold(g) && !gold.get(g).optional()) {
        sheet.missed(kind.figure(), gold.get(g).shown());
      }
    }
    for (int f = 0; f < found.size(); f++) {
      if (!matching.hasFound(f)) {
        sheet.spurious(kind.figure(), found.get(f).shown());
        sheet.judged(kind.figure(), Ruling.WRONG, found.get(f).shown(), found.get(f).evidence());
      }
    }
  }
}
