package org.minutebook.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Does once what is often done, and prints it to nowhere that matters.
 *
 * <p>Run after a build, so that the virtual machine can note which classes the program needs; see
 * the launcher.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Arguments: the folder of a book that is made, then what is imported into it. */
  public static void main(String[] arguments) {
    List<String> paths = List.of(arguments).subList(1, arguments.length);
    String book = arguments[0];
    List<String> importing = new ArrayList<>(List.of("import", "--no-ocr"));
    importing.addAll(paths);
    run(book, importing);
    run(book, List.of("search", "committee"));
    run(book, List.of("actions"));
    run(book, List.of("status"));
  }

  private static void run(String book, List<String> command) {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of("--book", book));
    MinutebookCommand.run(Terminal.ofProcess(), whole.toArray(String[]::new));
  }
}
