package org.minutebook.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

class WalkTest {
  @TempDir Path temp;

  @Test
  void goesByNameInEveryLocale() throws IOException {
    for (String name : List.of("b/z", "b/a", "B", "a", "ä", "I", "i", "ı", "10", "9")) {
      file(name);
    }
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(walk(temp)).containsExactly("10", "9", "B", "I", "a", "b/a", "b/z", "i", "ä", "ı");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void namesFilesAsTheyWereGiven() throws IOException {
    file("a/x");
    Path cwd = Path.of("").toAbsolutePath();
    Path relative = cwd.relativize(temp.toRealPath()).resolve("a");
    assertThat(new Walk(List.of(relative)).next())
        .isInstanceOfSatisfying(
            Found.File.class,
            found -> {
              assertThat(found.uri()).isEqualTo(relative + "/x").startsWith("..");
              assertThat(found.place()).endsWith("/a/x").startsWith("/").doesNotContain("..");
              assertThat(found.bytes()).isEqualTo(3);
            });
  }

  @Test
  void keepsOddNames() throws IOException {
    List<String> odd = List.of("\n", " ", " lead", "q'\"", "tab\t", "%41", "日本", "𝄞", "שלום");
    for (String name : odd) {
      file(name);
    }
    assertThat(walk(temp)).containsExactlyInAnyOrderElementsOf(odd);
  }

  @Test
  void tellsNamesApartThatAreNoText() throws IOException, InterruptedException {
    shell(temp, "printf x > \"$(printf 'caf\\351')\"; printf y > \"$(printf 'caf\\350')\"");
    assertThat(walk(temp)).containsExactly("caf\\xE8", "caf\\xE9");
  }

  @Test
  void readsNamesAsUtf8UnderAnyLocale() throws IOException, InterruptedException {
    file("Protokół.txt");
    shell(temp, "printf y > \"$(printf 'caf\\351')\"");
    Process process =
        java(List.of("-Dsun.jnu.encoding=ANSI_X3.4-1968"), Lister.class, temp.toString());
    assertThat(new String(process.getInputStream().readAllBytes(), US_ASCII))
        .isEqualTo("Protok\\u00f3\\u0142.txt\ncaf\\xE9\n");
  }

  @Test
  void followsNoLinksButNamedOnes() throws IOException {
    file("real/x");
    Files.createSymbolicLink(temp.resolve("loop"), temp);
    Files.createSymbolicLink(temp.resolve("real/up"), temp.resolve("real"));
    Files.createSymbolicLink(temp.resolve("broken"), temp.resolve("nowhere"));
    assertThat(walk(temp))
        .containsExactly(
            "broken SKIPPED LINK", "loop SKIPPED LINK", "real/up SKIPPED LINK", "real/x");
    Path named = temp.resolve("named");
    Files.createSymbolicLink(named, temp.resolve("real"));
    assertThat(walk(named)).containsExactly("up SKIPPED LINK", "x");
    assertThat(outcomes(List.of(temp.resolve("broken"))))
        .containsExactly(new Outcome.Failed(Reason.MISSING, ""));
  }

  @Test
  void endsWhereALinkPointsToItself() throws IOException {
    Path self = temp.resolve("self");
    Files.createSymbolicLink(self, self);
    assertThat(outcomes(List.of(self)))
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.IO));
  }

  @Test
  void leavesPipesAlone() throws IOException, InterruptedException {
    shell(temp, "mkfifo pipe");
    assertThat(walk(temp)).containsExactly("pipe SKIPPED NOT_A_FILE");
  }

  @Test
  void leavesFilesOfSystemsAndProgramsAlone() throws IOException {
    for (String name :
        List.of(".git/config", ".DS_Store", "Thumbs.db", "~$m.docx", "__MACOSX/._m", "m.docx")) {
      file(name);
    }
    assertThat(walk(temp))
        .containsExactly(
            ".DS_Store SKIPPED NOT_A_RECORD",
            ".git SKIPPED NOT_A_RECORD",
            "Thumbs.db SKIPPED NOT_A_RECORD",
            "__MACOSX SKIPPED NOT_A_RECORD",
            "m.docx",
            "~$m.docx SKIPPED NOT_A_RECORD");
    assertThat(walk(temp.resolve(".git"))).as("named by the operator").containsExactly("config");
  }

  @Test
  void leavesBooksAlone() throws IOException {
    file("book/minutebook.db");
    file("book/originals/ab/abc");
    assertThat(walk(temp)).containsExactly("book SKIPPED NOT_A_RECORD");
  }

  @Test
  void walksEveryFileOnce() throws IOException {
    file("a/x");
    file("b");
    List<Path> paths =
        List.of(temp.resolve("a/x"), temp, temp.resolve("a"), temp.resolve("b"), temp);
    List<String> uris = new ArrayList<>();
    new Walk(paths).forEachRemaining(found -> uris.add(found.uri()));
    assertThat(uris).containsExactly(temp + "/a/x", temp + "/b");
  }

  @Test
  void saysWhatIsMissing() {
    Path nowhere = temp.resolve("nowhere");
    assertThat(outcomes(List.of(nowhere, temp)))
        .containsExactly(new Outcome.Failed(Reason.MISSING, ""));
  }

  @Test
  void saysWhatMayNotBeRead() {
    assertThat(Walk.failed(new AccessDeniedException("x")).reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(Walk.failed(new IOException("bad block")))
        .isEqualTo(new Outcome.Failed(Reason.IO, "java.io.IOException: bad block"));
  }

  private void file(String name) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "abc");
  }

  static void shell(Path folder, String command) throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "needs a POSIX shell");
    assertThat(
            new ProcessBuilder("/bin/sh", "-c", command)
                .directory(folder.toFile())
                .start()
                .waitFor())
        .isZero();
  }

  /** The walk's findings, named from the root. */
  private static List<String> walk(Path root) {
    List<String> found = new ArrayList<>();
    new Walk(List.of(root))
        .forEachRemaining(
            next -> {
              String name =
                  next.uri().substring(Math.min(next.uri().length(), root.toString().length() + 1));
              found.add(
                  switch (next) {
                    case Found.File file -> name;
                    case Found.Left left ->
                        left.outcome() instanceof Outcome.Skipped skipped
                            ? name + " SKIPPED " + skipped.reason()
                            : name + " " + left.outcome();
                  });
            });
    return found;
  }

  private static List<Outcome> outcomes(List<Path> paths) {
    List<Outcome> outcomes = new ArrayList<>();
    new Walk(paths)
        .forEachRemaining(
            found -> {
              if (found instanceof Found.Left left) {
                outcomes.add(left.outcome());
              }
            });
    return outcomes;
  }

  static Process java(List<String> options, Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Prints the names in a folder, escaped, from a process with another locale. */
  static final class Lister {
    private Lister() {}

    public static void main(String[] arguments) {
      int prefix = arguments[0].length() + 1;
      new Walk(List.of(Path.of(arguments[0])))
          .forEachRemaining(
              found -> System.out.print(escaped(found.uri().substring(prefix)) + "\n"));
    }

    private static String escaped(String name) {
      StringBuilder escaped = new StringBuilder();
      name.chars()
          .forEach(
              c ->
                  escaped.append(
                      c < 128 ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c)));
      return escaped.toString();
    }
  }
}
