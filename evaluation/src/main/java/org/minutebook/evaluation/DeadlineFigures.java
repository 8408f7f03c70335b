package org.minutebook.evaluation;

import java.util.List;
import java.util.Optional;
import org.minutebook.evaluation.FoundDocument.FoundAction;
import org.minutebook.evaluation.Judgement.Ruling;

/**
 * Deadlines among the actions where gold or found gives one; each exactly right or wrong.
 *
 * <p>A false action's deadline is false; that of an optional action does not count. Where the gold
 * lets a deadline be left out, leaving it out counts on neither side.
 */
final class DeadlineFigures {
  private DeadlineFigures() {}

  /**
   * @param matching of the actions
   */
  static void score(
      List<Gold.Action> expected, List<FoundAction> actions, Matching matching, ScoreSheet sheet) {
    for (int g = 0; g < expected.size(); g++) {
      score(expected.get(g), matching.foundFor(g).map(actions::get), sheet);
    }
    for (int f = 0; f < actions.size(); f++) {
      FoundAction action = actions.get(f);
      if (!matching.hasFound(f) && action.deadline().isPresent()) {
        sheet.add(Figure.DEADLINES, 0, 0, 1);
        judge(Ruling.WRONG, action, action.text(), sheet);
      }
    }
  }

  private static void score(Gold.Action gold, Optional<FoundAction> found, ScoreSheet sheet) {
    Optional<String> given = found.flatMap(FoundAction::deadline);
    boolean right = gold.deadline().filter(deadline -> fits(deadline, given)).isPresent();
    if (given.isPresent()) {
      judge(Ruling.of(right, gold.optional()), found.orElseThrow(), gold.text(), sheet);
    }
    boolean mayBeAbsent = gold.deadline().isEmpty() || gold.deadlineOptional();
    if (gold.optional() || (mayBeAbsent && given.isEmpty())) {
      return;
    }
    sheet.add(
        Figure.DEADLINES,
        right ? 1 : 0,
        gold.deadline().isPresent() ? 1 : 0,
        given.isPresent() ? 1 : 0);
    if (!right) {
      String wanted = gold.deadline().map(DeadlineFigures::words).orElse("");
      sheet.differing(Figure.DEADLINES, gold.text(), wanted, given.orElse(""));
    }
  }

  private static void judge(Ruling ruling, FoundAction action, String text, ScoreSheet sheet) {
    String fact = action.deadline().orElseThrow() + ": " + text;
    sheet.judged(Figure.DEADLINES, ruling, fact, action.deadlineEvidence());
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
}
