package org.minutebook.model.record;

import java.util.Optional;

/**
 * The file that a record was read from.
 *
 * @param uri path as given to the program, with {@code /}; {@code archive.zip!/inner.pdf} within a
 *     container
 * @param sha256 of the bytes, 64 lower-case hex digits: the source's id
 * @param bytes size
 * @param pages 1 or more
 * @param part from 1
 * @param language ISO 639-1
 * @param ocr whether any page was read by character recognition
 * @param ocrConfidence how sure the recognition was, 0 to 1, over all pages that it read
 */
public record Source(
    String uri,
    String sha256,
    String mediaType,
    long bytes,
    int pages,
    int part,
    int parts,
    Optional<String> language,
    boolean ocr,
    Optional<Double> ocrConfidence) {
  public Source {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
  }

  /** A source in which nothing had to be recognised, or of unknown confidence. */
  public Source(
      String uri,
      String sha256,
      String mediaType,
      long bytes,
      int pages,
      int part,
      int parts,
      Optional<String> language,
      boolean ocr) {
    this(uri, sha256, mediaType, bytes, pages, part, parts, language, ocr, Optional.empty());
  }

  /** The record's id: hash and part. */
  public String recordId() {
    return sha256 + "#" + part;
  }
}
