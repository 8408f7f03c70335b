package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessTest {
  @Test
  void makesOneLineOfAnyWhiteSpace() {
    assertThat(Harmless.line("  a\r\n\tb\u00a0\u2028c\u3000d \u0085")).isEqualTo("a b c d");
  }

  @Test
  void showsControlCharactersAndHalvesAsReplaced() {
    assertThat(Harmless.line("\u001b[31mred\u0000\ud800x\uffff")).isEqualTo("�[31mred��x�");
  }

  @Test
  void dropsWhatTurnsTheDirectionOrCannotBeSeen() {
    assertThat(Harmless.line("a\u202eb\u2066c\u200fd\u200be\ufefff\u00adg\u061ch" + tag('x')))
        .isEqualTo("abcdefgh");
  }

  @Test
  void keepsLettersMarksAndJoiners() {
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    String persian = "می\u200cخواهم";
    assertThat(Harmless.line("Zoë e\u0301 王 " + family + " " + persian))
        .isEqualTo("Zoë e\u0301 王 " + family + " " + persian);
  }

  @Test
  void escapesInNamesSoThatTheFileCanStillBeFound() {
    assertThat(Harmless.path("a  b\n\u202efdp.exe")).isEqualTo("a  b\\u{a}\\u{202e}fdp.exe");
  }

  private static String tag(char letter) {
    return new String(Character.toChars(0xE0000 + letter));
  }
}
