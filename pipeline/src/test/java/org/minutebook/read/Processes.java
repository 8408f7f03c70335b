package org.minutebook.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The processes of this machine, by a word of their command line. Linux only. */
public final class Processes {
  private static final Path PROC = Path.of("/proc");

  private Processes() {}

  public static boolean canBeSeen() {
    return Files.exists(PROC.resolve("self/cmdline"));
  }

  /** The ids of those that run and have a word in their arguments. */
  public static List<Long> with(String word) {
    try (Stream<Path> entries = Files.list(PROC)) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("[0-9]+"))
          .filter(entry -> read(entry.resolve("cmdline")).contains(word))
          .map(entry -> Long.parseLong(entry.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether they are as many as wanted, now or soon. */
  static boolean soon(String word, int count) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (with(word).size() != count && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    return with(word).size() == count;
  }

  /** A process that ends while it is looked at has no command line; nor has a zombie. */
  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }
}
