package org.minutebook.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of these tests as processes of their own. */
final class ProgramProcess {
  private static final int SECONDS = 240;

  private ProgramProcess() {}

  /** The words that start a class of ours with the class path of the tests. */
  static List<String> java(Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            // Surefire starts with a jar that only points to the class path.
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs to the end. */
  static CommandRun run(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = Files.createTempFile("minutebook-test", ".out");
    Path err = Files.createTempFile("minutebook-test", ".err");
    try {
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running: " + builder.command());
      }
      // Read leniently: what a program prints need not be text.
      return new CommandRun(
          process.exitValue(),
          new String(Files.readAllBytes(out), StandardCharsets.UTF_8),
          new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
