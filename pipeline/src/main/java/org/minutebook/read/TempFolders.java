package org.minutebook.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One process's folder for temporary files, readable to its user only.
 *
 * <p>The name carries the process id: what a killed process has left behind is swept by the next.
 */
final class TempFolders implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("minutebook-([0-9]{1,18})-.*");

  private final Path root;
  private final AtomicInteger count = new AtomicInteger();

  private TempFolders(Path root) {
    this.root = root;
  }

  static TempFolders open(Path parent) throws IOException {
    sweep(parent);
    return new TempFolders(
        Files.createTempDirectory(parent, "minutebook-" + ProcessHandle.current().pid() + "-"));
  }

  private static void sweep(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, "minutebook-*")) {
      for (Path folder : folders) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (name.matches() && isOver(Long.parseLong(name.group(1))) && Files.isWritable(folder)) {
          deleteTree(folder);
        }
      }
    }
  }

  private static boolean isOver(long pid) {
    return ProcessHandle.of(pid).isEmpty();
  }

  /** The path of a folder that does not exist yet. */
  Path child(String stem) {
    return root.resolve(stem + "-" + count.incrementAndGet());
  }

  /** Deletes a folder with all that is in it. */
  void delete(Path folder) {
    try {
      deleteTree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    delete(root);
  }
}
