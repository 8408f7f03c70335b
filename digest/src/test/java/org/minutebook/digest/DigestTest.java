package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.model.record.Action;

class DigestTest {
  private static OwedAction due(String day, Action.Status status) {
    return new OwedAction(
        "x#1-a1",
        "Do it.",
        List.of(),
        Optional.empty(),
        Optional.of(day).filter(d -> !d.isEmpty()).map(LocalDate::parse),
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "x.txt",
        1);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-19, OPEN, OVERDUE",
    "2024-09-20, OPEN, DUE_SOON",
    "2024-10-04, OPEN, DUE_SOON",
    "2024-10-05, OPEN, LATER",
    "'', OPEN, UNDATED",
    "2024-09-19, ONGOING, OVERDUE",
    "2024-09-19, DONE, SETTLED",
    "'', SUPERSEDED, SETTLED",
  })
  void putsAnActionWhereItsLastDayBelongs(String day, Action.Status status, Digest.Kind kind) {
    assertThat(Digest.Kind.of(due(day, status), Examples.AS_OF)).isEqualTo(kind);
  }

  @ParameterizedTest
  @EnumSource(Grouping.class)
  void showsEachOutstandingActionInEveryGrouping(Grouping by) {
    Digest digest = Digest.of(Examples.actions(), Examples.AS_OF, by);
    assertThat(digest.actions()).hasSize(5).doesNotHaveDuplicates();
    for (Digest.Section section : digest.sections()) {
      assertThat(section.groups().stream().flatMap(group -> group.actions().stream()).distinct())
          .containsExactlyInAnyOrderElementsOf(section.actions());
    }
  }

  @Test
  void showsDoneActionsOnlyWhereAskedAndNeverAsOverdue() {
    ActionFilter all =
        new ActionFilter(
            Optional.empty(),
            Optional.empty(),
            ActionFilter.statuses("all"),
            Optional.empty(),
            false,
            Examples.AS_OF);
    Digest digest = Digest.of(Examples.actions(), all, Grouping.BODY);
    assertThat(digest.sections().getLast().kind()).isEqualTo(Digest.Kind.SETTLED);
    assertThat(digest.scope()).isEqualTo("status any");
    assertThat(Wording.distance(due("2024-01-01", Action.Status.DONE), Examples.AS_OF)).isEmpty();
  }

  @Test
  void actionsOfTwoOwnersStandUnderBoth() {
    Digest digest = Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER);
    Digest.Section soon = digest.sections().get(1);
    assertThat(soon.actions()).hasSize(1);
    assertThat(soon.groups())
        .extracting(Digest.Group::title)
        .containsExactly("TK, Northbrook Harbour Partnership", "Zoë Ångström");
  }

  @Test
  void anOfficeOfOneBodyIsNotThatOfAnother() {
    Digest digest = Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER);
    assertThat(digest.sections())
        .flatExtracting(Digest.Section::groups)
        .extracting(Digest.Group::title)
        .contains(
            "Secretariat, Elmfield Trust Board", "Secretariat, Northbrook Harbour Partnership");
  }

  @Test
  void namesWithoutLettersAreNotTheSameName() {
    List<OwedAction> actions = List.of(Examples.made("***"), Examples.made("---"));
    assertThat(Digest.of(actions, Examples.AS_OF, Grouping.BODY).sections().getFirst().groups())
        .extracting(Digest.Group::title)
        .containsExactlyInAnyOrder("***", "---");
  }

  @Test
  void whatItWasChosenByIsSaid() {
    ActionFilter filter =
        new ActionFilter(
            Optional.of("ZA\u001b[2J"),
            Optional.of("harbour"),
            ActionFilter.statuses("outstanding"),
            Optional.of(LocalDate.of(2024, 12, 1)),
            true,
            Examples.AS_OF);
    assertThat(Digest.of(List.of(), filter, Grouping.DUE).scope())
        .isEqualTo("owner ZA�[2J; body harbour; due before 1 December 2024; overdue");
  }
}
