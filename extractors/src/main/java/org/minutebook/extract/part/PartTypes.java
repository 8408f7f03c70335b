package org.minutebook.extract.part;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.text.PartType;

/** Says what kind of document a text is: by its title, else by how it speaks. */
final class PartTypes {
  private static final Sieve FEATURES = Sieve.load(PartTypes.class, "features.rules");

  /** Titles stand within so many lines of the start. */
  private static final int TITLE_LINES = 12;

  /** What weighs as much tells who came and what was agreed, whatever it is called. */
  private static final int SURELY = 10;

  /** What weighs less tells nothing. */
  private static final int HARDLY = 4;

  /** What weighs as much speaks for minutes where nothing speaks for another kind. */
  private static final int BARELY = 2;

  private PartTypes() {}

  /**
   * The type of a document.
   *
   * @param behindMinutes whether minutes stand before it in the file
   */
  static PartType of(Lines lines, boolean behindMinutes) {
    Optional<PartType> title = title(lines.all());
    if (title.isPresent() && title.get() != PartType.AGENDA && title.get() != PartType.REPORT) {
      return title.get();
    }
    Map<PartType, Integer> weights = weights(lines.all());
    int minutes = weights.getOrDefault(PartType.MINUTES, 0);
    if (title.isPresent()) {
      return minutes >= SURELY ? PartType.MINUTES : title.get();
    }
    PartType best =
        weights.entrySet().stream()
            .max(Map.Entry.<PartType, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(PartType.OTHER);
    if (weights.getOrDefault(best, 0) >= HARDLY) {
      return best;
    }
    return behindMinutes ? PartType.NOTES : minutes >= BARELY ? PartType.MINUTES : PartType.OTHER;
  }

  private static Optional<PartType> title(List<Line> lines) {
    return lines.stream()
        .limit(TITLE_LINES)
        .takeWhile(line -> line.index() == 0 || !Titles.listsPeople(line))
        .flatMap(line -> Titles.told(line, line.index()).stream())
        .findFirst();
  }

  private static Map<PartType, Integer> weights(List<Line> lines) {
    Map<PartType, Integer> weights = new EnumMap<>(PartType.class);
    for (Line line : lines) {
      for (Rule rule : FEATURES.rules(line.text())) {
        if (rule.occursIn(line.text())) {
          weights.merge(
              PartType.of(rule.field("type").orElseThrow()),
              Integer.parseInt(rule.field("weight").orElseThrow()),
              Integer::sum);
        }
      }
    }
    return weights;
  }
}
