package org.minutebook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, in a clone of nothing, with a JDK and a Maven that only pretend. */
class LauncherTest {
  /** What the launcher may call; the folder of these is all of its PATH. */
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "cat",
          "cut",
          "dirname",
          "du",
          "env",
          "find",
          "grep",
          "head",
          "ln",
          "locale",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "tail",
          "touch",
          "tput");

  @TempDir Path folder;
  private Path clone = Path.of("");
  private Path tools = Path.of("");
  private Path jdk = Path.of("");

  @BeforeEach
  void makeTheClone() throws IOException {
    clone = Files.createDirectories(folder.resolve("a clone with blanks"));
    String launcher =
        Files.readString(Path.of(System.getProperty("minutebook.root"), "minutebook"))
            // Whatever this machine has in the usual folders must not be found.
            .replace("/usr/lib/jvm/", folder + "/jvm/")
            .replace("/Library/Java/JavaVirtualMachines/", folder + "/mac/");
    script(clone.resolve("minutebook"), launcher);
    Files.createFile(clone.resolve("pom.xml"));
    Files.createDirectories(clone.resolve("model/src/main/java"));
    Files.createFile(clone.resolve("model/src/main/java/Fact.java"));
    tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Path real =
          Stream.of("/usr/bin/", "/bin/")
              .map(place -> Path.of(place + tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      script(tools.resolve(tool), "#!/bin/bash\nexec " + real + " \"$@\"\n");
    }
    jdk = jdk(folder.resolve("jvm/jdk-21"), "21.0.2");
    maven("");
  }

  @Test
  void buildsOnceThenRunsWithTheArgumentsAsTheyAre() throws Exception {
    CommandRun first = launch("search", "two words", "it's \"new\"\nline", "");
    assertThat(first.status()).isEqualTo(7);
    assertThat(first.err()).contains("about 700 MB");
    assertThat(first.out())
        .endsWith("org.minutebook.cli.Main|search|two words|it's \"new\"\nline||\n");
    CommandRun second = launch("status");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhereASourceIsNewer() throws Exception {
    launch("status");
    Files.setLastModifiedTime(
        clone.resolve("model/src/main/java/Fact.java"),
        FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(launch("status").err()).contains("The sources are newer");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void preparesAQuickStartOnceForEachBuildThatItDidNotMakeItself() throws Exception {
    launch("status");
    assertThat(rehearsals()).isEqualTo(2);
    builtByHand();
    assertThat(launch("status").err()).isEqualTo("Preparing a quick start of this build, once.\n");
    assertThat(rehearsals()).isEqualTo(4);
    CommandRun next = launch("status");
    assertThat(next.err()).isEmpty();
    assertThat(next.out())
        .contains("-XX:SharedArchiveFile=" + clone + "/app/target/minutebook.jsa");
    assertThat(rehearsals()).isEqualTo(4);
    assertThat(builds()).isEqualTo(1);
    assertThat(clone.resolve("target/launcher.lock")).doesNotExist();
  }

  @Test
  void aQuickStartThatCannotBePreparedIsNotTriedAtEveryStart() throws Exception {
    launch("status");
    builtByHand();
    Files.createFile(folder.resolve("no archives"));
    CommandRun failed = launch("status");
    assertThat(failed.status()).isEqualTo(7);
    assertThat(failed.err()).contains("Preparing a quick start");
    assertThat(failed.out()).doesNotContain("SharedArchiveFile");
    assertThat(launch("status").err()).isEmpty();
    assertThat(rehearsals()).isEqualTo(4);
  }

  @Test
  void anInstallationThatCannotBeWrittenStartsWithout() throws Exception {
    launch("status");
    builtByHand();
    Path target = clone.resolve("app/target");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(target), "root may write everywhere");
      CommandRun run = launch("status");
      assertThat(run.status()).isEqualTo(7);
      assertThat(run.err()).isEmpty();
      assertThat(rehearsals()).isEqualTo(2);
    } finally {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void buildsAgainWhereTheCloneHasMoved() throws Exception {
    launch("status");
    Path moved = folder.resolve("elsewhere");
    Files.move(clone, moved);
    clone = moved;
    launch("status");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void worksThroughALinkFromAnotherFolder() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path link = Files.createSymbolicLink(bin.resolve("mb"), clone.resolve("minutebook"));
    Path second = Files.createSymbolicLink(bin.resolve("again"), Path.of("mb"));
    assertThat(run(link, "status").status()).isEqualTo(7);
    assertThat(run(second, "status").out()).contains("|status|");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    maven("sleep 2");
    List<CompletableFuture<CommandRun>> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(CompletableFuture.supplyAsync(() -> unchecked("status")));
    }
    for (CompletableFuture<CommandRun> each : runs) {
      assertThat(each.join().status()).isEqualTo(7);
    }
    assertThat(builds()).isEqualTo(1);
    assertThat(clone.resolve("target/launcher.lock")).doesNotExist();
  }

  @Test
  void aLockWhoseHolderHasDiedIsTakenOver() throws Exception {
    Files.createDirectories(clone.resolve("target"));
    Files.createSymbolicLink(clone.resolve("target/launcher.lock"), Path.of("999999999"));
    assertThat(launch("status").status()).isEqualTo(7);
  }

  @Test
  void aFailedBuildShowsItsErrorsAndItsLog() throws Exception {
    maven("echo '[ERROR] no network'; exit 1");
    CommandRun run = launch("status");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("[ERROR] no network")
        .contains("the build failed; the whole of it stands in " + clone);
    assertThat(clone.resolve("target/launcher.lock")).doesNotExist();
  }

  @Test
  void withoutAJdkSaysWhatToInstall() throws Exception {
    Files.delete(jdk.resolve("release"));
    CommandRun run = launch("status");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("no JDK 21 or newer")
        .contains("apt install")
        .doesNotContain("700");
  }

  @Test
  void anOldJdkWillNotDoAndTheNewestOfTheUsualFoldersIsTaken() throws Exception {
    jdk(folder.resolve("jvm/jdk-17"), "17.0.15");
    jdk(folder.resolve("jvm/jdk-25"), "25");
    assertThat(launch("status").out()).startsWith(folder + "/jvm/jdk-25|");
  }

  @Test
  void javaHomeCountsFirst() throws Exception {
    Path own = jdk(folder.resolve("my own jdk"), "22");
    ProcessBuilder builder = builder(clone.resolve("minutebook"), "status");
    builder.environment().put("JAVA_HOME", own.toString());
    assertThat(ProgramProcess.run(builder).out()).startsWith(own + "|");
  }

  @Test
  void onlyManyFilesAreWorthTheOptimisingCompiler() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("an archive"));
    Files.createFile(archive.resolve("one"));
    assertThat(launch("import", archive.toString()).out()).contains("-XX:TieredStopAtLevel=1");
    for (int i = 0; i < 1_000; i++) {
      Files.createFile(archive.resolve("file-" + i));
    }
    assertThat(launch("import", archive.toString()).out())
        .doesNotContain("TieredStopAtLevel=1")
        .as("the workers of such an import")
        .contains("-XX:TieredStopAtLevel=4\n-XX:MaxInlineLevel=6\n");
    assertThat(launch("--debug", "import", archive.toString()).out())
        .as("an option before the command")
        .doesNotContain("TieredStopAtLevel=1");
    assertThat(launch("reextract", "--book", archive.toString()).out())
        .doesNotContain("TieredStopAtLevel=1");
    assertThat(launch("search", "budget", "--book", archive.toString()).out())
        .as("a question to a large book")
        .contains("-XX:TieredStopAtLevel=1");
    assertThat(launch("import", "-delete", "--book", archive.toString()).out())
        .as("a small import into a large book")
        .contains("-XX:TieredStopAtLevel=1");
    assertThat(archive.resolve("one")).exists();
  }

  @Test
  void withoutMavenSaysWhatToInstall() throws Exception {
    Files.delete(tools.resolve("mvn"));
    CommandRun run = launch("status");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Maven is needed").contains("apt install maven");
  }

  private CommandRun launch(String... arguments) throws Exception {
    return run(clone.resolve("minutebook"), arguments);
  }

  private CommandRun unchecked(String... arguments) {
    try {
      return launch(arguments);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private CommandRun run(Path launcher, String... arguments) throws Exception {
    return ProgramProcess.run(builder(launcher, arguments));
  }

  private ProcessBuilder builder(Path launcher, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", folder.toString());
    return builder;
  }

  /** A JDK whose java says who it is and what it was called with, and ends with status 7. */
  private static Path jdk(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/javac"), "#!/usr/bin/env bash\n");
    script(
        home.resolve("bin/java"),
        """
        #!/usr/bin/env bash
        for argument; do
          case $argument in -XX:ArchiveClassesAtExit=*)
            echo rehearsed >> "$HOME/rehearsals"
            [ -f "$HOME/no archives" ] || echo > "${argument#*=}"
          esac
        done
        printf '%s|' "${0%/bin/java}" "$@"
        echo
        exit 7
        """);
    return home;
  }

  /** A Maven that counts its builds and makes what a build makes. */
  private void maven(String extra) throws IOException {
    script(
        tools.resolve("mvn"),
        """
        #!/usr/bin/env bash
        echo built >> "%s/builds"
        %s
        mkdir -p app/target model/target
        touch app/target/minutebook-app.jar model/target/model.jar
        printf '%%s' "$PWD/model/target/model.jar" > app/target/classpath.txt
        """
            .formatted(folder, extra));
  }

  /** As Maven leaves it where it is called without the launcher. */
  private void builtByHand() throws IOException {
    Path jar = clone.resolve("model/target/model.jar");
    Path archived = clone.resolve("app/target/archived");
    FileTime built = Files.getLastModifiedTime(jar);
    Files.setLastModifiedTime(archived, FileTime.from(built.toInstant().minusSeconds(60)));
  }

  private long builds() throws IOException {
    return lines("builds");
  }

  private long rehearsals() throws IOException {
    return lines("rehearsals");
  }

  private long lines(String file) throws IOException {
    try (var lines = Files.lines(folder.resolve(file))) {
      return lines.count();
    }
  }

  private static void script(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
