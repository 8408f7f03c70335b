package org.minutebook.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds what its file says it finds, and ignores what it says it ignores. */
class RuleFilesTest {
  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : RuleFiles.rules()) {
      for (Rule rule : RuleFiles.rules(file)) {
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
  void idsAreUniqueAcrossFiles() {
    List<String> ids = new ArrayList<>();
    for (Path file : RuleFiles.rules()) {
      RuleFiles.rules(file).forEach(rule -> ids.add(rule.id()));
    }
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(40);
  }

  @Test
  void everyLexiconLoadsAndSaysWhatItIs() {
    for (Path file : RuleFiles.lexicons()) {
      assertThat(RuleFiles.lines(file).getFirst()).as("%s", file).startsWith("# ");
      assertThat(RuleFiles.lexicon(file).alternation()).isNotEmpty();
    }
  }
}
