package org.minutebook.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

class GateTest {
  private final Gate gate = Gate.of("(?i)\\b(?<day>mon|fri)day\\b");

  @Test
  void findsWhatItsPatternFinds() {
    assertThat(gate.in("on FRIDAY, I think")).isTrue();
    assertThat(gate.in("a fridaying")).isFalse();
    assertThat(gate.in("")).isFalse();
  }

  @Test
  void givesEveryPlaceInOrder() {
    assertThat(gate.all("Monday or Friday"))
        .extracting(MatchResult::start, m -> m.group("day"))
        .containsExactly(tuple(0, "Mon"), tuple(10, "Fri"));
    assertThat(gate.all("Sunday")).isEmpty();
  }
}
