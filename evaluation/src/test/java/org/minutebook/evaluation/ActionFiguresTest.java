package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionFiguresTest {
  private static final String WRITE = "write to the council about the slipway";
  private static final String COUNT = "count the buoys and report their number";

  private final GoldExample gold = GoldExample.of("f");
  private final RecordExample found = RecordExample.minutes("f/minutes.txt");

  @Test
  void anActionIsKnownByItsWordsOrAnotherExtentOfThem() {
    gold.action(action(WRITE))
        .action(
            new Gold.Action(
                "Buoys",
                List.of(COUNT),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                Optional.of("4"),
                false))
        .action(action("hire a boat"));
    found.action("AB to " + WRITE).action(COUNT).action("paint the shed");
    DocumentScore score = score();
    assertThat(score.scores().of(Figure.ACTIONS)).isEqualTo(new Count(2, 3, 3));
    assertThat(score.findings())
        .contains(
            new Finding.Missed(Figure.ACTIONS, "[no item] hire a boat"),
            new Finding.Spurious(Figure.ACTIONS, "[1] paint the shed"));
  }

  @Test
  void anOptionalActionCountsOnNeitherSideButASecondFindOfItIsFalse() {
    gold.action(optional(WRITE));
    found.action(WRITE).action(WRITE);
    assertThat(score().scores().of(Figure.ACTIONS)).isEqualTo(new Count(0, 0, 1));
  }

  @Test
  void amongActionsAlikeTheOwnersDecide() {
    gold.action(owned(WRITE, List.of("AB"))).action(owned(WRITE, List.of("CD")));
    found.action(WRITE, "CD").action(WRITE, "AB");
    assertThat(score().scores().of(Figure.OWNERS)).isEqualTo(new Count(2, 2, 2));
  }

  @Test
  void ownersAreAllThatAreNeededAndNoOthers() {
    Gold.Action action =
        new Gold.Action(
            WRITE,
            List.of(),
            List.of(List.of("AB", "Ann Bell"), List.of("Clerk")),
            List.of("All"),
            Optional.empty(),
            false,
            Optional.empty(),
            false);
    assertThat(same(action, "ab", "the clerk|Clerk")).isTrue();
    assertThat(same(action, "Clerk", "A Bell", "All")).isTrue();
    assertThat(same(action, "AB", "Ann Bell", "Clerk")).isTrue();
    assertThat(same(action, "AB")).isFalse();
    assertThat(same(action, "AB", "Clerk", "CD")).isFalse();
    assertThat(same(action)).isFalse();
    assertThat(same(action(WRITE))).isTrue();
    assertThat(same(action(WRITE), "AB")).isFalse();
  }

  @Test
  void ownersThatDifferAreShown() {
    gold.action(owned(WRITE, List.of("AB", "Ann Bell")));
    found.action(WRITE, "CD", "EF");
    assertThat(score().findings())
        .contains(new Finding.Differing(Figure.OWNERS, WRITE, "AB | Ann Bell", "CD, EF"));
  }

  @Test
  void deadlinesCountWhereEitherSideGivesOne() {
    gold.action(due(WRITE, Optional.of(new Gold.Deadline.Day("2009-03-31")), false))
        .action(action(COUNT))
        .action(action("hire a boat for the regatta"));
    found
        .action(WRITE, LocalDate.of(2009, 3, 31))
        .action(COUNT, LocalDate.of(2009, 4, 30))
        .action("hire a boat for the regatta")
        .action("paint the shed", LocalDate.of(2009, 5, 1));
    DocumentScore score = score();
    assertThat(score.scores().of(Figure.DEADLINES)).isEqualTo(new Count(1, 1, 3));
    assertThat(score.findings())
        .contains(new Finding.Differing(Figure.DEADLINES, COUNT, "none", "2009-04-30"));
  }

  @Test
  void anyDayOfARangeIsRight() {
    Optional<Gold.Deadline> april =
        Optional.of(new Gold.Deadline.Range("2009-04-01", "2009-04-30"));
    gold.action(due(WRITE, april, false)).action(due(COUNT, april, false));
    found.action(WRITE, LocalDate.of(2009, 4, 30)).action(COUNT, LocalDate.of(2009, 5, 1));
    assertThat(score().scores().of(Figure.DEADLINES)).isEqualTo(new Count(1, 2, 2));
  }

  @Test
  void anOptionalDeadlineMayBeLeftOutButNotWrong() {
    Optional<Gold.Deadline> day = Optional.of(new Gold.Deadline.Day("2009-03-31"));
    gold.action(due(WRITE, day, true)).action(due(COUNT, day, true));
    found.action(WRITE).action(COUNT, LocalDate.of(2009, 5, 1));
    assertThat(score().scores().of(Figure.DEADLINES)).isEqualTo(new Count(0, 1, 1));
  }

  @Test
  void theDeadlineOfAMissedActionIsMissed() {
    gold.action(due(WRITE, Optional.of(new Gold.Deadline.Day("2009-03-31")), false));
    assertThat(score().scores().of(Figure.DEADLINES)).isEqualTo(new Count(0, 1, 0));
  }

  @Test
  void decisionsAreKnownByTheirWords() {
    gold.decision("that the accounts be approved", false).decision("noted with thanks", true);
    found.decision("That the accounts be approved.").decision("Noted with thanks").decision("No");
    DocumentScore score = score();
    assertThat(score.scores().of(Figure.DECISIONS)).isEqualTo(new Count(1, 1, 2));
    assertThat(score.findings()).contains(new Finding.Spurious(Figure.DECISIONS, "[no item] No"));
  }

  /** Each owner with its forms, a bar between them. */
  private static boolean same(Gold.Action action, String... owners) {
    return ActionFigures.sameOwners(
        action,
        Arrays.stream(owners).map(forms -> List.of(forms.split("\\|", -1))).toList(),
        Measure.SOFT);
  }

  private static Gold.Action action(String text) {
    return due(text, Optional.empty(), false);
  }

  private static Gold.Action optional(String text) {
    return new Gold.Action(
        text, List.of(), List.of(), List.of(), Optional.empty(), false, Optional.empty(), true);
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

  private static Gold.Action due(
      String text, Optional<Gold.Deadline> deadline, boolean deadlineOptional) {
    return new Gold.Action(
        text, List.of(), List.of(), List.of(), deadline, deadlineOptional, Optional.empty(), false);
  }

  private DocumentScore score() {
    return Scorer.score(List.of(found.build()), List.of(gold.build())).documents().getFirst();
  }
}
