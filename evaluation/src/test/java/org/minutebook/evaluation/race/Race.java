package org.minutebook.evaluation.race;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.minutebook.evaluation.ScriptOptions;

/**
 * Times programs side by side on one archive: {@code Race ARCHIVE [runs=3] [work=FOLDER]
 * [racers=minutebook,tika,recoll] [ocr=no] [growth=1000,10000] [cost]}.
 *
 * <p>They take turns, each from nothing, so that a machine that grows slower does so for all. With
 * {@code growth}, ARCHIVE is a folder that {@code make-archive} has written, and Minutebook alone
 * goes over its first so many files; with {@code cost} see {@link Cost}. Prints Markdown. Ends with
 * status 1 where a program fails or the book does not add up.
 */
final class Race {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path work;
  private final boolean ocr;

  private Race(Path work, boolean ocr) {
    this.work = work;
    this.ocr = ocr;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> options =
        ScriptOptions.of(args, List.of("runs", "work", "racers", "ocr", "growth", "cost"));
    Path archive = Path.of(args[0]).toRealPath();
    Path work =
        options.containsKey("work")
            ? Files.createDirectories(Path.of(options.get("work"))).toRealPath()
            : Files.createTempDirectory("race");
    Race race = new Race(work, !options.getOrDefault("ocr", "yes").equals("no"));
    int runs = Integer.parseInt(options.getOrDefault("runs", "3"));
    if (options.containsKey("growth")) {
      race.growth(archive, options.get("growth"), runs);
    } else if (options.containsKey("cost")) {
      new Cost(race, work, archive).measure(runs);
    } else {
      race.sideBySide(
          archive, options.getOrDefault("racers", "minutebook,tika,recoll").split(",", -1), runs);
    }
  }

  private void sideBySide(Path archive, String[] names, int runs)
      throws IOException, InterruptedException {
    int files = warmed(archive);
    Map<Racer, List<Metered>> results = new EnumMap<>(Racer.class);
    for (int run = 0; run < runs; run++) {
      for (String name : names) {
        Racer racer = Racer.valueOf(name.toUpperCase(Locale.ROOT));
        Optional<Metered> result = run(racer, archive, files);
        if (result.isEmpty()) {
          System.out.println("SKIPPED: " + name + " is not installed");
        }
        result.ifPresent(
            metered -> results.computeIfAbsent(racer, key -> new ArrayList<>()).add(metered));
      }
    }
    System.out.printf(
        Locale.ROOT, "%n%,d files, medians of %d runs that took turns:%n%n", files, runs);
    System.out.println("| program | s | files/s | CPU-s | peak MB | Minutebook takes |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    double own = results.containsKey(Racer.MINUTEBOOK) ? seconds(results, Racer.MINUTEBOOK) : 0;
    results.forEach(
        (racer, metered) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.1f | %.0f | %.2f × |%n",
                racer.title,
                seconds(results, racer),
                files / seconds(results, racer),
                median(metered, Metered::cpuSeconds),
                median(metered, Metered::peakMegabytes),
                own / seconds(results, racer)));
    if (results.containsKey(Racer.MINUTEBOOK)) {
      printStages(results.get(Racer.MINUTEBOOK));
    }
  }

  private static double seconds(Map<Racer, List<Metered>> results, Racer racer) {
    return median(results.getOrDefault(racer, List.of()), Metered::seconds);
  }

  private void growth(Path folder, String counts, int runs)
      throws IOException, InterruptedException {
    System.out.println(
        "| files | s | ms a file | CPU-s | CPU-ms a file | peak MB | book MB |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |");
    for (String count : counts.split(",", -1)) {
      int files = Integer.parseInt(count);
      Path part = linked(folder, files);
      warmed(part);
      List<Metered> metered = new ArrayList<>();
      long book = 0;
      for (int run = 0; run < runs; run++) {
        metered.add(run(Racer.MINUTEBOOK, part, files).orElseThrow());
        book = bytes(work.resolve("book"));
      }
      double seconds = median(metered, Metered::seconds);
      double cpu = median(metered, Metered::cpuSeconds);
      System.out.printf(
          Locale.ROOT,
          "| %,d | %.1f | %.1f | %.1f | %.1f | %.0f | %d |%n",
          files,
          seconds,
          seconds / files * 1000,
          cpu,
          cpu / files * 1000,
          median(metered, Metered::peakMegabytes),
          book >> 20);
      delete(part);
    }
  }

