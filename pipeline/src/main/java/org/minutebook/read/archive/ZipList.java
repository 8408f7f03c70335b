package org.minutebook.read.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The list of entries that a zip ends with, counted without being kept.
 *
 * <p>A library keeps what it reads of each entry; a list of millions takes it seconds and the
 * memory. The number that the zip itself gives is not believed.
 */
final class ZipList {
  private static final int END = 0x06054B50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LARGE_END = 0x06064B50;
  private static final int LOCATOR = 0x07064B50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int ENTRY = 0x02014B50;
  private static final int ENTRY_LENGTH = 46;

  private ZipList() {}

  /** How many entries are listed, up to one more than a limit; 0 where there is no list. */
  static int entries(Path file, int limit) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      int length = (int) Math.min(size, LONGEST_COMMENT + END_LENGTH + LOCATOR_LENGTH);
      ByteBuffer tail = read(channel, size - length, length);
      for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
        if (tail.getInt(i) == END) {
          long listed = Integer.toUnsignedLong(tail.getInt(i + 12));
          long from = Integer.toUnsignedLong(tail.getInt(i + 16));
          // Something may stand before the zip: then the list is not where it says, but before
          // this.
          long before = size - length + i - listed;
          int most = Math.max(count(channel, from, limit), count(channel, before, limit));
          return Math.max(most, count(channel, large(channel, tail, i), limit));
        }
      }
      return 0;
    }
  }

  /** Where the list of a large zip begins; negative where it is none. */
  private static long large(FileChannel channel, ByteBuffer tail, int end) throws IOException {
    int locator = end - LOCATOR_LENGTH;
    if (locator < 0 || tail.getInt(locator) != LOCATOR) {
      return -1;
    }
    ByteBuffer large = read(channel, tail.getLong(locator + 8), 56);
    return large.limit() == 56 && large.getInt(0) == LARGE_END ? large.getLong(48) : -1;
  }

  /** The entries that follow each other from a place on. */
  private static int count(FileChannel channel, long from, int limit) throws IOException {
    if (from < 0 || from > channel.size()) {
      return 0;
    }
    InputStream in =
        new BufferedInputStream(Channels.newInputStream(channel.position(from)), 1 << 16);
    int count = 0;
    while (count <= limit) {
      ByteBuffer entry = ByteBuffer.wrap(in.readNBytes(ENTRY_LENGTH));
      entry.order(ByteOrder.LITTLE_ENDIAN);
      if (entry.limit() < ENTRY_LENGTH || entry.getInt(0) != ENTRY) {
        return count;
      }
      count++;
      for (int field = 28; field <= 32; field += 2) {
        in.skip(Short.toUnsignedInt(entry.getShort(field)));
      }
    }
    return count;
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    if (from >= 0) {
      for (long at = from; bytes.hasRemaining(); ) {
        int count = channel.read(bytes, at);
        if (count < 0) {
          break;
        }
        at += count;
      }
    }
    return bytes.flip();
  }
}
