package org.minutebook.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.minutebook.evaluation.Judgement.Ruling;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.NumberedItem;

/** Items by their number, or unnumbered by their heading; and of those found, the heading. */
final class ItemFigures {
  /** The least score of a pair: just below that of equal numbers. */
  private static final double THRESHOLD = 0.9;

  /** The least token F1 by which an unnumbered item is known. */
  private static final double KNOWN_BY_HEADING = 0.7;

  /** Lifts the headings that are enough over the threshold. */
  private static final double HEADING_BONUS = 0.3;

  /** The least token F1 of a heading that is right. */
  private static final double SAME_HEADING = 0.8;

  private ItemFigures() {}

  static void score(Gold gold, FoundDocument found, ScoreSheet sheet) {
    List<Gold.Item> expected = gold.items();
    List<NumberedItem> items = found.items();
    Matching matching =
        Matching.greedy(expected, items, (g, f) -> likeness(g, f, sheet.measure()), THRESHOLD);
    int needed =
        (int)
            IntStream.range(0, expected.size())
                .filter(g -> !expected.get(g).optional() || matching.hasGold(g))
                .count();
    // Unnumbered sections beyond the gold's are not false.
    int spare =
        (int)
            IntStream.range(0, items.size())
                .filter(f -> !matching.hasFound(f) && number(items.get(f)).isEmpty())
                .count();
    sheet.add(Figure.ITEMS, matching.pairs().size(), needed, items.size() - spare);
    for (Matching.Pair pair : matching.pairs()) {
      compare(expected.get(pair.gold()), items.get(pair.found()), sheet);
    }
    for (int g = 0; g < expected.size(); g++) {
      Gold.Item item = expected.get(g);
      if (!matching.hasGold(g) && !item.optional()) {
        sheet.missed(Figure.ITEMS, words(item.number(), item.heading()));
      }
    }
    for (int f = 0; f < items.size(); f++) {
      NumberedItem item = items.get(f);
      if (!matching.hasFound(f) && number(item).isPresent()) {
        String words = words(item.number(), item.heading());
        sheet.spurious(Figure.ITEMS, words);
        sheet.judged(Figure.ITEMS, Ruling.WRONG, words, Optional.of(item.evidence()));
      }
    }
  }

  private static double likeness(Gold.Item gold, NumberedItem found, Measure measure) {
    double heading =
        gold.heading().map(words -> measure.ofWords(words, found.heading().orElse(""))).orElse(0.0);
    if (gold.number().isPresent()) {
      String wanted = Naming.numberKey(gold.number().get());
      return wanted.equals(Naming.numberKey(found.number().orElse(""))) ? 1 + heading : 0;
    }
    return heading >= KNOWN_BY_HEADING ? heading + HEADING_BONUS : 0;
  }

  private static void compare(Gold.Item gold, NumberedItem found, ScoreSheet sheet) {
    Ruling ruling = Ruling.of(true, gold.optional());
    Optional<Evidence> evidence = Optional.of(found.evidence());
    sheet.judged(Figure.ITEMS, ruling, words(gold.number(), gold.heading()), evidence);
    if (gold.heading().isEmpty()) {
      return;
    }
    String given = found.heading().orElse("");
    boolean same = sheet.measure().ofWords(gold.heading().get(), given) >= SAME_HEADING;
    sheet.judged(Figure.HEADINGS, Ruling.of(same, gold.optional()), given, found.headed());
    sheet.add(Figure.HEADINGS, same ? 1 : 0, 1, 1);
    if (!same) {
      String of = gold.number().orElse("unnumbered");
      sheet.differing(Figure.HEADINGS, of, gold.heading().get(), given);
    }
  }

  private static Optional<String> number(NumberedItem item) {
    return item.number().filter(text -> !text.isEmpty());
  }

  private static String words(Optional<String> number, Optional<String> heading) {
    return number.orElse("unnumbered") + heading.map(text -> " " + text).orElse("");
  }
}
