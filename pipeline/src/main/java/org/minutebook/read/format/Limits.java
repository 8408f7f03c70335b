package org.minutebook.read.format;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param document time for a file, besides that of its scanned pages
 * @param scannedPage time added for each page that is recognised
 * @param stall time without a sign of life
 * @param recognition time for recognising one page
 * @param characters how much text is read; a thousand dense pages hold four million
 * @param parts headings, paragraphs, list items and cells; a thousand dense pages have 60,000
 * @param pages how many pages of a document are read
 * @param scannedPages how many pages of a document are recognised
 * @param pixels of one picture; a page of more is drawn smaller
 * @param bytes size of a document
 */
public record Limits(
    Duration document,
    Duration scannedPage,
    Duration stall,
    Duration recognition,
    int characters,
    int parts,
    int pages,
    int scannedPages,
    long pixels,
    long bytes) {
  /** What an honest record stays far below. */
  public static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(120),
          Duration.ofSeconds(3),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          4_000_000,
          200_000,
          2_000,
          300,
          50_000_000,
          1L << 30);

  public Limits withTime(Duration ofDocument, Duration ofStall) {
    return new Limits(
        ofDocument,
        scannedPage,
        ofStall,
        recognition,
        characters,
        parts,
        pages,
        scannedPages,
        pixels,
        bytes);
  }

  public Limits withRecognition(Duration ofPage, int ofScannedPages) {
    return new Limits(
        document,
        scannedPage,
        stall,
        ofPage,
        characters,
        parts,
        pages,
        ofScannedPages,
        pixels,
        bytes);
  }

  public Limits withCharacters(int count) {
    return new Limits(
        document,
        scannedPage,
        stall,
        recognition,
        count,
        parts,
        pages,
        scannedPages,
        pixels,
        bytes);
  }

  public Limits withSize(long ofPixels, long ofBytes) {
    return new Limits(
        document,
        scannedPage,
        stall,
        recognition,
        characters,
        parts,
        pages,
        scannedPages,
        ofPixels,
        ofBytes);
  }
}
