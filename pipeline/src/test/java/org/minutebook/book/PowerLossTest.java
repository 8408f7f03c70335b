package org.minutebook.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes: an original that was kept is still there, whole, and nothing half stands. */
class PowerLossTest {
  private static final int LOSSES = 60;
  private static final int FILES = 6;
  private static final List<Step> STEPS = List.of(Step.COPY_WRITTEN, Step.COPY_NAMED);

  @TempDir Path folder;

  @Test
  void whatWasKeptIsThere() throws Exception {
    for (int seed = 0; seed < LOSSES; seed++) {
      PoweredDisk disk = disk(false);
      Path place = place(seed);
      List<String> kept = keep(new Originals(disk.path(place), Step.Watch.NONE), FILES);
      disk.loseEverythingOr(new Random(seed), seed == 0);
      assertThat(lost(place, kept)).as("seed %d", seed).isEmpty();
    }
  }

  /** The test would notice: on a disk that is not listened to, something is lost. */
  @Test
  void aDiskThatDoesNotListenLosesSome() throws Exception {
    PoweredDisk disk = disk(true);
    List<String> kept = keep(new Originals(disk.path(place(0)), Step.Watch.NONE), FILES);
    disk.loseEverythingOr(new Random(0), true);
    assertThat(lost(place(0), kept)).isNotEmpty();
  }

  /** What was cut off half-way stands nowhere under its hash unless it is whole. */
  @Test
  void whatWasBeingKeptIsWholeOrNotThere() throws Exception {
    for (int seed = 0; seed < LOSSES; seed++) {
      PoweredDisk disk = disk(false);
      Path place = place(seed);
      Step last = STEPS.get(seed % STEPS.size());
      assertThatThrownBy(() -> keep(new Originals(disk.path(place), killedAt(last)), FILES))
          .isInstanceOf(Killed.class);
      disk.loseEverythingOr(new Random(seed), seed < STEPS.size());
      for (Path file : named(place)) {
        assertThat(hash(Files.readAllBytes(file))).isEqualTo(String.valueOf(file.getFileName()));
      }
      Originals next = new Originals(place, Step.Watch.NONE);
      assertThat(lost(place, keep(next, FILES))).isEmpty();
    }
  }

  /** The program is killed, the next run finds the copy there, and only then does the power go. */
  @Test
  void whatAKilledRunHadNamedIsThereOnceTheNextRunCountsOnIt() throws Exception {
    for (int seed = 0; seed < LOSSES; seed++) {
      PoweredDisk disk = disk(false);
      Path place = place(seed);
      assertThatThrownBy(
              () -> keep(new Originals(disk.path(place), killedAt(Step.COPY_NAMED)), FILES))
          .isInstanceOf(Killed.class);
      List<String> kept = keep(new Originals(disk.path(place), Step.Watch.NONE), FILES);
      disk.loseEverythingOr(new Random(seed), seed == 0);
      assertThat(lost(place, kept)).as("seed %d", seed).isEmpty();
    }
  }

  private static PoweredDisk disk(boolean deaf) {
    return new PoweredDisk(FileSystems.getDefault(), deaf);
  }

  private Path place(int seed) throws IOException {
    return Files.createDirectories(folder.resolve("book" + seed).resolve("originals"));
  }

  /** The hashes of files that were acknowledged as kept. */
  private List<String> keep(Originals originals, int count) throws IOException {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] content = "Minutes of meeting no. %d".formatted(i).getBytes(StandardCharsets.UTF_8);
      Path file = Files.write(folder.resolve("minutes" + i + ".txt"), content);
      String hash = hash(content);
      assertThat(originals.keep(file, hash)).isTrue();
      kept.add(hash);
    }
    return kept;
  }

  private static List<String> lost(Path place, List<String> kept) throws IOException {
    Originals after = new Originals(place, Step.Watch.NONE);
    List<String> lost = new ArrayList<>();
    for (String hash : kept) {
      Path file = after.find(hash).orElse(null);
      if (file == null || !hash(Files.readAllBytes(file)).equals(hash)) {
        lost.add(hash);
      }
    }
    return lost;
  }

  private static List<Path> named(Path place) {
    try (Stream<Path> all = new Originals(place, Step.Watch.NONE).all()) {
      return all.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Step.Watch killedAt(Step step) {
    return reached -> {
      if (reached == step) {
        throw new Killed();
      }
    };
  }

  private static String hash(byte[] content) {
    MessageDigest digest = Hash.digest();
    return HexFormat.of().formatHex(digest.digest(content));
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
