package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Agree the Budget | agree the budget",
        "£500 (10%) | £500 10%",
        "the ﬁnal ＦＯＲＭ | the final form",
        "Item 2½ | item 21 2",
        "Chair’s report | chair s report",
        "Straße | stra e",
      })
  void tokensAreBasicLettersDigitsAndCurrency(String text, String tokens) {
    assertThat(Wording.tokens(text)).containsExactly(tokens.split(" ", -1));
  }

  @Test
  void anAccentSeparatesTokens() {
    assertThat(Wording.tokens("café née")).containsExactly("cafe", "ne", "e");
  }

  @Test
  void lowerCaseDoesNotDependOnTheLocale() {
    assertThat(Wording.tokens("TITLE")).containsExactly("title");
  }

  @Test
  void tokenF1CountsEachTokenAsOftenAsItOccurs() {
    assertThat(Wording.tokenF1("plan plan budget", "plan budget budget"))
        .isEqualTo(2 * 2 / 6.0, within(1e-12));
  }

  @Test
  void textsWithoutTokensAgreeByF1AndResembleNothing() {
    assertThat(Wording.tokenF1("", "—")).isEqualTo(1);
    assertThat(Wording.tokenF1("", "plan")).isZero();
    assertThat(Wording.similarity("", "—")).isZero();
  }

  @Test
  void fourTokensContainedInALongerTextCountNineTenths() {
    String shorter = "send out the template";
    String longer = "it was agreed that officers send out the template to all";
    assertThat(Wording.similarity(shorter, longer)).isEqualTo(0.9, within(1e-12));
    assertThat(Wording.similarity(longer, shorter)).isEqualTo(0.9, within(1e-12));
  }

  @Test
  void threeTokensContainedCountByF1Only() {
    assertThat(Wording.similarity("send the template", "send the template to all of them"))
        .isEqualTo(2 * 3 / 10.0, within(1e-12));
  }

  @Test
  void beingContainedInMoreThanFourTimesTheLengthCountsByF1Only() {
    String four = "a b c d";
    assertThat(Wording.similarity(four, four + " x".repeat(12))).isEqualTo(0.9, within(1e-12));
    assertThat(Wording.similarity(four, four + " x".repeat(13)))
        .isEqualTo(2 * 4 / 21.0, within(1e-12));
  }
}
