package org.minutebook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;
import org.minutebook.pipeline.Ending;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.ImportAccount;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Progress;
import org.minutebook.read.ReaderSettings;
import org.minutebook.read.format.Limits;

/** Good files of every format, cut or with some bytes flipped, all end in an outcome. */
final class MutantsTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("minutebook.root", ".."), "corpus-samples");
  private static final long SEED = 19_980_604;

  @TempDir Path folder;

  @Test
  void aFewEndInAnOutcome() throws IOException {
    survive(200);
  }

  @Tag("long")
  @Test
  void allEndInAnOutcome() throws IOException {
    survive(2_000);
  }

  private void survive(int count) throws IOException {
    List<Path> good = good();
    Path in = Files.createDirectory(folder.resolve("in"));
    Random random = new Random(SEED);
    for (int i = 0; i < count; i++) {
      Path file = good.get(i % good.size());
      Files.write(
          in.resolve(String.format("%05d-%s", i, file.getFileName())),
          mutant(Files.readAllBytes(file), random));
    }
    Map<String, Outcome> outcomes = new TreeMap<>();
    ReaderSettings settings =
        ReaderSettings.defaults()
            .withOcr(false)
            .withLimits(Limits.USUAL.withTime(Duration.ofSeconds(60), Duration.ofSeconds(30)))
            .withTempRoot(folder);
    ImportAccount account;
    try (Engine engine = Minutebooks.engine(settings)) {
      account =
          Minutebooks.extraction(engine)
              .run(
                  List.of(in),
                  2,
                  Progress.NONE,
                  (Ending.Ended ended) -> outcomes.put(ended.uri(), ended.outcome()));
    }
    assertThat(account.seen()).as("seed %d", SEED).isGreaterThanOrEqualTo(count);
    for (ImportAccount.Line failure : account.failures()) {
      assertThat(failure.reason())
          .as("seed %d: %s: %s", SEED, failure.uri(), failure.detail())
          .isNotIn(Reason.CRASH, Reason.OOM, Reason.TIMEOUT, Reason.IO, Reason.MISSING);
    }
    assertThat(outcomes.keySet().stream().map(uri -> uri.replaceFirst("!/.*", "")).distinct())
        .as("files with an outcome, seed %d", SEED)
        .hasSize(count);
  }

  /** Cut at a quarter, half or three quarters, or 1 to 64 bits flipped, or both. */
  private static byte[] mutant(byte[] whole, Random random) {
    int kind = random.nextInt(5);
    byte[] mutant = kind < 3 ? Arrays.copyOf(whole, whole.length * (kind + 1) / 4) : whole.clone();
    int flips = kind == 3 || kind == 0 ? 0 : 1 + random.nextInt(64);
    for (int i = 0; i < Math.max(flips, kind == 3 ? 1 : 0) && mutant.length > 0; i++) {
      mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return mutant;
  }

  /** The samples, and one file of each format that they lack. */
  private List<Path> good() throws IOException {
    List<Path> good = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SAMPLES, FileVisitOption.FOLLOW_LINKS)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".json"))
          .sorted()
          .forEach(good::add);
    }
    Path made = Files.createDirectory(folder.resolve("good"));
    for (HostileFile file : Damaged.whole()) {
      file.make(made);
      good.add(made.resolve(file.path()));
    }
    return good;
  }
}
