package org.minutebook.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.minutebook.evaluation.Judgement.Ruling;
import org.minutebook.model.record.Evidence;

/**
 * How rules do on bodies that had no part in making them; prints text tables.
 *
 * <p>Documents whose ids begin with the same word count as of one body.
 */
public final class LeftOut {
  private final Evaluation evaluation;

  public LeftOut(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * A line for each family: how many of its facts are right on the bodies that inspired it and on
   * the others, and its figure on the others.
   */
  public String byFamily(List<RuleFamily> families) {
    StringBuilder out = new StringBuilder("families of rules on the bodies that inspired them");
    out.append(" and on the others\n");
    out.append(
        String.format(
            Locale.ROOT,
            "%-30s %6s %6s %6s %7s %6s %6s %6s  %-14s %6s %6s %6s\n",
            "family",
            "facts",
            "right",
            "share",
            "others",
            "right",
            "share",
            "least",
            "figure, others",
            "P",
            "R",
            "F1"));
    families.forEach(family -> out.append(line(family, families)));
    return out.toString();
  }

  /**
   * Recall where each body in turn is read only by rules that are right on another body too.
   *
   * <p>A fact is left out if the rule that found it is right on this body alone: had nobody seen
   * the body, nobody might have written the rule. Rules that others inspired are not left out, so
   * that this is an estimate from above.
   */
  public String byBody() {
    Map<String, Set<String>> bodies = bodiesOfRules();
    StringBuilder out = new StringBuilder("recall by rules that are right on another body too\n");
    out.append(
        String.format(Locale.ROOT, "%-15s %6s %6s %6s\n", "figure", "gold", "R", "R left out"));
    for (Figure figure : Calibration.KINDS) {
      if (evaluation.overall().of(figure).gold() == 0) {
        continue;
      }
      int lost = 0;
      for (DocumentScore document : evaluation.documents()) {
        for (Judgement judgement : Calibration.of(List.of(document)).judgements()) {
          Set<String> right = bodies.getOrDefault(rule(judgement), Set.of());
          if (judgement.figure() == figure
              && judgement.ruling() == Ruling.RIGHT
              && right.equals(Set.of(body(document)))) {
            lost++;
          }
        }
      }
      Count count = evaluation.overall().of(figure);
      Count left = new Count(count.hit() - lost, count.gold(), count.found());
      out.append(
          String.format(
              Locale.ROOT,
              "%-15s %6d %6s %6s\n",
              figure.key(),
              count.gold(),
              Count.rounded(count.recall()).toPlainString(),
              Count.rounded(left.recall()).toPlainString()));
    }
    return out.toString();
  }

  private String line(RuleFamily family, List<RuleFamily> families) {
    Reliability inspiring = facts(family, families, family::isInspiredBy);
    Reliability others = facts(family, families, document -> !family.isInspiredBy(document));
    List<Scores> elsewhere =
        evaluation.documents().stream()
            .filter(document -> !family.isInspiredBy(document))
            .map(DocumentScore::scores)
            .toList();
    Count figure = Scores.sum(elsewhere).of(family.figure());
    return String.format(
        Locale.ROOT,
        "%-30s %6d %6d %6s %7d %6d %6s %6s  %-14s %6s %6s %6s\n",
        family.name(),
        inspiring.facts(),
        inspiring.right(),
        Count.rounded(inspiring.share()).toPlainString(),
        others.facts(),
        others.right(),
        Count.rounded(others.share()).toPlainString(),
        Count.rounded(others.lowerBound()).toPlainString(),
        family.figure().key(),
        Count.rounded(figure.precision()).toPlainString(),
        Count.rounded(figure.recall()).toPlainString(),
        Count.rounded(figure.f1()).toPlainString());
  }

  private Reliability facts(
      RuleFamily family, List<RuleFamily> families, Predicate<DocumentScore> condition) {
    List<DocumentScore> documents = evaluation.documents().stream().filter(condition).toList();
    return Calibration.of(documents)
        .of(
            judgement ->
                RuleFamily.of(rule(judgement), families).filter(family::equals).isPresent());
  }

  /** The bodies on which each rule is right. */
  private Map<String, Set<String>> bodiesOfRules() {
    Map<String, Set<String>> bodies = new HashMap<>();
    for (DocumentScore document : evaluation.documents()) {
      for (Judgement judgement : Calibration.of(List.of(document)).judgements()) {
        if (judgement.ruling() == Ruling.RIGHT) {
          bodies.computeIfAbsent(rule(judgement), key -> new HashSet<>()).add(body(document));
        }
      }
    }
    return bodies;
  }

  private static String rule(Judgement judgement) {
    return judgement.evidence().map(Evidence::by).orElse("");
  }

  private static String body(DocumentScore document) {
    return document.id().split("-", 2)[0];
  }
}
