package org.minutebook.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PersonalNameTest {
  @TestFactory
  Stream<DynamicTest> everyTextOfTheTableIsANameOrNone() {
    return lines().stream()
        .map(line -> line.split(" \\| "))
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f[1],
                    () ->
                        assertThat(PersonalName.looksLike(f[1]))
                            .as(f[1])
                            .isEqualTo(f[0].equals("yes"))));
  }

  @Test
  void theTableIsLong() {
    assertThat(lines()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void titlesAndPostnominalsAreNoPartOfAName() {
    assertThat(PersonalName.bare("Cllr. Mrs Ann Webb OBE JP")).isEqualTo("Ann Webb");
    assertThat(PersonalName.titles("The Rt Hon Sir Tom King")).contains("The Rt Hon Sir");
    assertThat(PersonalName.titles("Tom King")).isEmpty();
  }

  @Test
  void namesAreTheSameWhereAnInitialFits() {
    assertThat(PersonalName.same("Ann Webb", "Mrs A. Webb")).isTrue();
    assertThat(PersonalName.same("A.Webb", "Ann Webb")).isTrue();
    assertThat(PersonalName.same("Siân Evans", "Sian Evans")).isTrue();
    assertThat(PersonalName.same("Ann Webb", "Amy Webb")).isFalse();
    assertThat(PersonalName.same("Ann Webb", "Webb")).isFalse();
  }

  @Test
  void fullNamesAreFoundInRunningText() {
    assertThat(PersonalName.in("He met Cllr Ann Webb and Tom King at the Village Hall."))
        .containsExactly("Cllr Ann Webb", "Tom King");
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(PersonalNameTest.class.getResourceAsStream("names.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
