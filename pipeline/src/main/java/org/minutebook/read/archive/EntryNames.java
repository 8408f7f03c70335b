package org.minutebook.read.archive;

import java.util.Locale;

/** Names of entries: data to be shown, never paths. */
final class EntryNames {
  private EntryNames() {}

  /** The name with slashes, as the archive means it. */
  static String shown(String name) {
    return name.replace('\\', '/');
  }

  /** The name as it is compared. */
  static String folded(String name) {
    return shown(name).toLowerCase(Locale.ROOT);
  }

  /** Whether an entry is what a file manager leaves behind. */
  static boolean isClutter(String name) {
    String shown = folded(name);
    String last = shown.substring(shown.lastIndexOf('/') + 1);
    return shown.startsWith("__macosx/")
        || last.equals(".ds_store")
        || last.equals("thumbs.db")
        || last.equals("desktop.ini");
  }
}
