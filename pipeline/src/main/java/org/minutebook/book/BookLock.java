package org.minutebook.book;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The right to write a book; the operating system takes it back when the process dies. */
final class BookLock implements AutoCloseable {
  /**
   * The locks of this process. POSIX drops a process's lock as soon as it closes any handle of the
   * file, so a second try within the process must not even open it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path key;
  private final FileChannel channel;

  private BookLock(Path key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param folder of the book; it exists
   */
  static BookLock take(Path folder, Path file) throws BookException {
    Path key;
    try {
      key = folder.toRealPath();
    } catch (IOException e) {
      throw new BookNotWritableException(folder + " cannot be read: " + e, e);
    }
    if (!HELD.add(key)) {
      throw inUse(folder, " by this process");
    }
    @Nullable FileChannel channel = null;
    boolean taken = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        String holder = Files.readString(file, StandardCharsets.ISO_8859_1);
        throw inUse(folder, holder.matches("[0-9]+") ? " by process " + holder : "");
      }
      String pid = Long.toString(ProcessHandle.current().pid());
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      taken = true;
      return new BookLock(key, channel);
    } catch (BookException e) {
      throw e;
    } catch (IOException e) {
      throw new BookNotWritableException(folder + " cannot be written: " + e, e);
    } finally {
      if (!taken) {
        HELD.remove(key);
        close(channel);
      }
    }
  }

  private static BookInUseException inUse(Path folder, String holder) {
    return new BookInUseException(
        "the book " + folder + " is in use" + holder + "; try again when that is done");
  }

  @Override
  public void close() throws BookException {
    // Closed first: until then, another thread's attempt has to fail in HELD.
    try {
      close(channel);
    } finally {
      HELD.remove(key);
    }
  }

  private static void close(@Nullable FileChannel channel) throws BookException {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new BookException("the book's lock cannot be released: " + e, e);
    }
  }
}
