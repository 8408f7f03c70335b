package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for a terminal: the text digest, the table of actions, the view of a record. */
class TerminalTest {
  static Stream<String> payloads() {
    return Hostile.PAYLOADS.stream();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 59, 60, 63, 64, 80, 100, 200})
  void staysWithinTheWidth(int width) {
    Digest digest = Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER);
    assertThat(Examples.text(DigestFormats.text(width), digest).lines())
        .allMatch(line -> Columns.width(line) <= width);
    assertThat(ActionTable.of(Examples.actions(), Examples.AS_OF, width).lines())
        .allMatch(line -> Columns.width(line) <= width);
    assertThat(RecordView.of(Examples.harbour(), width).lines())
        .allMatch(line -> Columns.width(line) <= width);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 1})
  void anAbsurdWidthIsTakenForANarrowOne(int width) {
    Digest digest = Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER);
    assertThat(Examples.text(DigestFormats.text(width), digest)).contains("OVERDUE");
    assertThat(ActionTable.of(Examples.actions(), Examples.AS_OF, width)).contains("overdue");
    assertThat(RecordView.of(Examples.harbour(), width)).contains("ACTIONS");
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void noEscapeSequenceReachesTheTerminal(String payload) {
    String table = ActionTable.of(List.of(Examples.made(payload)), Examples.AS_OF, 80);
    assertThat(table.replace("\n", "").chars())
        .noneMatch(c -> Character.isISOControl(c) || c == 0x202E || c == 0x2066);
  }

  @Test
  void aRecordWithoutAnythingStillReads() {
    assertThat(RecordView.of(Examples.elmfield(), 80))
        .startsWith("Elmfield Trust Board: notes\nMeeting: 30 July 2024\n")
        .contains("PEOPLE (0)", "ITEMS (0)", "DECISIONS (0)", "ACTIONS (2)")
        .doesNotContain("PROBLEMS", "CONTACTS");
  }

  @Test
  void theTableSaysWhenThereIsNothing() {
    assertThat(ActionTable.of(List.of(), Examples.AS_OF, 80)).isEqualTo("No actions.\n");
  }
}
