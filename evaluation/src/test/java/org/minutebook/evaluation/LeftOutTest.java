package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.evaluation.Judgement.Ruling;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.text.Span;

class LeftOutTest {
  private static final Path FAMILIES = Extracted.ROOT.resolve("evaluation/families.txt");

  @TempDir Path scratch = Path.of("");

  private final LeftOut leftOut =
      new LeftOut(
          new Evaluation(
              List.of(
                  document("forum-may", 3, "action.label.plain", "action.binds.will"),
                  document("forum-june", 2, "action.binds.will"),
                  document("ringers-may", 2, "action.label.plain", "action.label.todo"))));

  @Test
  void aFamilyIsShownOnTheBodiesThatInspiredItAndOnTheOthers() {
    RuleFamily labels =
        new RuleFamily("labels", List.of("action.label"), Figure.ACTIONS, List.of("forum"));
    assertThat(leftOut.byFamily(List.of(labels)).lines().skip(2))
        .singleElement()
        .asString()
        .containsPattern("labels +1 +1 +1.000 +2 +2 +1.000 +0.342 +actions +1.000 +1.000 +1.000");
  }

  @Test
  void aFactIsLeftOutWhereItsRuleIsRightOnOneBodyAlone() {
    // Of seven, the two by "will" and the one by "todo" go.
    assertThat(leftOut.byBody()).containsPattern("actions +7 +0.714 +0.286\n");
  }

  @Test
  void aRuleBelongsToTheFamilyWithTheLongestBeginningOfItsId() {
    RuleFamily all = new RuleFamily("all", List.of("item"), Figure.ITEMS, List.of("forum"));
    RuleFamily plain = new RuleFamily("plain", List.of("item.plain"), Figure.ITEMS, List.of("x"));
    List<RuleFamily> families = List.of(all, plain);
    assertThat(RuleFamily.of("item.plain", families)).contains(plain);
    assertThat(RuleFamily.of("item.plain.x", families)).contains(plain);
    assertThat(RuleFamily.of("item.plain-dot", families)).contains(all);
    assertThat(RuleFamily.of("items", families)).isEmpty();
  }

  @Test
  void everyRuleThatFindsSomethingInTheSamplesHasAFamily() throws IOException {
    List<RuleFamily> families = RuleFamily.read(FAMILIES);
    Set<String> without = new TreeSet<>();
    Calibration.of(Extracted.evaluation()).byRule().keySet().stream()
        // The documents of others have no gold for details, so that no family could be compared.
        .filter(found -> !found.kind().isDetail())
        .map(Calibration.Found::rule)
        .filter(rule -> RuleFamily.of(rule, families).isEmpty())
        .forEach(without::add);
    assertThat(without).as("say in evaluation/families.txt who inspired them").isEmpty();
  }

  @Test
  void aFamilyWithoutFigureIsTurnedDown() throws IOException {
    Path file = Files.writeString(scratch.resolve("families.txt"), "family: x\nrules: item\n");
    assertThatThrownBy(() -> RuleFamily.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("figure");
  }

  private static DocumentScore document(String id, int gold, String... rules) {
    List<Judgement> judgements =
        Arrays.stream(rules)
            .map(rule -> new Evidence(new Span(0, 1), 1, rule, 0.9))
            .map(at -> new Judgement(Figure.ACTIONS, Ruling.RIGHT, "a fact", Optional.of(at)))
            .toList();
    Count count = new Count(rules.length, gold, rules.length);
    Scores scores = new Scores(Map.of(Figure.ACTIONS, count));
    return new DocumentScore(id, "a body", "txt", true, scores, scores, List.of(), judgements);
  }
}
