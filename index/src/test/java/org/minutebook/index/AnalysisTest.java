package org.minutebook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.index.Query.Scope;

class AnalysisTest {
  private static final String TEXT = Schema.text(Scope.ITEMS);

  @ParameterizedTest
  @CsvSource({
    "budget, budgets",
    "budget, Budgeted",
    "organise, organization",
    "agree, agreed",
    "discuss, discussion",
    "café, CAFES",
    "council, council's",
    "council, council’s",
    "cooperate, co\u00ADoperate",
    "été, e\u0301t\u00E9",
    "strasse, STRASSE",
    "straße, strasse",
    "finance, ﬁnance"
  })
  void formsOfOneWordShareAStem(String one, String other) {
    assertThat(Analysis.stems(TEXT, one)).isEqualTo(Analysis.stems(TEXT, other)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "officer, office",
    "authority, author",
    "objective, objection",
    "important, import",
    "department, depart",
    "hospital, hospitality",
    "university, universal",
    "international, intern"
  })
  void differentWordsHaveDifferentStems(String one, String other) {
    assertThat(Analysis.stems(TEXT, one)).isNotEqualTo(Analysis.stems(TEXT, other));
  }

  @Test
  void smallWordsStay() {
    assertThat(Analysis.words(TEXT, "The Terms of Reference"))
        .containsExactly("the", "terms", "of", "reference");
  }

  @Test
  void namesAreCutAtEverythingButLettersAndDigitsAndNotStemmed() {
    assertThat(Analysis.stems(Schema.FILE, "a_b/Minutes-2008.PDF"))
        .containsExactly("a", "b", "minutes", "2008", "pdf");
    assertThat(Analysis.words(Schema.PERSON, "Zoë O’Brien-Rawlings"))
        .containsExactly("zoe", "o", "brien", "rawlings");
  }

  @Test
  void halfACharacterAtTheEndDoesNotLoseTheText() {
    assertThat(Analysis.words(TEXT, "minutes of \uD800")).isEqualTo(List.of("minutes", "of"));
    assertThat(Analysis.composed("a\uD800\uD83D\uDE00\uDC00"))
        .isEqualTo("a\uFFFD\uD83D\uDE00\uFFFD");
  }

  @Test
  void itemNumbersLoseTheMarksAroundThemOnly() {
    assertThat(Analysis.itemKey("(A)")).isEqualTo("a");
    assertThat(Analysis.itemKey("3.1.")).isEqualTo("3.1");
    assertThat(Analysis.itemKey("4.(b)")).isEqualTo("4.(b");
    assertThat(Analysis.itemPrefix("3.")).isEqualTo("3.");
  }
}
