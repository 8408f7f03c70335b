package org.minutebook.evaluation.race;

import java.util.Optional;

/** What a thread of a program is for, as far as its name tells. */
final class Stages {
  private Stages() {}

  /**
   * The stage.
   *
   * @param program the process's name
   * @param commandLine of the process
   * @param thread its name, of which the kernel keeps 15 characters
   */
  static Optional<String> of(String program, String commandLine, String thread) {
    if (!program.equals("java")) {
      return Optional.of(program);
    }
    String process =
        commandLine.contains("org.minutebook.read.Worker")
            ? "worker: "
            : commandLine.contains("org.minutebook.cli.Main") ? "main: " : "java: ";
    return Optional.of(process + work(thread));
  }

  private static String work(String thread) {
    if (thread.startsWith("C1 Comp") || thread.startsWith("C2 Comp")) {
      return "compiling";
    }
    if (thread.startsWith("GC ") || thread.startsWith("VM ") || thread.startsWith("G1 ")) {
      return "collecting";
    }
    if (thread.equals("java")) {
      return "its main thread";
    }
    // Numbers tell twins apart, which do the same.
    return thread.replaceAll("[-# ]*[0-9]+.*$", "");
  }
}
