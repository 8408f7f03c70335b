package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void countsColumnsNotCharacters() {
    assertThat(Columns.width("Zoe\u0308")).isEqualTo(3);
    assertThat(Columns.width("王小明")).isEqualTo(6);
    assertThat(Columns.width("ＡＢ")).isEqualTo(4);
    assertThat(Columns.width("ｱ")).isEqualTo(1);
    assertThat(Columns.width("😀")).isEqualTo(2);
  }

  @Test
  void breaksAtSpacesAndInTooLongWordsOnly() {
    assertThat(Columns.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(Columns.wrap("a abcdefghij k", 4)).containsExactly("a", "abcd", "efgh", "ij k");
    assertThat(Columns.wrap("王小明", 4)).containsExactly("王小", "明");
    assertThat(Columns.wrap("", 4)).containsExactly("");
  }

  @Test
  void losesNothingAndStaysWithinTheWidth() {
    long seed = 20240920;
    Random random = new Random(seed);
    String letters = "ab  é王😀,";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j > 0; j--) {
        int at = random.nextInt(letters.codePointCount(0, letters.length()));
        text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
      }
      String line = Harmless.line(text.toString());
      int width = 2 + random.nextInt(20);
      List<String> wrapped = Columns.wrap(line, width);
      assertThat(wrapped).as("seed %d, case %d", seed, i).allMatch(l -> Columns.width(l) <= width);
      assertThat(String.join("", wrapped).replace(" ", "")).isEqualTo(line.replace(" ", ""));
    }
  }

  @Test
  void marksACut() {
    assertThat(Columns.cut("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Columns.cut("abc def", 6)).isEqualTo("abc d…");
    assertThat(Columns.cut("王小明", 4)).isEqualTo("王…");
  }
}
