package org.minutebook.extract.rule;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Regular expressions written where they are used, and compiled once.
 *
 * <p>{@link String#matches} and its like compile their expression every time. Thread-safe.
 */
public final class Regex {
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private Regex() {}

  /**
   * The pattern of an expression.
   *
   * @param regex a literal: all that were ever asked for are kept
   */
  public static Pattern of(String regex) {
    Pattern known = COMPILED.get(regex);
    return known != null ? known : COMPILED.computeIfAbsent(regex, Pattern::compile);
  }
}
