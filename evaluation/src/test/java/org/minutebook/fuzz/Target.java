package org.minutebook.fuzz;

import java.io.IOException;
import java.util.List;

/** A part of the program that has to cope with any bytes. */
interface Target {
  /** What it is made for, from which a fuzzer sets out. */
  List<byte[]> seeds() throws IOException;

  /**
   * Hands it one input. Returns where it did as it says, be it that it refused.
   *
   * @throws AssertionError where what came of it cannot be right
   */
  void take(byte[] input) throws IOException;
}
