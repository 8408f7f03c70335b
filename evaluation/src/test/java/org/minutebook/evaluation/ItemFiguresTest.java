package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemFiguresTest {
  private final GoldExample gold = GoldExample.of("f");
  private final RecordExample found = RecordExample.minutes("f/minutes.txt");

  @Test
  void anItemIsKnownByItsNumberWhateverItsHeading() {
    gold.item("1", "Apologies").item("2.1", "Matters arising").item("3", "Close");
    found.item("1.", "Apologies").item("2.1", "Something else").item("4", "Flood wardens");
    DocumentScore score = score();
    assertThat(score.scores().of(Figure.ITEMS)).isEqualTo(new Count(2, 3, 3));
    assertThat(score.scores().of(Figure.HEADINGS)).isEqualTo(new Count(1, 2, 2));
    assertThat(score.findings())
        .contains(
            new Finding.Differing(Figure.HEADINGS, "2.1", "Matters arising", "Something else"),
            new Finding.Missed(Figure.ITEMS, "3 Close"),
            new Finding.Spurious(Figure.ITEMS, "4 Flood wardens"));
  }

  @Test
  void ofTwoItemsWithOneNumberTheHeadingDecides() {
    gold.item("1", "Welcome").item("1", "Flood wardens");
    found.item("1", "Flood wardens").item("1", "Welcome");
    assertThat(score().scores().of(Figure.HEADINGS)).isEqualTo(new Count(2, 2, 2));
  }

  @Test
  void anUnnumberedItemIsKnownByItsHeading() {
    gold.item(new Gold.Item(Optional.empty(), Optional.of("Any other business"), false));
    found.item(Optional.of("9"), Optional.of("Any other business"));
    assertThat(score().scores().of(Figure.ITEMS)).isEqualTo(new Count(1, 1, 1));
  }

  @Test
  void unnumberedSectionsBeyondTheGoldAreNotFalse() {
    gold.item("1", "Welcome");
    found.item("1", "Welcome").item(Optional.empty(), Optional.of("Present"));
    assertThat(score().scores().of(Figure.ITEMS)).isEqualTo(new Count(1, 1, 1));
  }

  @Test
  void anOptionalItemIsNeitherMissedNorFalse() {
    gold.item(new Gold.Item(Optional.of("1"), Optional.empty(), true))
        .item(new Gold.Item(Optional.of("2"), Optional.empty(), true));
    found.item(Optional.of("2"), Optional.of("Welcome"));
    DocumentScore score = score();
    assertThat(score.scores().of(Figure.ITEMS)).isEqualTo(new Count(1, 1, 1));
    assertThat(score.scores().of(Figure.HEADINGS)).isEqualTo(Count.NONE);
  }

  private DocumentScore score() {
    return Scorer.score(List.of(found.build()), List.of(gold.build())).documents().getFirst();
  }
}
