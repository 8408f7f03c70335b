package org.minutebook.cli;

/** Words that can be typed as they are printed. */
final class Shell {
  private Shell() {}

  /** The word, quoted where a shell would not take it as it is. */
  static String word(String word) {
    return word.matches("[A-Za-z0-9_./:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
