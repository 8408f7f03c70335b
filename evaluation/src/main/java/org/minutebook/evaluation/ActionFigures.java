package org.minutebook.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minutebook.evaluation.FoundDocument.FoundAction;
import org.minutebook.evaluation.Judgement.Ruling;
import org.minutebook.model.record.Evidence;

/** Actions by their words; and of those found, exactly their owners. */
final class ActionFigures {
  /** Lets the right owners decide between actions that are alike. */
  private static final double OWNER_BONUS = 0.02;

  private ActionFigures() {}

  static void score(Gold gold, FoundDocument found, ScoreSheet sheet) {
    List<Gold.Action> expected = gold.actions();
    List<FoundAction> actions = found.actions();
    Matching matching =
        Matching.greedy(
            expected, actions, (g, f) -> likeness(g, f, sheet.measure()), Statement.SAME);
    Count count =
        Statement.count(
            Figure.ACTIONS,
            expected.stream().map(g -> Statement.ofGold(g.text(), g.item(), g.optional())).toList(),
            actions.stream().map(f -> Statement.found(f.text(), f.item(), f.evidence())).toList(),
            matching,
            sheet);
    DeadlineFigures.score(expected, actions, matching, sheet);
    scoreOwners(expected, actions, matching, count, sheet);
  }

  private static double likeness(Gold.Action gold, FoundAction found, Measure measure) {
    double wording = measure.ofStatements(gold.text(), gold.alternatives(), found.text());
    return wording >= Statement.SAME && sameOwners(gold, found.owners(), measure)
        ? wording + OWNER_BONUS
        : wording;
  }

  /**
   * Whether every owner of the gold is named, and nobody else but its optional owners.
   *
   * @param found each owner with all forms by which it is known
   */
  static boolean sameOwners(Gold.Action gold, List<List<String>> found, Measure measure) {
    List<List<String>> needed = new ArrayList<>(gold.owners());
    for (List<String> forms : found) {
      Optional<List<String>> hit =
          needed.stream().filter(accepted -> anySame(forms, accepted, measure)).findFirst();
      if (hit.isPresent()) {
        needed.remove(hit.get());
      } else if (!anySame(forms, gold.optionalOwners(), measure)
          // An owner named twice, once by label and once by name, is softly named once.
          && (measure == Measure.STRICT
              || gold.owners().stream().noneMatch(accepted -> anySame(forms, accepted, measure)))) {
        return false;
      }
    }
    return needed.isEmpty();
  }

  private static boolean anySame(List<String> forms, List<String> accepted, Measure measure) {
    return forms.stream()
        .anyMatch(form -> accepted.stream().anyMatch(label -> measure.sameLabel(label, form)));
  }

  private static void scoreOwners(
      List<Gold.Action> expected,
      List<FoundAction> actions,
      Matching matching,
      Count count,
      ScoreSheet sheet) {
    int right = 0;
    for (Matching.Pair pair : matching.pairs()) {
      Gold.Action gold = expected.get(pair.gold());
      if (gold.optional()) {
        continue;
      }
      List<List<String>> owners = actions.get(pair.found()).owners();
      boolean same = sameOwners(gold, owners, sheet.measure());
      String fact = words(owners) + ": " + gold.text();
      Optional<Evidence> evidence = actions.get(pair.found()).ownersEvidence();
      sheet.judged(Figure.OWNERS, Ruling.of(same, false), fact, evidence);
      if (same) {
        right++;
      } else {
        sheet.differing(Figure.OWNERS, gold.text(), words(gold.owners()), words(owners));
      }
    }
    sheet.add(Figure.OWNERS, right, count.gold(), count.found());
  }

  private static String words(List<List<String>> owners) {
    return owners.stream()
        .map(forms -> String.join(" | ", forms))
        .collect(Collectors.joining(", "));
  }
}
