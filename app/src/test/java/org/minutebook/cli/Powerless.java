package org.minutebook.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs programs for whom permissions count, also where the tests run as root.
 *
 * <p>Root without the two capabilities to override permissions is held to them like anybody else.
 */
final class Powerless {
  private static final List<String> WITHOUT_CAPABILITIES =
      List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search");

  private Powerless() {}

  /** Skips the test, loudly, where root cannot be held to permissions. */
  static CommandRun run(List<String> command) throws Exception {
    boolean isRoot = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    List<String> all = new ArrayList<>();
    if (isRoot) {
      boolean works = false;
      try {
        List<String> trial = new ArrayList<>(WITHOUT_CAPABILITIES);
        trial.add("true");
        works = ProgramProcess.run(new ProcessBuilder(trial)).status() == 0;
      } catch (java.io.IOException noSetpriv) {
        works = false;
      }
      if (!works) {
        System.err.println("SKIPPED: the tests run as root, who may do anything, without setpriv");
      }
      assumeTrue(works, "the tests run as root, who may do anything, without setpriv");
      all.addAll(WITHOUT_CAPABILITIES);
    }
    all.addAll(command);
    return ProgramProcess.run(new ProcessBuilder(all));
  }
}
