package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.evaluation.Calibration.Band;
import org.minutebook.evaluation.Calibration.Found;
import org.minutebook.evaluation.Judgement.Ruling;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.text.Span;

class CalibrationTest {
  private final Calibration calibration =
      Calibration.of(
          List.of(
              document(
                  judged(Figure.ITEMS, Ruling.RIGHT, "item.a", 0.95),
                  judged(Figure.ITEMS, Ruling.WRONG, "item.a", 0.9),
                  judged(Figure.ITEMS, Ruling.EXCUSED, "item.a", 0.9),
                  judged(Figure.ITEMS, Ruling.RIGHT, "item.b", 0.89),
                  judged(Figure.ACTIONS, Ruling.RIGHT, "action.a", 0.2),
                  judged(Figure.OWNERS, Ruling.WRONG, "owner.a", 0.2),
                  judged(Figure.PEOPLE, Ruling.WRONG, "attendee.a", 0.2),
                  new Judgement(Figure.TYPES, Ruling.RIGHT, "minutes", Optional.empty()))));

  @Test
  void factsFallIntoBandsByTheirConfidence() {
    assertThat(calibration.byBand().keySet())
        .containsExactly(Band.FROM_90, Band.FROM_80, Band.BELOW);
    assertThat(calibration.byBand().get(Band.FROM_90)).isEqualTo(new Reliability(2, 1, 1.85));
    assertThat(calibration.byBand(Figure.ACTIONS)).containsOnlyKeys(Band.BELOW);
  }

  @Test
  void namesAndWhatIsOptionalCountNeitherWay() {
    assertThat(calibration.of(judgement -> true).facts()).isEqualTo(5);
    assertThat(calibration.sure(Figure.ITEMS).facts()).isEqualTo(2);
    assertThat(calibration.sure(Figure.ACTIONS)).isEqualTo(Reliability.NONE);
  }

  @Test
  void factsAndTheirDetailsAreCountedByTheirRule() {
    assertThat(calibration.byRule())
        .containsOnlyKeys(
            new Found("action.a", Figure.ACTIONS),
            new Found("item.a", Figure.ITEMS),
            new Found("item.b", Figure.ITEMS),
            new Found("owner.a", Figure.OWNERS));
  }

  @Test
  void theLowerBoundIsThatOfWilson() {
    assertThat(new Reliability(10, 10, 9).lowerBound()).isCloseTo(0.722, within(0.001));
    assertThat(new Reliability(10, 8, 9).lowerBound()).isCloseTo(0.490, within(0.001));
    assertThat(new Reliability(10, 0, 9).lowerBound()).isCloseTo(0, within(0.001));
    assertThat(Reliability.NONE.lowerBound()).isZero();
    assertThat(Reliability.NONE.share()).isZero();
  }

  @Test
  void theTablesShowNumberShareAndLowerBound() {
    assertThat(new CalibrationReport(calibration).tables())
        .startsWith(
            """
            reliability by confidence
            stated                                         facts  right  stated  share  least
            0.9-1.0                                            2      1   0.925  0.500  0.095
            """)
        .contains("reliability by kind of fact\n", "items 0.8-0.9  ", "reliability by rule\n")
        .contains("item.a items  ");
  }

  private static DocumentScore document(Judgement... judgements) {
    return new DocumentScore(
        "forum",
        "Fennimore Forum",
        "txt",
        true,
        Scores.NONE,
        Scores.NONE,
        List.of(),
        List.of(judgements));
  }

  private static Judgement judged(Figure figure, Ruling ruling, String rule, double confidence) {
    Evidence evidence = new Evidence(new Span(0, 1), 1, rule, confidence);
    return new Judgement(figure, ruling, "a fact", Optional.of(evidence));
  }
}
