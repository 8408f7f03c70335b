package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasureTest {
  @Test
  void strictTextsDifferInCaseSpaceAccentsAndPunctuationOnly() {
    assertThat(Measure.STRICT.ofStatements("Write to  the Café, now.", "write to the cafe now"))
        .isEqualTo(1);
    assertThat(Measure.STRICT.ofWords("Members’ Hall", "members' hall")).isEqualTo(1);
    assertThat(Measure.STRICT.ofStatements("write to the café", "AB to write to the café"))
        .isZero();
    assertThat(Measure.SOFT.ofStatements("write to the café", "AB to write to the café"))
        .isGreaterThan(Statement.SAME);
    assertThat(Measure.STRICT.ofWords("£50", "50")).isZero();
  }

  @Test
  void strictStatementsMayBeAnyAlternative() {
    List<String> alternatives = List.of("AB to hire a boat");
    assertThat(Measure.STRICT.ofStatements("hire a boat", alternatives, "AB to hire a boat."))
        .isEqualTo(1);
  }

  @Test
  void strictNamesAreSpelledOut() {
    assertThat(Measure.SOFT.sameName("Ann Bell", "A Bell")).isTrue();
    assertThat(Measure.STRICT.sameName("Ann Bell", "A Bell")).isFalse();
    assertThat(Measure.STRICT.sameName("Ann Bell", "ann bell")).isTrue();
  }

  @Test
  void strictOwnersStandOnceEach() {
    Gold gold =
        GoldExample.of("forum")
            .action(owned("hire a boat", List.of("AB", "Ann Bell")))
            .action(owned("paint the shed", List.of("CD")))
            .build();
    RecordExample found =
        RecordExample.minutes("forum/minutes.txt")
            .action("hire a boat", "AB", "Ann Bell")
            .action("paint the shed", "CD");
    DocumentScore score =
        Scorer.score(List.of(found.build()), List.of(gold)).documents().getFirst();
    assertThat(score.scores().of(Figure.OWNERS)).isEqualTo(new Count(2, 2, 2));
    assertThat(score.strict().of(Figure.OWNERS)).isEqualTo(new Count(1, 2, 2));
  }

  private static Gold.Action owned(String text, List<String> owner) {
    return new Gold.Action(
        text,
        List.of(),
        List.of(owner),
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        false);
  }
}
