package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.model.record.Action;

class ActionFilterTest {
  private static List<String> items(ActionFilter filter) {
    return filter.choose(Examples.actions()).stream()
        .map(action -> action.body().orElseThrow().charAt(0) + action.item().orElseThrow())
        .toList();
  }

  private static ActionFilter any(Optional<String> owner, Optional<String> body) {
    return new ActionFilter(
        owner, body, ActionFilter.statuses("all"), Optional.empty(), false, Examples.AS_OF);
  }

  @ParameterizedTest
  @CsvSource({
    "ZA, N3 N3.10",
    "za, N3 N3.10",
    "Z.A., N3 N3.10",
    "zoe angstrom, N3 N3.10",
    "ANGSTROM, N3 N3.10",
    "TK, N3.10",
    "Tess Kane, N3.10",
    "secretariat, E2 N1 N7",
    "secretary, ''",
    "Z, ''",
    "'...', ''",
  })
  void findsAnOwnerByLabelNameOrInitials(String owner, String expected) {
    assertThat(String.join(" ", items(any(Optional.of(owner), Optional.empty()))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"HARBOUR part, 4", "elm, 2", "trust board, 2", "nowhere, 0", "'--', 0"})
  void findsABodyByAPartOfItsName(String body, int expected) {
    assertThat(items(any(Optional.empty(), Optional.of(body)))).hasSize(expected);
  }

  @Test
  void chooseOutstandingLeavesOutWhatIsDone() {
    assertThat(items(ActionFilter.outstanding(Examples.AS_OF)))
        .containsExactly("N3", "N3.10", "E2", "E5", "N7");
  }

  @Test
  void dueBeforeExcludesItsDayAndTheUndated() {
    ActionFilter before =
        new ActionFilter(
            Optional.empty(),
            Optional.empty(),
            ActionFilter.statuses("all"),
            Optional.of(LocalDate.of(2024, 9, 30)),
            false,
            Examples.AS_OF);
    assertThat(items(before)).containsExactly("N3");
  }

  @Test
  void overdueDependsOnTheDayThatCountsAsToday() {
    ActionFilter later =
        new ActionFilter(
            Optional.empty(),
            Optional.empty(),
            ActionFilter.statuses("outstanding"),
            Optional.empty(),
            true,
            LocalDate.of(2024, 9, 30));
    assertThat(items(later)).containsExactly("N3");
  }

  @Test
  void statusWordsAreThoseOfTheRecord() {
    assertThat(ActionFilter.statuses("done")).isEqualTo(Set.of(Action.Status.DONE));
    assertThat(ActionFilter.statuses("outstanding")).hasSize(3);
    assertThat(ActionFilter.statuses("all")).hasSize(Action.Status.values().length);
    assertThatThrownBy(() -> ActionFilter.statuses("finished"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Łukasz Ørsted, lukasz orsted",
    "O’Brien-Smith, o brien smith",
    "Straße, strasse",
    "ﬁnance, finance",
    "王小明, 王小明",
  })
  void foldsCaseAccentsAndPunctuation(String text, String expected) {
    assertThat(Folded.words(text)).isEqualTo(expected);
  }
}
