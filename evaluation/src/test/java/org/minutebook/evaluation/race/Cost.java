package org.minutebook.evaluation.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.spi.ToolProvider;
import org.minutebook.evaluation.Extracted;

/**
 * What isolation and durability cost: the same import as it is, without workers, and on a disk that
 * is never waited for.
 *
 * <p>For the last, {@code libeatmydata} makes every {@code fsync} of the process do nothing. All
 * three run with the launcher's options and each with an archive of its classes.
 */
final class Cost {
  private static final Path LOOKS_AWAY = Path.of("/usr/bin/eatmydata");

  /** Below so many files the launcher leaves the optimising compiler out. */
  private static final int FEW = 3000;

  private enum Variant {
    WHOLE("the import as it is"),
    NOT_ISOLATED("reading in the main process"),
    NOT_DURABLE("the disk not waited for");

    private final String title;

    Variant(String title) {
      this.title = title;
    }
  }

  private final Race race;
  private final Path work;
  private final Path archive;
  private final int files;

  Cost(Race race, Path work, Path archive) throws IOException {
    this.race = race;
    this.work = work;
    this.archive = archive;
    this.files = Race.warmed(archive);
  }

  void measure(int runs) throws IOException, InterruptedException {
    boolean looksAway = Files.isExecutable(LOOKS_AWAY);
    if (!looksAway) {
      System.out.println("SKIPPED: durability; it takes the package eatmydata");
    }
    pack();
    rehearse();
    Map<Variant, List<Metered>> results = new EnumMap<>(Variant.class);
    for (int run = 0; run < runs; run++) {
      for (Variant variant : Variant.values()) {
        if (variant != Variant.NOT_DURABLE || looksAway) {
          results.computeIfAbsent(variant, key -> new ArrayList<>()).add(run(variant));
        }
      }
    }
    print(results, runs);
  }

  private void print(Map<Variant, List<Metered>> results, int runs) {
    System.out.printf(
        Locale.ROOT, "%n%,d files, medians of %d runs that took turns:%n%n", files, runs);
    System.out.println("| import | s | CPU-s | peak MB | saved of s | saved of CPU-s |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    List<Metered> whole = results.getOrDefault(Variant.WHOLE, List.of());
    results.forEach(
        (variant, metered) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.0f | %.0f %% | %.0f %% |%n",
                variant.title,
                Race.median(metered, Metered::seconds),
                Race.median(metered, Metered::cpuSeconds),
                Race.median(metered, Metered::peakMegabytes),
                saved(whole, metered, Metered::seconds),
                saved(whole, metered, Metered::cpuSeconds)));
  }

  private static double saved(
      List<Metered> whole, List<Metered> without, ToDoubleFunction<Metered> figure) {
    return 100 * (1 - Race.median(without, figure) / Race.median(whole, figure));
  }

  private Metered run(Variant variant) throws IOException, InterruptedException {
    Path book = work.resolve("book");
    Race.delete(book);
    List<String> command = new ArrayList<>();
    if (variant == Variant.NOT_DURABLE) {
      command.add(LOOKS_AWAY.toString());
    }
    command.addAll(java(variant));
    if (files < FEW) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.add("-XX:SharedArchiveFile=" + classes(variant));
    command.addAll(arguments(variant, book, archive));
    Metered metered = finished(command, variant);
    race.requireThatItAddsUp(files);
    System.err.printf(
        Locale.ROOT,
        "%s: %.1f s, %.1f CPU-s, %.0f MB%n",
        variant.title,
        metered.seconds(),
        metered.cpuSeconds(),
        metered.peakMegabytes());
    return metered;
  }

  /** In an archive of classes, all have to come from jars. */
  private void pack() {
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    Path compiled = Extracted.ROOT.resolve("evaluation/target/test-classes");
    int exit =
        tool.run(
            System.out,
            System.err,
            "--create",
            "--file",
            jar().toString(),
            "-C",
            compiled.toString(),
            "org");
    if (exit != 0) {
      throw new IllegalStateException("jar ended with " + exit);
    }
  }

  private Path jar() {
    return work.resolve("measuring.jar");
  }

  /** The launcher has archives for the import as it is; the one without workers needs its own. */
  private void rehearse() throws IOException, InterruptedException {
    List<String> command = java(Variant.NOT_ISOLATED);
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:ArchiveClassesAtExit=" + classes(Variant.NOT_ISOLATED));
    Path readable = Extracted.ROOT.resolve("corpus-samples").toRealPath();
    Path part = work.resolve("rehearsal");
    Race.delete(part);
    Race.delete(work.resolve("rehearsal-book"));
    Files.createDirectories(part);
    try (var samples = Files.walk(readable)) {
      for (Path sample :
          samples.filter(file -> file.toString().matches(".*\\.(pdf|md|docx|html)")).toList()) {
        Files.copy(sample, part.resolve(sample.toString().replace('/', '_')));
      }
    }
    command.addAll(arguments(Variant.NOT_ISOLATED, work.resolve("rehearsal-book"), part));
    finished(command, Variant.NOT_ISOLATED);
  }

  private Metered finished(List<String> command, Variant variant)
      throws IOException, InterruptedException {
    Path output = work.resolve(variant.name().toLowerCase(Locale.ROOT) + ".out");
    Metered metered = Meter.run(command, output);
    if (metered.exit() != 0) {
      throw new IllegalStateException(
          variant.title + " ended with " + metered.exit() + "; see " + output);
    }
    return metered;
  }

  private List<String> java(Variant variant) throws IOException {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // What the workers have of memory, it has to have by itself.
            variant == Variant.NOT_ISOLATED ? "-Xmx2g" : "-Xmx1g",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dminutebook.worker.options=-XX:SharedArchiveFile=" + target("worker.jsa"),
            "-cp",
            // An archive of classes holds for a class path that begins as its own did.
            target("minutebook-app.jar")
                + ":"
                + Files.readString(target("classpath.txt")).strip()
                + ":"
                + jar()));
  }

  private static List<String> arguments(Variant variant, Path book, Path folder) {
    return List.of(
        BareImport.class.getName(),
        variant == Variant.NOT_ISOLATED ? "without" : "with",
        book.toString(),
        book + ".temp",
        folder.toString());
  }

  private Path classes(Variant variant) {
    return variant == Variant.NOT_ISOLATED
        ? work.resolve("without-workers.jsa")
        : target("minutebook.jsa");
  }

  private static Path target(String file) {
    return Extracted.ROOT.resolve("app/target").resolve(file).toAbsolutePath().normalize();
  }
}
