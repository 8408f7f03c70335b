package org.minutebook.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.index.Query.Scope;

/** Every line of syntax.txt and malformed.txt. */
class SearchSyntaxTest {
  private static final Pattern LINE = Pattern.compile("(\\S+) (.*) => (.*)");

  @TempDir static Path folder;
  private static MeetingIndex index;

  @BeforeAll
  static void applyTheArchive() throws IOException {
    index = MeetingIndexes.open(folder);
    index.apply(InventedArchive.changes());
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @TestFactory
  Stream<DynamicTest> queryFinds() {
    return lines("syntax.txt")
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> assertLine(line)));
  }

  @Test
  void theDefaultLocaleDoesNotMatter() throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      for (String line :
          List.of(
              "items LIBRARY => ashby-08/2 ashby-09/2",
              "items LIBR* TITLE OR CRIME => none",
              "documents FILE:minutes => scans/corby_minutes-2007",
              "items TYPE:MINUTES item:1 => ashby-08/1")) {
        assertLine(line);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void assertLine(String line) throws Exception {
    Matcher parts = LINE.matcher(line);
    assertThat(parts.matches()).as("SCOPE QUERY => HITS").isTrue();
    Scope scope = Scope.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
    Results results = index.search(Query.of(parts.group(2), scope, 100));
    List<String> expected =
        parts.group(3).equals("none") ? List.of() : Arrays.asList(parts.group(3).split(" "));
    assertThat(InventedArchive.keys(results)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(results.total()).isEqualTo(expected.size());
  }

  @TestFactory
  Stream<DynamicTest> malformedQueryIsExplained() {
    String all = String.join("\n", lines("malformed.txt").filter(l -> !l.startsWith("#")).toList());
    return Stream.of(all.strip().split("\n\n"))
        .map(block -> block.split("\n"))
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block[0],
                    () -> {
                      QuerySyntaxException e = syntaxError(block[0]);
                      assertThat(e).hasMessage(block[2]);
                      assertThat(" ".repeat(e.position()) + "^").isEqualTo(block[1]);
                    }));
  }

  @Test
  void longQueryIsRefused() {
    assertThat(syntaxError("a".repeat(513)).getMessage())
        .isEqualTo("a query has at most 512 characters, this one has 513");
    assertThatCode(() -> QueryParser.parse("a".repeat(512))).doesNotThrowAnyException();
  }

  @Test
  void queryOfManyClausesIsRefused() {
    QuerySyntaxException e = syntaxError("b ".repeat(65));
    assertThat(e).hasMessage("a query has at most 64 words and phrases");
    assertThat(e.position()).isEqualTo(128);
    assertThatCode(() -> QueryParser.parse("b ".repeat(64))).doesNotThrowAnyException();
  }

  @Test
  void theLargestQueriesStillRun() throws Exception {
    for (Scope scope : Scope.values()) {
      index.search(Query.of("a* ".repeat(64), scope, 10));
      index.search(Query.of("budge~2 ".repeat(64).strip(), scope, 10));
      index.search(Query.of("a-b-c-d ".repeat(64).strip(), scope, 10));
    }
  }

  @Test
  void aReadOnlyIndexWithoutFilesExplainsMalformedQueriesToo() throws IOException {
    try (MeetingIndex none = MeetingIndexes.openReadOnly(folder.resolve("none"))) {
      assertThat(
              catchThrowableOfType(
                  QuerySyntaxException.class, () -> none.search(Query.of("(", Scope.ITEMS, 1))))
          .isNotNull();
    }
  }

  private static QuerySyntaxException syntaxError(String text) {
    return Objects.requireNonNull(
        catchThrowableOfType(
            QuerySyntaxException.class, () -> index.search(Query.of(text, Scope.ITEMS, 10))));
  }

  private static Stream<String> lines(String resource) {
    try (InputStream in = SearchSyntaxTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
