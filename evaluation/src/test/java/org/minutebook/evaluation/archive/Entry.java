package org.minutebook.evaluation.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** One file of an archive; whoever has it may change its bytes, so that nobody copies them. */
final class Entry {
  private final String path;
  private final Kind kind;
  private final Optional<ObjectNode> gold;
  private final byte[] bytes;

  /** What a file is among the others. */
  enum Kind {
    DOCUMENT,
    DUPLICATE,
    BROKEN,
    SCAN
  }

  /**
   * A file.
   *
   * @param path within the archive, with slashes
   * @param gold only of a document that can be read and is not a copy
   */
  Entry(String path, Kind kind, Optional<ObjectNode> gold, byte[] bytes) {
    this.path = path;
    this.kind = kind;
    this.gold = gold;
    this.bytes = bytes;
  }

  String path() {
    return path;
  }

  Kind kind() {
    return kind;
  }

  Optional<ObjectNode> gold() {
    return gold;
  }

  byte[] bytes() {
    return bytes;
  }
}
