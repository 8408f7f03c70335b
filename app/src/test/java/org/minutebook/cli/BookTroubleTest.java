package org.minutebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books that cannot be used. */
class BookTroubleTest {
  @TempDir Path folder;

  @Test
  void aBookInUseByAnotherProcessIsStatus75() throws Exception {
    Path book = folder.resolve("book");
    Path file = SampleFiles.text(folder.resolve("minutes.txt"), SampleFiles.MARCH);
    Process holder =
        new ProcessBuilder(ProgramProcess.java(BookHolder.class, book.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new java.io.InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).startsWith("holding");
      CommandRun run = CommandRun.on(book, "import", file.toString());
      assertThat(run.status()).isEqualTo(75);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .contains("is in use by process " + holder.pid())
          .contains("try again")
          .hasLineCount(1);
      // Reading is not writing.
      assertThat(CommandRun.on(book, "status").status()).isZero();
    } finally {
      holder.getOutputStream().close();
      assertThat(holder.waitFor()).isZero();
    }
    assertThat(CommandRun.on(book, "import", file.toString()).status()).isZero();
  }

  @Test
  void aFolderThatIsNoBookIsRefusedAndNothingWritten() throws IOException {
    Path other = Files.createDirectory(folder.resolve("photographs"));
    Files.writeString(other.resolve("minutebook.txt"), "not a book");
    Map<String, String> before = tree(other);
    CommandRun run = CommandRun.on(other, "import", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("is no book").hasLineCount(1);
    assertThat(tree(other)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search",
        "actions",
        "digest",
        "show minutes.txt",
        "status",
        "retry",
        "reextract",
        "forget minutes.txt",
        "verify",
        "rebuild-index",
        "backup copy"
      })
  void aMissingBookIsNamedAndNotMade(String command) {
    Path missing = folder.resolve("no such book");
    CommandRun run = CommandRun.on(missing, command.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(missing.toString()).contains("import").hasLineCount(1);
    assertThat(missing).doesNotExist();
  }

  @Test
  void aFileInPlaceOfABookIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("book"), "not a book");
    CommandRun run = CommandRun.on(file, "import", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is a file").hasLineCount(1);
    assertThat(file).hasContent("not a book");
  }

  /** Not even root can make a folder in /proc, so that this holds for whoever runs the tests. */
  @Test
  void anUnwritablePlaceIsToldBeforeAnythingIsRead() throws IOException {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "SKIPPED: there is no /proc");
    Path file = SampleFiles.text(folder.resolve("minutes.txt"), SampleFiles.MARCH);
    CommandRun run = CommandRun.on(Path.of("/proc/book"), "import", file.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("/proc/book").hasLineCount(1);
  }

  @Test
  void aBookThatMayNotBeWrittenIsToldBeforeAnythingIsRead() throws Exception {
    Path book = folder.resolve("book");
    Path file = SampleFiles.text(folder.resolve("minutes.txt"), SampleFiles.MARCH);
    assertThat(CommandRun.on(book, "import", file.toString()).status()).isZero();
    try (var all = Files.walk(book)) {
      for (Path each : all.toList()) {
        Files.setPosixFilePermissions(
            each,
            java.nio.file.attribute.PosixFilePermissions.fromString(
                Files.isDirectory(each) ? "r-xr-xr-x" : "r--r--r--"));
      }
    }
    try {
      CommandRun run =
          Powerless.run(
              ProgramProcess.java(
                  Main.class, "import", file.toString(), "--book", book.toString()));
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("cannot be written");
      CommandRun search =
          Powerless.run(
              ProgramProcess.java(Main.class, "search", "pumping", "--book", book.toString()));
      assertThat(search.out()).contains("Pumping station");
    } finally {
      try (var all = Files.walk(book)) {
        for (Path each : all.toList()) {
          Files.setPosixFilePermissions(
              each, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }

  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var all = Files.walk(root)) {
      for (Path each : all.toList()) {
        files.put(
            root.relativize(each).toString(),
            Files.isDirectory(each) ? "" : Files.readString(each));
      }
    }
    return files;
  }
}
