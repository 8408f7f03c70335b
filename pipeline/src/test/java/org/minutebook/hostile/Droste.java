package org.minutebook.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A zip archive whose one entry is the archive itself, and so on without end.
 *
 * <p>After Russ Cox, "Zip Files All The Way Down" (2010): a program in the two instructions of
 * Deflate, "print these bytes" and "print the last bytes again", that prints itself between a head
 * and a tail. Its checksum is not that of its content, which readers of zip archives seldom ask
 * for.
 */
final class Droste {
  private static final String NAME = "z.zip";
  private static final int INSTRUCTION = 5;

  /** How many bytes of the tail are instructions: one that does nothing, and the end. */
  private static final int END = 2 * INSTRUCTION;

  /** So long that "print the tail again" takes just one instruction. */
  private static final int TAIL = 258 - INSTRUCTION;

  private static final int HEAD = 30 + NAME.length();

  /** What stands between head and tail: the program below, counted. */
  private static final int PROGRAM = 2 * INSTRUCTION + HEAD + 28 * INSTRUCTION + TAIL;

  private static final int WHOLE = HEAD + PROGRAM + TAIL;

  private Droste() {}

  static byte[] zip() {
    byte[] head = head();
    byte[] tail = tail();
    byte[] printHead = print(HEAD + INSTRUCTION);
    byte[] headAgain = again(HEAD + INSTRUCTION);
    byte[] printTail = print(TAIL + INSTRUCTION);
    byte[] tailAgain = again(TAIL + INSTRUCTION);
    byte[] one = print(INSTRUCTION);
    byte[] four = print(4 * INSTRUCTION);
    byte[] fourAgain = again(4 * INSTRUCTION);
    byte[] none = print(0);
    byte[] whole =
        joined(
            head,
            joined(printHead, head, printHead),
            headAgain,
            joined(one, headAgain),
            joined(one, one),
            joined(four, headAgain, one, one, four),
            fourAgain,
            joined(four, fourAgain, four, fourAgain, four),
            fourAgain,
            joined(four, fourAgain, none, none, printTail),
            fourAgain,
            joined(none, none),
            joined(printTail, tailAgain, tail),
            tailAgain,
            tail);
    if (whole.length != WHOLE) {
      throw new IllegalStateException(whole.length + " instead of " + WHOLE);
    }
    return whole;
  }

  private static byte[] head() {
    ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(0, 0x04034B50).putShort(4, (short) 20).putShort(8, (short) 8);
    head.putInt(18, PROGRAM + END).putInt(22, WHOLE).putShort(26, (short) NAME.length());
    return head.put(30, Papers.utf8(NAME)).array();
  }

  private static byte[] tail() {
    int list = 46 + NAME.length();
    int comment = TAIL - END - list - 22;
    ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
    tail.put(0, print(0)).put(INSTRUCTION, print(0)).put(INSTRUCTION, (byte) 1);
    tail.putInt(END, 0x02014B50).putShort(END + 6, (short) 20).putShort(END + 10, (short) 8);
    tail.putInt(END + 20, PROGRAM + END).putInt(END + 24, WHOLE);
    tail.putShort(END + 28, (short) NAME.length()).put(END + 46, Papers.utf8(NAME));
    int end = END + list;
    tail.putInt(end, 0x06054B50).putShort(end + 8, (short) 1).putShort(end + 10, (short) 1);
    tail.putInt(end + 12, list).putInt(end + 16, WHOLE - TAIL + END);
    return tail.putShort(end + 20, (short) comment).array();
  }

  /** "Print the bytes that follow": a stored block. */
  private static byte[] print(int count) {
    return ByteBuffer.allocate(INSTRUCTION)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0)
        .putShort((short) count)
        .putShort((short) ~count)
        .array();
  }

  /**
   * "Print the last bytes again": a block of fixed codes that fills five bytes, or all but so few
   * bits that the head of the next block reaches beyond them.
   */
  private static byte[] again(int count) {
    Bits bits = new Bits().low(0b010, 3);
    if (count == 4 * INSTRUCTION) {
      // Ten bytes, twice: that alone fills the five.
      return bits.code(8, 7)
          .code(8, 5)
          .low(3, 3)
          .code(8, 7)
          .code(8, 5)
          .low(3, 3)
          .code(0, 7)
          .bytes();
    }
    if (count == TAIL + INSTRUCTION) {
      bits.code(0b11000101, 8).code(16, 5).low(count - 257, 7).code(0, 7);
    } else {
      bits.code(17, 7).low(count - 35, 3).code(10, 5).low(count - 33, 4).code(0, 7);
    }
    // An empty block, to fill up.
    return bits.low(0b010, 3).code(0, 7).bytes();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** Up to 40 bits, as Deflate packs them: from the low end of each byte. */
  private static final class Bits {
    private long bits;
    private int count;

    /** A number, its lowest bit first. */
    Bits low(int value, int length) {
      bits |= (long) value << count;
      count += length;
      return this;
    }

    /** A code, its highest bit first. */
    Bits code(int value, int length) {
      return low(Integer.reverse(value) >>> (32 - length), length);
    }

    byte[] bytes() {
      if (count < 38 || count > 40) {
        throw new IllegalStateException(count + " bits");
      }
      byte[] bytes = new byte[INSTRUCTION];
      for (int i = 0; i < INSTRUCTION; i++) {
        bytes[i] = (byte) (bits >>> (8 * i));
      }
      return bytes;
    }
  }
}
