package org.minutebook.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One process's folder for temporary files, readable to its user only.
 *
 * <p>Its owner holds a lock in it, which the system lets go when the owner ends, however it ends:
 * what a killed process has left behind is swept by the next. Process ids would not do; they are
 * given out again.
 */
final class TempFolders implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("minutebook-([0-9]{1,18})-.*");
  private static final String LOCK = "lock";

  private final Path root;
  private final FileChannel lock;
  private final AtomicInteger count = new AtomicInteger();

  private TempFolders(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /** Sweeps what others have left behind in a folder, and makes one of its own there. */
  static TempFolders open(Path parent) throws IOException {
    sweep(parent);
    // Java makes it so that only its user may look into it.
    Path root =
        Files.createTempDirectory(parent, "minutebook-" + ProcessHandle.current().pid() + "-");
    FileChannel lock =
        FileChannel.open(
            root.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    return new TempFolders(root, lock);
  }

  private static void sweep(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, "minutebook-*")) {
      for (Path folder : folders) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (name.matches()
            && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && Files.isWritable(folder)
            && isAbandoned(folder, Long.parseLong(name.group(1)))) {
          deleteTree(folder);
        }
      }
    }
  }

  private static boolean isAbandoned(Path folder, long pid) throws IOException {
    if (pid == ProcessHandle.current().pid()) {
      // To look at the lock would let it go: that is how POSIX has it within a process.
      return false;
    }
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      return taken != null;
    } catch (NoSuchFileException onlyJustMade) {
      return ProcessHandle.of(pid).isEmpty();
    }
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
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            // Another may be sweeping too.
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
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
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
