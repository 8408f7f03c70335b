package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  private static final Duration QUIET = Duration.ofSeconds(5);

  @TempDir Path temp;
  private Path in;

  @BeforeEach
  void folder() throws IOException {
    in = Files.createDirectory(temp.resolve("in"));
    Files.writeString(in.resolve("old.txt"), "old");
  }

  @Test
  void whatIsThereIsNoNewsAndWhatComesIsNamedAsTheFolderWas() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), in);
    Watch watch = new Watch(List.of(link), QUIET);
    assertThat(watch.look(0)).isEmpty();
    Path sub = Files.createDirectory(in.resolve("2008"));
    Files.writeString(sub.resolve("new.txt"), "new");
    Files.writeString(in.resolve(".hidden"), "not for us");
    assertThat(watch.look(seconds(2))).isEmpty();
    assertThat(watch.look(seconds(6))).as("4 s of quiet").isEmpty();
    assertThat(watch.look(seconds(7))).containsExactly(link.resolve("2008/new.txt"));
    assertThat(watch.look(seconds(60))).as("once only").isEmpty();
  }

  @Test
  void aFileThatGrowsIsLeftUntilItIsQuiet() throws IOException {
    Watch watch = new Watch(List.of(in), QUIET);
    Path slow = in.resolve("slow.txt");
    for (int second = 0; second < 20; second += 4) {
      Files.writeString(slow, "x".repeat(second + 1));
      assertThat(watch.look(seconds(second))).isEmpty();
    }
    assertThat(watch.look(seconds(20))).isEmpty();
    assertThat(watch.look(seconds(21))).containsExactly(slow);
  }

  @Test
  void aChangedFileIsNewsByItsSizeOrItsTime() throws IOException {
    Watch watch = new Watch(List.of(in), QUIET);
    Path old = in.resolve("old.txt");
    Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000));
    watch.look(0);
    assertThat(watch.look(seconds(5))).containsExactly(old);
  }

  @Test
  void aFileThatIsNamedItselfAndAPathThatComesLaterAreWatched() throws IOException {
    Path later = temp.resolve("later");
    Path file = in.resolve("old.txt");
    Watch watch = new Watch(List.of(file, later), QUIET);
    Files.writeString(file, "changed");
    Files.createDirectory(later);
    Files.writeString(later.resolve("a.txt"), "a");
    watch.look(0);
    assertThat(watch.look(seconds(5))).containsExactly(file, later.resolve("a.txt"));
  }

  private static long seconds(int seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
