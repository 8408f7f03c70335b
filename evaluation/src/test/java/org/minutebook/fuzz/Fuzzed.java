package org.minutebook.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls: hands each input to the target that the process was started for. */
public final class Fuzzed {
  private static @Nullable Target target;

  private Fuzzed() {}

  /** Called once; the arguments are the target's key and a folder for what it writes. */
  public static void fuzzerInitialize(String[] args) throws IOException {
    target = Targets.valueOf(args[0].toUpperCase(Locale.ROOT)).in(Path.of(args[1]));
  }

  /** Called with each input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (target == null) {
      throw new IllegalStateException("not initialised");
    }
    target.take(input);
  }
}
