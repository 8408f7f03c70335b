package org.minutebook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.read.Processes;
import org.minutebook.read.ReaderSettings;
import org.minutebook.read.format.Limits;
import org.minutebook.read.ocr.LanguagePacks;

/** Every hostile file ends just as the table says, and costs nobody else anything. */
final class HostileSetTest {
  private static final Path TABLE =
      Path.of("src/test/resources/org/minutebook/hostile/expected.tsv");

  @TempDir Path root;

  @Test
  void thePartForEveryBuildEndsAsTheTableSays() throws IOException {
    run(HostileFile::quick, Duration.ofSeconds(40), Duration.ofSeconds(15), "256m");
  }

  @Tag("long")
  @Test
  void theWholeSetEndsAsTheTableSays() throws IOException {
    run(file -> true, Duration.ofSeconds(60), Duration.ofSeconds(20), "512m");
  }

  /** A picture is measured where it could be recognised; elsewhere it is not even opened. */
  private static boolean canBeMade(HostileFile file) {
    return LanguagePacks.installed().isPresent()
        || !file.path().matches(".*\\.png|.*pixels.pdf|.*picture.pdf");
  }

  private void run(Predicate<HostileFile> part, Duration document, Duration stall, String heap)
      throws IOException {
    Path in = Files.createDirectory(root.resolve("in"));
    Path book = root.resolve("book");
    Path temp = Files.createDirectory(root.resolve("temp"));
    Secret secret = Secret.in(root);
    try (Canary canary = Canary.open()) {
      List<HostileFile> files =
          HostileSet.all(new Traps(canary.page(), secret.file())).stream()
              .filter(part)
              .filter(HostileSetTest::canBeMade)
              .toList();
      List<HostileFile> good = GoodFiles.all();
      for (HostileFile file : Stream.concat(files.stream(), good.stream()).toList()) {
        file.make(in);
      }
      Map<String, String> before = tree(List.of(book, temp));
      Set<Path> commonBefore = leftInCommon();
      HostileImport.Result result =
          HostileImport.run(
              in,
              book,
              ReaderSettings.defaults()
                  .withWorkers(2)
                  .withLimits(Limits.USUAL.withTime(document, stall))
                  .withHeap(heap)
                  .withTempRoot(temp));
      Map<String, String> outcomes = new TreeMap<>(result.outcomes());
      for (HostileFile file : good) {
        assertThat(outcomes.remove(file.path())).as(file.path()).isEqualTo("RECORDED");
      }
      assertThatTable(outcomes, files);
      assertThat(tree(List.of(book, temp))).as("written outside the book").isEqualTo(before);
      assertThat(leftInCommon()).as("left in the common folder").isEqualTo(commonBefore);
      assertThat(temp).as("the workers' folder").isEmptyDirectory();
      assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(Processes.with(temp.toString())).as("processes that are left").isEmpty();
      assertThat(canary.calls()).as("calls, the test's own included").isEqualTo(1);
      secret.assertNowhereIn(book);
    }
  }

  /** With -Daccept the table takes what was found; read the difference. */
  private static void assertThatTable(Map<String, String> found, List<HostileFile> files)
      throws IOException {
    Set<String> names = new HashSet<>();
    files.forEach(file -> names.add(HostileImport.escaped(file.path())));
    Map<String, String> table = new TreeMap<>();
    List<String> head = new ArrayList<>();
    for (String line : Files.exists(TABLE) ? Files.readAllLines(TABLE) : List.<String>of()) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        head.add(line);
      } else {
        table.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    Predicate<String> ofThisRun = path -> names.contains(path.replaceFirst("!/.*", ""));
    if (!System.getProperty("accept", "").isEmpty()) {
      table.keySet().removeIf(ofThisRun);
      table.putAll(found);
      List<String> lines = new ArrayList<>(head);
      table.forEach((path, outcome) -> lines.add(path + "\t" + outcome));
      Files.write(TABLE, lines);
    }
    table.keySet().removeIf(ofThisRun.negate());
    assertThat(found).containsExactlyEntriesOf(table);
  }

  private Map<String, String> tree(List<Path> without) throws IOException {
    Map<String, String> tree = new HashMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (without.contains(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            tree.put(folder.toUri().toString(), "folder");
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            tree.put(
                file.toUri().toString(), attributes.size() + " " + attributes.lastModifiedTime());
            return FileVisitResult.CONTINUE;
          }
        });
    return tree;
  }

  private static Set<Path> leftInCommon() throws IOException {
    Set<Path> left = new HashSet<>();
    for (String folder : List.of(System.getProperty("java.io.tmpdir"), "/tmp", "/", ".", "..")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files
            .filter(
                file -> file.getFileName().toString().matches("(?i)minutebook.*copy|.*gotcha.*"))
            .forEach(left::add);
      }
    }
    return left;
  }
}
