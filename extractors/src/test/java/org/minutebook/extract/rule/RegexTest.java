package org.minutebook.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Patterns are compiled once. */
class RegexTest {
  @Test
  void anExpressionHasOnePattern() {
    assertThat(Regex.of("a+b")).isSameAs(Regex.of("a+" + "b"));
    assertThat(Regex.of("a+b").matcher("aab").matches()).isTrue();
  }

  /** Methods of String that compile their argument at each call, but for a single plain sign. */
  @Test
  void noCallCompilesItsExpressionAnew() throws IOException {
    Pattern compiling =
        Pattern.compile(
            "\\.(?:matches\\(\\s*\"|replace(?:All|First)\\(\\s*\"(?:[^\"\\\\]|\\\\.)*+\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*+\")*+\\s*,|split\\(\\s*\"(?:[^\"\\\\]|\\\\.){2,}+\")");
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
      List<Path> files = walk.filter(path -> path.toString().endsWith(".java")).toList();
      assertThat(files).hasSizeGreaterThan(100);
      for (Path file : files) {
        assertThat(compiling.matcher(Files.readString(file)).results().map(m -> m.group()))
            .as(file.toString())
            .isEmpty();
      }
    }
  }
}
