package org.minutebook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;
import org.minutebook.book.BookException;
import org.minutebook.book.BookInUseException;
import org.minutebook.book.BookNotWritableException;
import org.minutebook.book.NotABookException;
import org.minutebook.digest.Harmless;
import org.minutebook.index.IndexInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every error as one line: what is wrong, and what to do. */
final class ErrorMessages implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;
  private final BooleanSupplier debug;

  ErrorMessages(Terminal terminal, BooleanSupplier debug) {
    this.terminal = terminal;
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    trace(e);
    CommandLine command = e.getCommandLine();
    terminal.note(Harmless.path(words(e)));
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    terminal
        .err()
        .println(
            "Type '" + command.getCommandSpec().qualifiedName() + " --help' for what is possible.");
    return ExitStatus.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
    trace(e);
    Exception cause =
        e instanceof UncheckedIOException unchecked && unchecked.getCause() != null
            ? unchecked.getCause()
            : e;
    terminal.note(Harmless.path(message(cause)));
    return switch (cause) {
      case BookInUseException inUse -> ExitStatus.BOOK_IN_USE;
      case IndexInUseException inUse -> ExitStatus.BOOK_IN_USE;
      case NotABookException noBook -> ExitStatus.USAGE;
      case BookNotWritableException notWritable -> ExitStatus.USAGE;
      case NoSuchFileException missing -> ExitStatus.USAGE;
      case AccessDeniedException denied -> ExitStatus.USAGE;
      default -> ExitStatus.WITH_FAILURES;
    };
  }

  private static String message(Exception e) {
    return switch (e) {
      case BookException book -> words(book);
      case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
      case AccessDeniedException denied -> denied.getFile() + ": no permission";
      case FileSystemException disk ->
          disk.getFile()
              + ": "
              + (disk.getReason() == null ? "cannot be read or written" : disk.getReason());
      case IOException io -> words(io);
      default ->
          "an error in the program ("
              + e
              + "); please report it, with what the same command says with --debug";
    };
  }

  static String words(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private void trace(Exception e) {
    if (debug.getAsBoolean()) {
      e.printStackTrace(terminal.err());
    }
  }
}
