package org.minutebook.pipeline;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Files that an import leaves alone for their name: systems and programs made them. */
final class LeftAlone {
  private static final Set<String> SYSTEM =
      Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin");

  private LeftAlone() {}

  /** Why a file or folder with this name is left alone, if it is. */
  static Optional<String> why(String name) {
    if (name.startsWith(".")) {
      return Optional.of("hidden");
    }
    if (name.startsWith("~$")) {
      return Optional.of("lock file of an office program");
    }
    if (SYSTEM.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.of("made by the operating system");
    }
    return Optional.empty();
  }

  /** Why an entry of a container is left alone: any folder on the way counts. */
  static Optional<String> whyEntry(String path) {
    for (String name : path.split("/", -1)) {
      Optional<String> why = why(name);
      if (why.isPresent() && !name.equals(".") && !name.equals("..")) {
        return why;
      }
    }
    return Optional.empty();
  }
}
