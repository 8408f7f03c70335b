package org.minutebook.read.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Puts before a command what makes its process die with the thread that starts it.
 *
 * <p>The system kills the child when the thread ends, not when the process does: start children
 * from a thread that lives as long as they may. Where the programs for it are missing, commands are
 * left as they are.
 */
public final class Tether {
  private static final long PROBE_SECONDS = 10;

  private Tether() {}

  /** The command so that it is killed when its parent dies. */
  public static List<String> tied(List<String> command) {
    return joined(Tie.PREFIX, command);
  }

  /**
   * The command as the first process of a world of its own, without network.
   *
   * <p>Whatever it starts dies with it, however it ends.
   */
  public static List<String> confined(List<String> command) {
    return joined(Confinement.PREFIX, command);
  }

  /** Whether this system lets {@link #confined} have its way. */
  public static boolean canConfine() {
    return !Confinement.PREFIX.equals(Tie.PREFIX);
  }

  private static List<String> joined(List<String> prefix, List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return List.copyOf(whole);
  }

  private static Optional<String> program(String name) {
    String path = System.getenv("PATH");
    return Stream.of((path == null ? "" : path).split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /** Whether a command does nothing, and succeeds at it. */
  private static boolean works(List<String> prefix) {
    try {
      Process process =
          new ProcessBuilder(joined(prefix, List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        return process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Linux: the kernel sends a signal when the parent dies. */
  private static final class Tie {
    static final List<String> PREFIX = prefix();

    private static List<String> prefix() {
      return program("setpriv")
          .map(setpriv -> List.of(setpriv, "--pdeathsig", "KILL"))
          .filter(Tether::works)
          .orElse(List.of());
    }
  }

  /**
   * Linux: namespaces for processes and network.
   *
   * <p>Root needs no namespace for users, and in one it could no longer read the files of others.
   */
  private static final class Confinement {
    static final List<String> PREFIX = prefix();

    private static List<String> prefix() {
      Optional<String> unshare = program("unshare");
      if (Tie.PREFIX.isEmpty() || unshare.isEmpty()) {
        return Tie.PREFIX;
      }
      List<String> spaces = List.of(unshare.get(), "--net", "--pid", "--fork", "--kill-child=KILL");
      List<String> asRoot = joined(Tie.PREFIX, spaces);
      if (works(asRoot)) {
        return asRoot;
      }
      List<String> asUser = new ArrayList<>(asRoot);
      asUser.add(Tie.PREFIX.size() + 1, "--map-root-user");
      boolean root = System.getProperty("user.name", "").equals("root");
      return !root && works(asUser) ? List.copyOf(asUser) : Tie.PREFIX;
    }
  }
}
