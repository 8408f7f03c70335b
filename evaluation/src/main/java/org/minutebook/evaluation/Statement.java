package org.minutebook.evaluation;

import java.util.List;
import java.util.Optional;
import org.minutebook.evaluation.Judgement.Ruling;
import org.minutebook.model.record.Evidence;

/**
 * An action or a decision, as far as it counts by its words.
 *
 * @param text its own words
 * @param item number of the item that it stands under
 * @param optional whether it may be missing or given besides
 * @param evidence of what was found; empty for gold
 */
record Statement(
    String text, Optional<String> item, boolean optional, Optional<Evidence> evidence) {
  /** The least similarity of two statements that are the same. */
  static final double SAME = 0.5;

  static Statement ofGold(String text, Optional<String> item, boolean optional) {
    return new Statement(text, item, optional, Optional.empty());
  }

  static Statement found(String text, Optional<String> item, Evidence evidence) {
    return new Statement(text, item, false, Optional.of(evidence));
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
    for (Matching.Pair pair : matching.pairs()) {
      Statement expected = gold.get(pair.gold());
      Ruling ruling = Ruling.of(true, expected.optional);
      sheet.judged(figure, ruling, expected.words(), found.get(pair.found()).evidence);
    }
    for (int f = 0; f < found.size(); f++) {
      if (!matching.hasFound(f)) {
        sheet.spurious(figure, found.get(f).words());
        sheet.judged(figure, Ruling.WRONG, found.get(f).words(), found.get(f).evidence);
      }
    }
    return count;
  }

  private String words() {
    return "[" + item.orElse("no item") + "] " + text;
  }
}
