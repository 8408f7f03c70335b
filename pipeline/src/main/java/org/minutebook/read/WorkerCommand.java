package org.minutebook.read;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.read.process.NoNetwork;
import org.minutebook.read.process.Tether;

/** The command that starts a worker. */
final class WorkerCommand {
  /** A system property: more options for a worker's virtual machine, one a line. */
  private static final String MORE_OPTIONS = "minutebook.worker.options";

  private static final Path SHELL = Path.of("/bin/sh");

  private WorkerCommand() {}

  /** In a folder of its own, where the system offers it in a world of its own. */
  static ProcessBuilder of(ReaderSettings settings, Class<?> main, Path folder) {
    List<String> java = java(settings, main, folder);
    List<String> bound = settings.confined() ? Tether.confined(java) : Tether.tied(java);
    ProcessBuilder builder = new ProcessBuilder(secretive(bound)).directory(folder.toFile());
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    // What libraries print may quote the documents: it goes nowhere.
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder;
  }

  private static List<String> java(ReaderSettings settings, Class<?> main, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + settings.heap(),
            "-Xss4m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // What the virtual machine has to say goes to standard output, among the replies.
            "-Xlog:disable"));
    // Documents must not outlive the worker in what is meant for those who look for faults.
    command.addAll(
        List.of(
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + folder.resolve("crash"),
            "-XX:-UsePerfData"));
    System.getProperty(MORE_OPTIONS, "")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djava.io.tmpdir=" + folder,
            "-D" + NoNetwork.PROPERTY + "=true",
            "-cp",
            classPath(),
            main.getName()));
    command.addAll(new WorkerOptions(settings.languages(), settings.limits()).arguments());
    return command;
  }

  /**
   * The command so that others cannot read the files that it makes, and Ctrl-C is left to its
   * owner: a terminal sends it to all.
   */
  private static List<String> secretive(List<String> command) {
    if (!Files.isExecutable(SHELL)) {
      return command;
    }
    List<String> whole =
        new ArrayList<>(
            List.of(SHELL.toString(), "-c", "umask 077; trap '' INT; exec \"$@\"", "worker"));
    whole.addAll(command);
    return whole;
  }

  /** This process's own class path; the worker runs in another folder. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
