package org.minutebook.cli;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(MinutebookCommand.run(Terminal.ofProcess(), arguments));
  }
}
