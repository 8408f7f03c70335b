package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.minutebook.model.record.Motion;

class DetailFiguresTest {
  private final GoldExample gold = GoldExample.of("f").type("minutes");
  private final RecordExample found = RecordExample.minutes("f/minutes.txt");

  @Test
  void aReferenceIsKnownByItsWordsAndRightByItemAndMeeting() {
    gold.details(
        reference("Para 4.5 of May", List.of("4.5"), List.of("2010-05-04")),
        reference("min. 207", List.of("207"), List.of("", "2010-05-04")),
        reference("item 9 of the last meeting", List.of("9"), List.of()));
    found
        .reference("Para 4.5", "4.5", Optional.of("2010-06-04"))
        .reference("min. 207", "207", Optional.empty())
        .reference("Paper 12", "12", Optional.empty());
    DocumentScore score = score();
    assertThat(score.scores().of(Figure.REFERENCES)).isEqualTo(new Count(1, 3, 3));
    assertThat(score.findings())
        .extracting(Finding::figure)
        .containsExactly(Figure.REFERENCES, Figure.REFERENCES, Figure.REFERENCES);
    assertThat(score.findings())
        .contains(
            new Finding.Missed(Figure.REFERENCES, "item 9, item 9 of the last meeting"),
            new Finding.Spurious(Figure.REFERENCES, "item 12, Paper 12"));
  }

  @Test
  void whoMovedAndHowManyVotedAreTwoFigures() {
    gold.details(
        detail(DetailKind.MOVERS, "text", "that the fee rise", "proposer", "Ann Ash"),
        detail(DetailKind.VOTES, "text", "that the fee rise", "inFavour", "5"));
    found.motion("that the fee rise", motion("A. Ash", 4)).decision("that the bench be moved");
    assertThat(score().scores().of(Figure.MOVERS)).isEqualTo(new Count(1, 1, 1));
    assertThat(score().scores().of(Figure.VOTES)).isEqualTo(new Count(0, 1, 1));
    assertThat(score().strict().of(Figure.MOVERS)).isEqualTo(new Count(0, 1, 1));
  }

  @Test
  void goldThatSpeaksOfNoDetailsIsHeldAgainstNone() {
    found.reference("min. 207", "207", Optional.empty());
    assertThat(score().scores().of(Figure.REFERENCES)).isEqualTo(Count.NONE);
    gold.details();
    assertThat(score().scores().of(Figure.REFERENCES)).isEqualTo(new Count(0, 0, 1));
    assertThat(score().scores().pooled()).as("of the type alone").isEqualTo(new Count(1, 1, 1));
  }

  @Test
  void whatIsOptionalIsNeitherMissedNorFalse() {
    gold.details(
        new Detail(
            DetailKind.REFERENCES,
            Map.of("text", List.of("see item 3"), "item", List.of("3")),
            true,
            Optional.empty()));
    assertThat(score().scores().of(Figure.REFERENCES)).isEqualTo(Count.NONE);
    found.reference("item 3", "3", Optional.empty());
    assertThat(score().scores().of(Figure.REFERENCES)).isEqualTo(Count.NONE);
  }

  private static Detail reference(String text, List<String> item, List<String> meeting) {
    return new Detail(
        DetailKind.REFERENCES,
        Map.of("text", List.of(text), "item", item, "meeting", meeting),
        false,
        Optional.empty());
  }

  private static Detail detail(
      DetailKind kind, String key, String value, String other, String otherValue) {
    return new Detail(
        kind, Map.of(key, List.of(value), other, List.of(otherValue)), false, Optional.empty());
  }

  private static Motion motion(String proposer, int inFavour) {
    return new Motion(
        Optional.of(proposer),
        Optional.empty(),
        OptionalInt.of(inFavour),
        OptionalInt.empty(),
        OptionalInt.empty(),
        false);
  }

  private DocumentScore score() {
    return Scorer.score(List.of(found.build()), List.of(gold.build())).documents().getFirst();
  }
}
