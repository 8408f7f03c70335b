package org.minutebook.cli;

import org.minutebook.read.ReaderSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many files are read at once. */
final class JobsOption {
  private static final int MOST = 16;
  private static final int MOST_UNASKED = 8;

  private int count = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_UNASKED);

  // Picocli fills the field; NullAway cannot see that.
  @SuppressWarnings("NullAway.Init")
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = {
        "Read N files at once, 1 to 16; unless given, one for each processor, at most 8.",
        "Each takes up to a gigabyte of memory."
      })
  void setCount(int count) {
    if (count < 1 || count > MOST) {
      throw new ParameterException(
          command.commandLine(), "--jobs: " + count + " is not between 1 and " + MOST);
    }
    this.count = count;
  }

  int count() {
    return count;
  }

  /** How files are read, so many at once. */
  ReaderSettings settings() {
    return ReaderSettings.defaults().withWorkers(count);
  }
}
