package org.minutebook.pipeline;

/**
 * How to import.
 *
 * @param inPlace refer to the files where they are instead of keeping copies in the book
 * @param lanes how many files are read at once
 * @param again take in also what was erased from the book
 */
public record ImportOptions(boolean inPlace, int lanes, boolean again) {
  /** Copies are kept; two files are read at once. */
  public static final ImportOptions DEFAULT = new ImportOptions(false, 2);

  public ImportOptions {
    if (lanes < 1) {
      throw new IllegalArgumentException("lanes below 1: " + lanes);
    }
  }

  /** What was erased stays so. */
  public ImportOptions(boolean inPlace, int lanes) {
    this(inPlace, lanes, false);
  }
}
