package org.minutebook.book;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.apache.lucene.util.IOUtils;

/**
 * A disk that forgets, when its power goes, what was not forced onto it: bytes of a file whose
 * channel was not forced, and names in a folder that was not. Names are lost each for itself, as
 * file systems promise no order.
 */
final class PoweredDisk extends FilterFileSystemProvider {
  private final boolean deaf;
  private final List<Unforced> names = new ArrayList<>();
  private final Set<Path> bytes = new HashSet<>();

  /** A change to the names in a folder, and how to take it back. */
  private record Unforced(Path folder, Undo undo) {}

  private interface Undo {
    void run() throws IOException;
  }

  /**
   * @param deaf whether it takes no notice of being forced, as a test of tests
   */
  PoweredDisk(FileSystem below, boolean deaf) {
    super("powered://", below);
    this.deaf = deaf;
  }

  /** The same place, seen through this disk. */
  Path path(Path real) {
    return wrapPath(real);
  }

  /** What has not been forced is lost: all the bytes, and of the names those that chance takes. */
  void loseEverythingOr(Random chance, boolean everything) throws IOException {
    for (Path file : bytes) {
      if (Files.exists(file)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() / 2);
        }
      }
    }
    for (Unforced name : names.reversed()) {
      if (everything || chance.nextBoolean()) {
        try {
          name.undo.run();
        } catch (NoSuchFileException gone) {
          // It went with its folder.
        }
      }
    }
    names.clear();
    bytes.clear();
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    super.createDirectory(folder, attributes);
    Path real = toDelegate(folder);
    changed(real, () -> IOUtils.rm(real));
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    Path before = toDelegate(from);
    Path after = toDelegate(to);
    super.move(from, to, options);
    if (bytes.remove(before)) {
      bytes.add(after);
    }
    changed(after, () -> Files.move(after, before));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(file, options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path real = toDelegate(file);
    boolean isNew = !Files.exists(real);
    FileChannel channel = super.newFileChannel(file, options, attributes);
    if (isNew) {
      changed(real, () -> Files.delete(real));
    }
    if (options.contains(StandardOpenOption.WRITE)) {
      bytes.add(real);
    }
    return new FilterFileChannel(channel) {
      @Override
      public void force(boolean all) throws IOException {
        super.force(all);
        forced(real);
      }
    };
  }

  private void changed(Path name, Undo undo) {
    names.add(new Unforced(Path.of(name.toString(), "..").normalize(), undo));
  }

  private void forced(Path file) {
    if (!deaf) {
      bytes.remove(file);
      names.removeIf(name -> name.folder.equals(file));
    }
  }
}
