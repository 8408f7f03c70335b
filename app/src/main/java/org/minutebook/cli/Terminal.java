package org.minutebook.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * Where the program's words go, and what it knows of its surroundings.
 *
 * @param out for results
 * @param err for progress, notes and errors
 * @param style how results are marked up
 * @param showsProgress whether somebody watches {@code err}
 * @param columns width of the terminal, also where there is none
 * @param command how the program was called, for advice on what to type
 * @param environment variables of the process
 * @param clock tells today
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    Style style,
    boolean showsProgress,
    int columns,
    String command,
    Map<String, String> environment,
    Clock clock) {

  static final String NOT_WRITTEN =
      "the output could not be written; is the disk full, or the reader gone?";

  private static final int USUAL_COLUMNS = 100;
  private static final int LEAST_COLUMNS = 40;

  /**
   * The terminal that the process was started from. Java cannot tell which of its streams are one;
   * the launcher can, and says so in system properties.
   */
  static Terminal ofProcess() {
    boolean isColoured =
        Boolean.getBoolean("minutebook.terminal.out")
            && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(System.getenv("TERM"));
    return new Terminal(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        isColoured ? Style.COLOURED : Style.PLAIN,
        Boolean.getBoolean("minutebook.terminal.err"),
        Math.max(LEAST_COLUMNS, Integer.getInteger("minutebook.terminal.columns", USUAL_COLUMNS)),
        System.getProperty("minutebook.command", "minutebook"),
        System.getenv(),
        Clock.system(ZoneId.systemDefault()));
  }

  /** UTF-8 whatever the locale: the same input gives the same bytes. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        descriptor == FileDescriptor.err,
        StandardCharsets.UTF_8);
  }

  /** A message beside the results. */
  void note(String message) {
    out.flush();
    err.println("minutebook: " + message);
  }
}
