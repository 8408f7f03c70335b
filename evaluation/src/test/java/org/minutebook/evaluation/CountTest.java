package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CountTest {
  @Test
  void sharesAreOfTheGoldAndOfTheFound() {
    Count count = new Count(3, 4, 6);
    assertThat(count.precision()).isEqualTo(0.5);
    assertThat(count.recall()).isEqualTo(0.75);
    assertThat(count.f1()).isEqualTo(0.6, within(1e-12));
  }

  @Test
  void nothingIsZeroAndNotAnError() {
    assertThat(Count.NONE.precision()).isZero();
    assertThat(Count.NONE.recall()).isZero();
    assertThat(Count.NONE.f1()).isZero();
    assertThat(new Count(0, 0, 2).f1()).isZero();
  }

  @Test
  void aTieGoesToTheEvenDigit() {
    assertThat(Count.rounded(0.5625)).hasToString("0.562");
    assertThat(Count.rounded(0.4375)).hasToString("0.438");
    assertThat(Count.rounded(2 / 3.0)).hasToString("0.667");
  }
}
