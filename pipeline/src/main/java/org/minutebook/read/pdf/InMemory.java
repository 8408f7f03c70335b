package org.minutebook.read.pdf;

import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * Bytes for PDFBox's parsers, which look at each byte several times.
 *
 * <p>PDFBox's own readers seek for every byte that is only looked at; over an array nothing need be
 * moved. Confined to one thread, as the parsers are.
 */
final class InMemory implements RandomAccessRead {
  private final byte[] bytes;
  private final int end;
  private int at;
  private boolean closed;

  /**
   * The first of an array's bytes.
   *
   * @param bytes not written to from now on
   */
  InMemory(byte[] bytes, int length) {
    this.bytes = bytes;
    this.end = Objects.checkFromIndexSize(0, length, bytes.length) + length;
  }

  @Override
  public int read() {
    return at < end ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int peek() {
    return at < end ? bytes[at] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    int count = Math.min(length, end - at);
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    System.arraycopy(bytes, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public void rewind(int count) throws IOException {
    seek((long) at - count);
  }

  @Override
  public void skip(int count) throws IOException {
    seek((long) at + count);
  }

  @Override
  public long getPosition() {
    return at;
  }

  /** Behind the end counts as the end. */
  @Override
  public void seek(long position) throws IOException {
    if (position < 0) {
      throw new IOException("invalid position " + position);
    }
    at = (int) Math.min(position, end);
  }

  @Override
  public long length() {
    return end;
  }

  @Override
  public boolean isEOF() {
    return at >= end;
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(new InMemory(bytes, end), start, length, true);
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
