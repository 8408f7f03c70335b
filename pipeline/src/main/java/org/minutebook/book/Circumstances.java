package org.minutebook.book;

/**
 * Under what a content was read.
 *
 * @param fingerprint of the program and the settings that decide how files are read; empty where
 *     nobody asks for it
 * @param version of the program, which decides what records say
 */
public record Circumstances(String fingerprint, String version) {
  /** Nothing is known of them. */
  public static final Circumstances UNKNOWN = new Circumstances("", "");
}
