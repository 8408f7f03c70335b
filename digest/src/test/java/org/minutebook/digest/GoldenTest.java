package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the writers make of the examples, as files to look at.
 *
 * <p>{@code mvn test -pl digest -am -Daccept=true} rewrites them; {@code git diff} then shows what
 * changed.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final boolean ACCEPT = "true".equals(System.getProperty("accept"));

  private static Map<String, Supplier<String>> cases() {
    List<OwedAction> actions = Examples.actions();
    Digest byOwner = Digest.of(actions, Examples.AS_OF, Grouping.OWNER);
    Map<String, Supplier<String>> cases = new LinkedHashMap<>();
    cases.put("digest-80.txt", () -> Examples.text(DigestFormats.of("text"), byOwner));
    cases.put("digest-44.txt", () -> Examples.text(DigestFormats.text(44), byOwner));
    cases.put(
        "digest-by-due.txt",
        () ->
            Examples.text(
                DigestFormats.text(100), Digest.of(actions, Examples.AS_OF, Grouping.DUE)));
    cases.put(
        "digest-by-body.md",
        () ->
            Examples.text(
                DigestFormats.of("md"), Digest.of(actions, Examples.AS_OF, Grouping.BODY)));
    cases.put("digest.html", () -> Examples.text(DigestFormats.of("html"), byOwner));
    cases.put("digest.csv", () -> Examples.text(DigestFormats.of("csv"), byOwner));
    cases.put("digest.ics", () -> Examples.text(DigestFormats.of("ics"), byOwner));
    cases.put("digest.json", () -> Examples.text(DigestFormats.of("json"), byOwner));
    cases.put("actions-100.txt", () -> ActionTable.of(actions, Examples.AS_OF, 100));
    cases.put("actions-40.txt", () -> ActionTable.of(actions, Examples.AS_OF, 40));
    cases.put("record-80.txt", () -> RecordView.of(Examples.harbour(), 80));
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> writesWhatTheFileShows() {
    return cases().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> compare(FOLDER.resolve(entry.getKey()), entry.getValue().get())));
  }

  @Test
  void everyFileBelongsToACase() throws IOException {
    Set<String> known = cases().keySet();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString())).allMatch(known::contains);
    }
  }

  private static void compare(Path file, String written) throws IOException {
    if (ACCEPT) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, written);
    }
    assertThat(file).as("no golden file; run with -Daccept=true").exists();
    assertThat(written)
        .as("differs from %s; if the change is meant, run with -Daccept=true", file)
        .isEqualTo(Files.readString(file));
  }
}
