package org.minutebook.extract.record;

import java.util.List;
import java.util.Optional;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.model.record.Problem;

/** Tells minutes that say of themselves that they are not agreed yet. */
final class States {
  private static final List<Rule> RULES = Rules.load(States.class, "states.rules");

  /** The state of a record stands at its head. */
  private static final int HEAD = 12;

  private static final int MAX_LENGTH = 120;

  private States() {}

  static Optional<Problem> draft(Reading reading) {
    List<Line> lines = reading.lines().all();
    for (Line line : lines.subList(0, Math.min(HEAD, lines.size()))) {
      for (Rule rule : RULES) {
        if (line.text().length() <= MAX_LENGTH && rule.occursIn(line.text())) {
          return Optional.of(
              new Problem(
                  "draft",
                  "The minutes are a draft: they were not agreed when this copy was made.",
                  Optional.of(reading.evidence(line.span(), rule.id(), rule.confidence()))));
        }
      }
    }
    return Optional.empty();
  }
}
