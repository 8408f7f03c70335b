package org.minutebook.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds what its file says it finds, and ignores what it says it ignores. */
class RuleFilesTest {
  private static final Path ROOT = Path.of("src/main/resources/org/minutebook/extract");

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files(".rules")) {
      for (Rule rule : rules(file)) {
        rule.finds()
            .forEach(
                text ->
                    tests.add(
                        DynamicTest.dynamicTest(
                            rule.id() + " finds " + text,
                            () ->
                                assertThat(rule.pattern().matcher(text).find())
                                    .as("%s in: %s", rule.pattern(), text)
                                    .isTrue())));
        rule.ignores()
            .forEach(
                text ->
                    tests.add(
                        DynamicTest.dynamicTest(
                            rule.id() + " ignores " + text,
                            () ->
                                assertThat(rule.pattern().matcher(text).find())
                                    .as("%s in: %s", rule.pattern(), text)
                                    .isFalse())));
      }
    }
    return tests.stream();
  }

  @Test
  void idsAreUniqueAcrossFiles() throws IOException {
    List<String> ids = new ArrayList<>();
    for (Path file : files(".rules")) {
      rules(file).forEach(rule -> ids.add(rule.id()));
    }
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(40);
  }

  @Test
  void everyLexiconLoadsAndSaysWhatItIs() throws IOException {
    for (Path file : files(".txt")) {
      assertThat(Files.readAllLines(file).getFirst()).as("%s", file).startsWith("# ");
      assertThat(lexicon(file.getFileName().toString(), file.resolveSibling("")).alternation())
          .isNotEmpty();
    }
  }

  private static List<Rule> rules(Path file) throws IOException {
    return Rules.parse(
        file.getFileName().toString(),
        Files.readAllLines(file),
        name -> lexicon(name + ".txt", file.resolveSibling("")));
  }

  private static Lexicon lexicon(String name, Path folder) {
    try {
      Path beside = folder.resolve(name);
      return Lexicon.parse(
          name,
          Files.readAllLines(Files.exists(beside) ? beside : ROOT.resolve("rule").resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }
}
