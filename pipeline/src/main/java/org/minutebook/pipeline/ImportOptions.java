package org.minutebook.pipeline;

/**
 * How to import.
 *
 * @param inPlace refer to the files where they are instead of keeping copies in the book
 * @param lanes how many files are read at once
 */
public record ImportOptions(boolean inPlace, int lanes) {
  /** Copies are kept; two files are read at once. */
  public static final ImportOptions DEFAULT = new ImportOptions(false, 2);

  public ImportOptions {
    if (lanes < 1) {
      throw new IllegalArgumentException("lanes below 1: " + lanes);
    }
  }
}
