package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptSwitchTest {
  private static final Optional<String> CI = Optional.of("true");

  @Test
  void isOnOnlyWhereSomebodySaidSo() {
    assertThat(AcceptSwitch.isOn(Optional.of("true"), Optional.empty())).isTrue();
    assertThat(AcceptSwitch.isOn(Optional.of("true"), Optional.of("false"))).isTrue();
    assertThat(AcceptSwitch.isOn(Optional.of(""), Optional.empty())).isFalse();
    assertThat(AcceptSwitch.isOn(Optional.empty(), CI)).isFalse();
    assertThat(AcceptSwitch.isOn(Optional.of("${accept}"), CI)).isFalse();
    assertThat(AcceptSwitch.isOn(Optional.of("false"), CI)).isFalse();
  }

  @Test
  void isRefusedInContinuousIntegration() {
    assertThatThrownBy(() -> AcceptSwitch.isOn(Optional.of("true"), CI))
        .isInstanceOf(IllegalStateException.class);
  }
}