  private Optional<Metered> run(Racer racer, Path archive, int files)
      throws IOException, InterruptedException {
    delete(work.resolve("book"));
    delete(work.resolve("recoll"));
    Optional<List<String>> command = racer.command(archive, work, ocr);
    if (command.isEmpty()) {
      return Optional.empty();
    }
    Path output = work.resolve(racer.name().toLowerCase(Locale.ROOT) + ".out");
    Metered metered = Meter.run(command.get(), output);
    // The importer ends with 1 where a file failed, and some are broken on purpose.
    if (metered.exit() != 0 && !(racer == Racer.MINUTEBOOK && metered.exit() == 1)) {
      throw new IllegalStateException(
          racer.title + " ended with " + metered.exit() + "; see " + output);
    }
    if (racer == Racer.MINUTEBOOK) {
      requireThatItAddsUp(files);
    }
    System.err.printf(
        Locale.ROOT,
        "%s: %.1f s, %.1f CPU-s, %.0f MB%n",
        racer.title,
        metered.seconds(),
        metered.cpuSeconds(),
        metered.peakMegabytes());
    return Optional.of(metered);
  }

  /** The book knows every file that is there, and the index follows. */
  void requireThatItAddsUp(int files) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Racer.launcher(), "status", "--json", "--book", work.resolve("book").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    JsonNode status = MAPPER.readTree(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("status ended with " + process.exitValue());
    }
    long known = 0;
    for (JsonNode tally : status.get("files")) {
      known += tally.get("count").asLong();
    }
    if (known != files || !status.get("index").get("agrees").asBoolean()) {
      throw new IllegalStateException(
          "the book does not add up: " + files + " files, and it says " + status.toPrettyString());
    }
  }

  /** Reads every file once, so that the first to run does not wait for the disk; their number. */
  static int warmed(Path archive) throws IOException {
    int files = 0;
    try (Stream<Path> walk = Files.walk(archive)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Files.readAllBytes(file);
        files++;
      }
    }
    return files;
  }

  /** The first files of an archive, in a folder of links. */
  private Path linked(Path folder, int count) throws IOException {
    Path part = work.resolve("part");
    delete(part);
    try (Stream<String> lines = Files.lines(folder.resolve("archive.jsonl"))) {
      for (String line : lines.limit(count).toList()) {
        String path = MAPPER.readTree(line).get("path").asText();
        Path link = part.resolve(path);
        Files.createDirectories(link.resolveSibling("."));
        Files.createLink(link, folder.resolve("archive").resolve(path));
      }
    }
    return part;
  }

  private static void printStages(List<Metered> runs) {
    TreeSet<String> stages = new TreeSet<>();
    runs.forEach(run -> stages.addAll(run.stages().keySet()));
    TreeMap<Double, String> byCost = new TreeMap<>(Comparator.reverseOrder());
    for (String stage : stages) {
      byCost.merge(
          median(runs, run -> run.stages().getOrDefault(stage, 0.0)),
          stage,
          (one, other) -> one + ", " + other);
    }
    System.out.println("\n| stage of Minutebook | CPU-s |\n| --- | --- |");
    byCost.forEach(
        (cost, stage) -> {
          if (cost >= 0.05) {
            System.out.printf(Locale.ROOT, "| %s | %.1f |%n", stage, cost);
          }
        });
  }

  static double median(List<Metered> runs, ToDoubleFunction<Metered> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
