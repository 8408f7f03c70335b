package org.minutebook.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.evaluation.Extracted;

/**
 * Jazzer looks for bytes over which a target breaks its word, each in a process of its own, led by
 * which of our code an input reaches. It also tells of names that are looked up, objects that are
 * made from bytes, and the like.
 */
@Tag("long")
final class FuzzingTest {
  private static final int SECONDS = Integer.getInteger("minutebook.fuzz.seconds", 60);

  /** Seconds that one input may take; everything is slower while it is watched. */
  private static final int PATIENCE = 60;

  private static final Pattern DONE = Pattern.compile("Done ([0-9]+) runs in [0-9]+ second");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void nothingIsFound(Targets kind) throws Exception {
    int seed = (int) (Long.getLong("minutebook.seed", System.nanoTime()) & Integer.MAX_VALUE);
    // Outlives this test.
    Path findings = Extracted.ROOT.resolve("evaluation/target/fuzz").resolve(kind.key());
    Files.createDirectories(findings);
    Path log = findings.resolve("log.txt");
    Process fuzzer =
        new ProcessBuilder(command(kind, findings, seed))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(fuzzer.waitFor(2L * SECONDS + 5 * PATIENCE, TimeUnit.SECONDS))
          .as("came to an end; see %s", log)
          .isTrue();
    } finally {
      fuzzer.descendants().forEach(ProcessHandle::destroyForcibly);
      fuzzer.destroyForcibly();
    }
    String said = Files.readString(log);
    assertThat(fuzzer.exitValue())
        .as("what was found lies in %s; minutebook.seed=%d%n%s", findings, seed, tail(said))
        .isZero();
    Matcher done = DONE.matcher(said);
    assertThat(done.find()).as(said).isTrue();
    System.out.printf(
        "%s: %s inputs in %d s, nothing found; minutebook.seed=%d%n",
        kind.key(), done.group(1), SECONDS, seed);
  }

  private List<String> command(Targets kind, Path findings, int seed) throws IOException {
    Path temp = Files.createDirectories(folder.resolve("temp"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.io.tmpdir=" + temp,
        "-Dminutebook.root=" + Extracted.ROOT,
        "-cp",
        // Surefire starts with a jar that only points to the class path.
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        Jazzer.class.getName(),
        "--target_class=" + Fuzzed.class.getName(),
        "--target_args=" + kind.key() + " " + folder.resolve("work"),
        "--instrumentation_includes=org.minutebook.**",
        "--reproducer_path=" + findings,
        "-artifact_prefix=" + findings + "/",
        "-max_total_time=" + SECONDS,
        "-timeout=" + PATIENCE,
        "-max_len=" + Samples.LONGEST,
        "-seed=" + seed,
        Files.createDirectories(folder.resolve("reached")).toString(),
        seeds(kind).toString());
  }

  private Path seeds(Targets kind) throws IOException {
    Path seeds = Files.createDirectories(folder.resolve("seeds"));
    List<byte[]> inputs = kind.in(folder.resolve("unused")).seeds();
    for (int i = 0; i < inputs.size(); i++) {
      Files.write(seeds.resolve("seed-" + i), inputs.get(i));
    }
    return seeds;
  }

  private static String tail(String said) {
    return said.substring(Math.max(0, said.length() - 6_000));
  }
}
