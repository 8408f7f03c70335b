package org.minutebook.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minutebook.evaluation.FoundDocument.FoundAction;

/** Actions by their words; and of those found, exactly their owners and exactly their deadline. */
final class ActionFigures {
  /** Lets the right owners decide between actions that are alike. */
  private static final double OWNER_BONUS = 0.02;

  private ActionFigures() {}

  static void score(Gold gold, FoundDocument found, ScoreSheet sheet) {
    List<Gold.Action> expected = gold.actions();
    List<FoundAction> actions = found.actions();
    Matching matching = Matching.greedy(expected, actions, ActionFigures::likeness, Statement.SAME);
    Count count =
        Statement.count(
            Figure.ACTIONS,
            expected.stream().map(g -> new Statement(g.text(), g.item(), g.optional())).toList(),
            actions.stream().map(f -> new Statement(f.text(), f.item(), false)).toList(),
            matching,
            sheet);
    scoreDeadlines(expected, actions, matching, sheet);
    scoreOwners(expected, actions, matching, count, sheet);
  }

  private static double likeness(Gold.Action gold, FoundAction found) {
    double wording = Statement.similarity(gold.text(), gold.alternatives(), found.text());
    return wording >= Statement.SAME && sameOwners(gold, found.owners())
        ? wording + OWNER_BONUS
        : wording;
  }

  /**
   * Whether every owner of the gold is named, and nobody else but its optional owners.
   *
   * @param found each owner with all forms by which it is known
   */
  static boolean sameOwners(Gold.Action gold, List<List<String>> found) {
    List<List<String>> needed = new ArrayList<>(gold.owners());
    for (List<String> forms : found) {
      Optional<List<String>> hit =
          needed.stream().filter(accepted -> anySame(forms, accepted)).findFirst();
      if (hit.isPresent()) {
        needed.remove(hit.get());
      } else if (!anySame(forms, gold.optionalOwners())
          // An owner named twice, once by label and once by name, is named once.
          && gold.owners().stream().noneMatch(accepted -> anySame(forms, accepted))) {
        return false;
      }
    }
    return needed.isEmpty();
  }

  private static boolean anySame(List<String> forms, List<String> accepted) {
    return forms.stream()
        .anyMatch(form -> accepted.stream().anyMatch(label -> Naming.sameLabel(form, label)));
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
      if (sameOwners(gold, owners)) {
        right++;
      } else {
        sheet.differing(Figure.OWNERS, gold.text(), words(gold.owners()), words(owners));
      }
    }
    sheet.add(Figure.OWNERS, right, count.gold(), count.found());
  }

  /**
   * Counts deadlines among the actions where gold or found gives one.
   *
   * <p>A false action's deadline is false; that of an optional action does not count. Where the
   * gold lets a deadline be left out, leaving it out counts on neither side.
   */
  private static void scoreDeadlines(
      List<Gold.Action> expected, List<FoundAction> actions, Matching matching, ScoreSheet sheet) {
    for (int g = 0; g < expected.size(); g++) {
      Gold.Action gold = expected.get(g);
      Optional<String> given =
          matching.foundFor(g).map(actions::get).flatMap(FoundAction::deadline);
      boolean mayBeAbsent = gold.deadline().isEmpty() || gold.deadlineOptional();
      if (gold.optional() || (mayBeAbsent && given.isEmpty())) {
        continue;
      }
      boolean right = gold.deadline().filter(deadline -> fits(deadline, given)).isPresent();
      sheet.add(
          Figure.DEADLINES,
          right ? 1 : 0,
          gold.deadline().isPresent() ? 1 : 0,
          given.isPresent() ? 1 : 0);
      if (!right) {
        String wanted = gold.deadline().map(ActionFigures::words).orElse("");
        sheet.differing(Figure.DEADLINES, gold.text(), wanted, given.orElse(""));
      }
    }
    for (int f = 0; f < actions.size(); f++) {
      if (!matching.hasFound(f) && actions.get(f).deadline().isPresent()) {
        sheet.add(Figure.DEADLINES, 0, 0, 1);
      }
    }
  }

  /** ISO dates are in order as texts. */
  private static boolean fits(Gold.Deadline gold, Optional<String> found) {
    return found.isPresent()
        && switch (gold) {
          case Gold.Deadline.Day day -> day.date().equals(found.get());
          case Gold.Deadline.Range range ->
              range.from().compareTo(found.get()) <= 0 && found.get().compareTo(range.to()) <= 0;
        };
  }

  private static String words(Gold.Deadline deadline) {
    return switch (deadline) {
      case Gold.Deadline.Day day -> day.date();
      case Gold.Deadline.Range range -> range.from() + " to " + range.to();
    };
  }

  private static String words(List<List<String>> owners) {
    return owners.stream()
        .map(forms -> String.join(" | ", forms))
        .collect(Collectors.joining(", "));
  }
}
