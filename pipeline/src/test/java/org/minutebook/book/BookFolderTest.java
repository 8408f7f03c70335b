package org.minutebook.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;

class BookFolderTest {
  @TempDir Path temp;

  @Test
  void makesABookInAMissingOrEmptyFolder() throws IOException {
    Path deep = temp.resolve("a/b/book");
    Books.openOrCreate(deep).close();
    assertThat(deep.resolve("minutebook.db")).exists();
    assertThat(deep.resolve("originals")).isDirectory();
    Path empty = Files.createDirectory(temp.resolve("empty"));
    Books.openOrCreate(empty).close();
    Books.open(empty).close();
    Books.openReadOnly(empty).close();
  }

  @Test
  void refusesAFolderThatHoldsSomethingElseAndWritesNothing() throws IOException {
    Path file = Files.writeString(temp.resolve("letters.txt"), "x");
    assertThatThrownBy(() -> Books.openOrCreate(temp))
        .isInstanceOf(NotABookException.class)
        .hasMessageContaining("not empty");
    assertThat(namesIn(temp)).containsExactly("letters.txt");
    assertThatThrownBy(() -> Books.openOrCreate(file)).isInstanceOf(NotABookException.class);
    assertThatThrownBy(() -> Books.open(temp)).isInstanceOf(NotABookException.class);
    assertThatThrownBy(() -> Books.openReadOnly(temp)).isInstanceOf(NotABookException.class);
    assertThatThrownBy(() -> Books.openReadOnly(temp.resolve("none")))
        .isInstanceOf(NotABookException.class)
        .hasMessageContaining("import something first");
    assertThat(namesIn(temp)).containsExactly("letters.txt");
  }

  @Test
  void refusesAnotherProgramsDatabase() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("other"));
    Path file = folder.resolve("minutebook.db");
    try (Database other = Database.open(file)) {
      other.script(List.of("CREATE TABLE t (x)"));
    }
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> Books.openOrCreate(folder)).isInstanceOf(NotABookException.class);
    assertThatThrownBy(() -> Books.openReadOnly(folder)).isInstanceOf(NotABookException.class);
    assertThat(namesIn(folder)).containsExactly("minutebook.db");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void refusesABookOfANewerProgram() throws IOException {
    Books.openOrCreate(temp).close();
    try (Database database = Database.open(temp.resolve("minutebook.db"))) {
      database.script(List.of("PRAGMA user_version = 99"));
    }
    assertThatThrownBy(() -> Books.open(temp))
        .isInstanceOf(BookException.class)
        .hasMessageContaining("newer");
    assertThatThrownBy(() -> Books.openReadOnly(temp)).hasMessageContaining("newer");
  }

  @Test
  void saysAtOnceThatAPlaceCannotBeWritten() throws IOException {
    Path procfs = Path.of("/proc/minutebook");
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs a folder that nobody can write");
    assertThatThrownBy(() -> Books.openOrCreate(procfs))
        .isInstanceOf(BookNotWritableException.class);
    Path blocked = temp.resolve("blocked");
    Books.openOrCreate(blocked).close();
    Files.delete(blocked.resolve("originals"));
    Files.createFile(blocked.resolve("originals"));
    assertThatThrownBy(() -> Books.open(blocked)).isInstanceOf(BookNotWritableException.class);
    Files.delete(blocked.resolve("originals"));
    Books.open(blocked).close();
  }

  @Test
  void finishesABookWhoseMakingWasCutOff() throws IOException {
    Files.createFile(temp.resolve("minutebook.lock"));
    Files.writeString(temp.resolve("minutebook.db.new"), "half");
    Files.writeString(temp.resolve("minutebook.db.new-journal"), "half");
    Books.openOrCreate(temp).close();
    assertThat(namesIn(temp))
        .contains("minutebook.db")
        .doesNotContain("minutebook.db.new", "minutebook.db.new-journal");
  }

  @Test
  void worksInAFolderWithAnOddName() throws IOException {
    Path odd = temp.resolve("a?b %41#ü 'q'\nz");
    try (WritableBook book = Books.openOrCreate(odd)) {
      book.leave("/x", "x", new Outcome.Skipped(Reason.LINK, ""));
    }
    try (Book book = Books.openReadOnly(odd)) {
      assertThat(book.files(Verdict.Kind.SKIPPED)).hasSize(1);
    }
    assertThat(namesIn(temp)).hasSize(1);
  }

  @Test
  void hasOneWriterInThisProcess() throws IOException {
    try (WritableBook book = Books.openOrCreate(temp)) {
      assertThatThrownBy(() -> Books.open(temp)).isInstanceOf(BookInUseException.class);
      assertThatThrownBy(() -> Books.open(temp.resolve(".").resolve("")))
          .isInstanceOf(BookInUseException.class);
      assertThat(inAnotherProcess(temp))
          .as("the failed attempts have not given the lock away")
          .contains("BookInUseException")
          .contains("by process " + ProcessHandle.current().pid());
      assertThat(book.sequence()).isZero();
    }
    assertThat(inAnotherProcess(temp)).contains("opened");
  }

  @Test
  void isFreeAgainWhenItsWriterDies() throws IOException, InterruptedException {
    Books.openOrCreate(temp).close();
    Process holder = process(temp, "hold");
    try (BufferedReader out = holder.inputReader(UTF_8)) {
      assertThat(out.readLine()).isEqualTo("opened");
      assertThatThrownBy(() -> Books.open(temp))
          .isInstanceOf(BookInUseException.class)
          .hasMessageContaining("by process " + holder.pid());
      try (Book reader = Books.openReadOnly(temp)) {
        assertThat(reader.verdict("0".repeat(64))).isEqualTo(Optional.empty());
      }
    } finally {
      holder.destroyForcibly().waitFor();
    }
    Books.open(temp).close();
  }

  private static String inAnotherProcess(Path book) throws IOException {
    Process process = process(book, "open");
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  private static Process process(Path book, String how) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Opener.class.getName(),
            book.toString(),
            how)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Opens a book for writing in a process of its own; keeps it until killed if told to hold. */
  static final class Opener {
    private Opener() {}

    public static void main(String[] arguments) throws InterruptedException {
      try (WritableBook book = Books.open(Path.of(arguments[0]))) {
        System.out.println(book.isCurrent("x") ? "" : "opened");
        if (arguments[1].equals("hold")) {
          Thread.sleep(60_000);
        }
      } catch (IOException e) {
        System.out.println(e);
      }
    }
  }
}
