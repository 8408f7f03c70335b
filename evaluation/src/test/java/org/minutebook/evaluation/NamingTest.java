package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
  @ParameterizedTest
  @CsvSource({
    "Ann Bell, ann BELL",
    "Cllr. Ann Bell OBE, Ann Bell",
    "A Bell, Ann Bell",
    "A. J. Bell, Ann Bell",
    "Ann Mary Bell, Ann Bell",
    "Ann O’Brien, Ann O'Brien",
    "José Núñez, Jose Nunez",
    "Chairman, chairman",
  })
  void oneMayBeTheOther(String one, String other) {
    assertThat(Naming.sameName(one, other)).isTrue();
    assertThat(Naming.sameName(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Ann Bell, Anne Bell",
    "Bell, Ann Bell",
    "The Chair, Chair The",
    "B Bell, Ann Bell",
    "Ann Bell, Ann Bull",
    "'', ''",
    "李, 李",
    "Mary-Jane Smith, Maryjane Jones",
  })
  void oneIsNotTheOther(String one, String other) {
    assertThat(Naming.sameName(one, other)).isFalse();
    assertThat(Naming.sameName(other, one)).isFalse();
  }

  @Test
  void aHyphenSeparatesPartsAndADashJoinsThem() {
    assertThat(Naming.parts("Sue Lewis-Roberts")).containsExactly("sue", "lewis", "roberts");
    assertThat(Naming.parts("Sue Lewis–Roberts")).containsExactly("sue", "lewisroberts");
  }

  @Test
  void titlesAreKeptWhereThereIsNothingElse() {
    assertThat(Naming.parts("The Chair")).containsExactly("the", "chair");
    assertThat(Naming.parts("Rev Dr Ann Bell")).containsExactly("ann", "bell");
  }

  @Test
  void labelsAreTheSameByWordsOrByName() {
    assertThat(Naming.sameLabel("ALL", "all")).isTrue();
    assertThat(Naming.sameLabel("Planning Team 2", "planning team 2")).isTrue();
    assertThat(Naming.sameLabel("A Bell", "Ann Bell")).isTrue();
    assertThat(Naming.sameLabel("AB", "Ann Bell")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "3., 3",
    "'3.1 .', 3.1",
    "(a), a",
    "A), a",
    "[4], 4",
    "'( iv ):', iv",
    "'2\u00a0', 2",
    "., ''",
    "'', ''",
    "3.1.2, 3.1.2",
  })
  void numbersAreComparedWithoutTheirPunctuation(String number, String key) {
    assertThat(Naming.numberKey(number)).isEqualTo(key);
  }
}
