package org.minutebook.extract.part;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.model.text.PartType;

/** Says what kind of document a text is: by its title, else by how it speaks. */
final class PartTypes {
  private static final List<Rule> TITLES = Rules.load(PartTypes.class, "titles.rules");
  private static final List<Rule> FEATURES = Rules.load(PartTypes.class, "features.rules");

  /** Titles stand within so many lines of the start. */
  private static final int TITLE_LINES = 12;

  private PartTypes() {}

  /**
   * The type of a document.
   *
   * @param behindMinutes whether minutes stand before it in the file
   */
  static PartType of(Lines lines, boolean behindMinutes) {
    Optional<PartType> title = title(lines.all());
    Map<PartType, Integer> weights = weights(lines.all());
    int minutes = weights.getOrDefault(PartType.MINUTES, 0);
    if (title.isPresent()) {
      // A report or an agenda that tells who came and what was agreed is minutes, whatever it is
      // called.
      boolean told = title.get() == PartType.AGENDA || title.get() == PartType.REPORT;
      return told && minutes >= 10 ? PartType.MINUTES : title.get();
    }
    PartType best =
        weights.entrySet().stream()
            .max(Map.Entry.<PartType, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(PartType.OTHER);
    if (weights.getOrDefault(best, 0) >= 4) {
      return best;
    }
    return behindMinutes ? PartType.NOTES : minutes > 0 ? PartType.MINUTES : PartType.OTHER;
  }

  private static Optional<PartType> title(List<Line> lines) {
    for (Line line : lines.subList(0, Math.min(TITLE_LINES, lines.size()))) {
      if (line.text().length() > 140) {
        continue;
      }
      for (Rule rule : TITLES) {
        if (rule.pattern().matcher(line.text()).find()) {
          return rule.field("type").map(PartType::of);
        }
      }
    }
    return Optional.empty();
  }

  private static Map<PartType, Integer> weights(List<Line> lines) {
    Map<PartType, Integer> weights = new EnumMap<>(PartType.class);
    for (Line line : lines) {
      for (Rule rule : FEATURES) {
        if (rule.pattern().matcher(line.text()).find()) {
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
