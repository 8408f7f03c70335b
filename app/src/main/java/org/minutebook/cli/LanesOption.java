package org.minutebook.cli;

import org.minutebook.pipeline.ImportOptions;
import org.minutebook.read.ReaderSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many files are read at once. */
final class LanesOption {
  private static final int MOST = 16;

  private int count = ImportOptions.DEFAULT.lanes();

  // Picocli fills the field; NullAway cannot see that.
  @SuppressWarnings("NullAway.Init")
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Read N files at once, 1 to 16 (2 unless given). Each takes up to a gigabyte of memory.")
  void setCount(int count) {
    if (count < 1 || count > MOST) {
      throw new ParameterException(
          command.commandLine(), "--at-once: " + count + " is not between 1 and " + MOST);
    }
    this.count = count;
  }

  int count() {
    return count;
  }

  /** A worker process for each file that is read at once. */
  ReaderSettings settings() {
    return ReaderSettings.defaults().withWorkers(count);
  }
}
