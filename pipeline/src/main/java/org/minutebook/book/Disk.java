package org.minutebook.book;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What has to reach the disk before it is acknowledged. */
final class Disk {
  private Disk() {}

  /** Makes a folder with those that it lies in; their names are durable. */
  static void make(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder) && parent != null) {
      make(parent);
      Files.createDirectories(folder);
      try {
        sync(parent);
      } catch (AccessDeniedException e) {
        // A folder that may be written and not be read: its name is as safe as the system makes it.
      }
    }
  }

  /** Makes names that were added to a folder durable, where the system can (POSIX). */
  static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
