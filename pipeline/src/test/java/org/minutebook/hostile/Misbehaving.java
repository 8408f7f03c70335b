package org.minutebook.hostile;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.minutebook.read.HostileWorker;

/** Files over which a parser hangs, takes all memory or brings down its process. */
final class Misbehaving {
  private static final Set<String> QUICK = Set.of("exit");

  private Misbehaving() {}

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    for (String behaviour :
        List.of("hang", "deaf", "never done", "memory", "exit", "stack", "signal", "garbage")) {
      files.add(
          new HostileFile(
              "misbehaving/" + behaviour.replace(' ', '-') + ".txt",
              QUICK.contains(behaviour),
              file ->
                  Files.writeString(
                      file, HostileWorker.MARK + behaviour + "\n" + Papers.minutes(behaviour))));
    }
    return files;
  }
}
