package org.minutebook.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * An action or a decision, as far as it counts by its words.
 *
 * @param text its own words
 * @param item number of the item that it stands under
 * @param optional whether it may be missing or given besides
 */
record Statement(String text, Optional<String> item, boolean optional) {
  /** The least similarity of two statements that are the same. */
  static final double SAME = 0.5;

  /** Similarity of what was found to a text or to the alternative extent that it fits best. */
  static double similarity(String text, List<String> alternatives, String found) {
    return alternatives.stream()
        .mapToDouble(alternative -> Wording.similarity(alternative, found))
        .reduce(Wording.similarity(text, found), Math::max);
  }

  /**
   * Counts one figure and notes what was missed and what was not asked for.
   *
   * <p>Optional gold that was found is taken out of both sides.
   */
  static Count count(
      Figure figure,
      List<Statement> gold,
      List<Statement> found,
      Matching matching,
      ScoreSheet sheet) {
    int firm =
        (int) matching.pairs().stream().filter(pair -> !gold.get(pair.gold()).optional).count();
    int excused = matching.pairs().size() - firm;
    int needed = (int) gold.stream().filter(statement -> !statement.optional).count();
    Count count = new Count(firm, needed, found.size() - excused);
    sheet.add(figure, count.hit(), count.gold(), count.found());
    for (int g = 0; g < gold.size(); g++) {
      if (!matching.hasGold(g) && !gold.get(g).optional) {
        sheet.missed(figure, gold.get(g).words());
      }
    }
    for (int f = 0; f < found.size(); f++) {
      if (!matching.hasFound(f)) {
        sheet.spurious(figure, found.get(f).words());
      }
    }
    return count;
  }

  private String words() {
    return "[" + item.orElse("no item") + "] " + text;
  }
}
