package org.minutebook.evaluation.race;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a program and reads from {@code /proc} what it and its children cost.
 *
 * <p>A process is seen every quarter of a second; what it did after it was last seen is missing
 * from its stage, and in the sum it is not: that comes from the shell's {@code time}.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
final class Meter {
  private static final long PAUSE_MILLIS = 250;

  /** Of the kernel's interface; {@code getconf CLK_TCK} is 100 on every Linux there is. */
  private static final double TICKS_PER_SECOND = 100;

  private static final String TIMED = "TIMEFORMAT='%U %S'; time \"$0\" \"$@\" >\"$METER_OUT\" 2>&1";

  private final Map<String, Double> ticksOfThreads = new HashMap<>();
  private final Map<String, String> stageOfThreads = new HashMap<>();
  private double peakKilobytes;

  private Meter() {}

  /** Waits for its end; its output goes to a file. */
  static Metered run(List<String> command, Path output) throws IOException, InterruptedException {
    return new Meter().measured(command, output);
  }

  private Metered measured(List<String> command, Path output)
      throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
    builder.environment().put("METER_OUT", output.toString());
    long start = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().close();
    while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
      sample(process);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu = 0;
    String told =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    for (String number : told.split(" ", -1)) {
      cpu += Double.parseDouble(number);
    }
    return new Metered(process.exitValue(), seconds, cpu, peakKilobytes / 1024, stages());
  }

  private SortedMap<String, Double> stages() {
    SortedMap<String, Double> stages = new TreeMap<>();
    ticksOfThreads.forEach(
        (thread, ticks) ->
            stages.merge(
                stageOfThreads.getOrDefault(thread, ""), ticks / TICKS_PER_SECOND, Double::sum));
    return stages;
  }

  private void sample(Process process) {
    double kilobytes = 0;
    List<ProcessHandle> tree;
    try (Stream<ProcessHandle> descendants = process.descendants()) {
      tree = descendants.toList();
    }
    for (ProcessHandle one : tree) {
      Path proc = Path.of("/proc", Long.toString(one.pid()));
      kilobytes += proportionalKilobytes(proc);
      sampleThreads(proc);
    }
    peakKilobytes = Math.max(peakKilobytes, kilobytes);
  }

  private static double proportionalKilobytes(Path proc) {
    return read(proc.resolve("smaps_rollup"))
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
        .sum();
  }

  private void sampleThreads(Path proc) {
    String program = read(proc.resolve("comm")).strip();
    String line = read(proc.resolve("cmdline")).replace('\0', ' ');
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(proc.resolve("task"))) {
      for (Path task : tasks) {
        Stages.of(program, line, read(task.resolve("comm")).strip())
            .ifPresent(stage -> sampleThread(task, stage));
      }
    } catch (IOException | DirectoryIteratorException goneMeanwhile) {
      // It has ended between two looks.
    }
  }

  private void sampleThread(Path task, String stage) {
    String stat = read(task.resolve("stat"));
    int end = stat.lastIndexOf(')');
    if (end < 0) {
      return;
    }
    String[] fields = stat.substring(end + 2).split(" ", -1);
    ticksOfThreads.put(
        task.toString(), Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]));
    stageOfThreads.put(task.toString(), stage);
  }

  /** Empty where the process has ended. */
  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException ended) {
      return "";
    }
  }
}
