package org.minutebook.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: its commands, and what they have in common. */
@Command(
    name = "minutebook",
    header = "Turns an archive of meeting records into a book to search and to act on.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands, each with an example:%n",
    footerHeading = "%nThe book%n",
    footer = {
      "  Commands keep what they read in a book, a folder: the one named by --book, else by the",
      "  variable MINUTEBOOK_BOOK, else the folder \"book\" where you are.",
      "",
      "  'minutebook COMMAND --help' tells all about a command."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      ExitStatus.DONE_LINE,
      ExitStatus.WITH_FAILURES_LINE,
      ExitStatus.USAGE_LINE,
      ExitStatus.BOOK_IN_USE_LINE
    })
final class MinutebookCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  private boolean debug;

  // Picocli fills the fields; NullAway cannot see that.
  @SuppressWarnings("NullAway.Init")
  private MinutebookCommand() {}

  /** Runs one command line and returns the exit status. */
  static int run(Terminal terminal, String... arguments) {
    // Libraries log through java.util.logging too, and to standard error unless told otherwise.
    LogManager.getLogManager().reset();
    int status = line(terminal).execute(arguments);
    if (terminal.out().checkError() && status == ExitStatus.DONE) {
      terminal.note(Terminal.NOT_WRITTEN);
      return ExitStatus.WITH_FAILURES;
    }
    return status;
  }

  /** The commands in the order in which a clerk meets them. */
  static CommandLine line(Terminal terminal) {
    MinutebookCommand program = new MinutebookCommand();
    CommandLine line =
        new CommandLine(program)
            .addSubcommand(new ImportCommand(terminal))
            .addSubcommand(new SearchCommand(terminal))
            .addSubcommand(new ActionsCommand(terminal))
            .addSubcommand(new DigestCommand(terminal))
            .addSubcommand(new ShowCommand(terminal))
            .addSubcommand(new StatusCommand(terminal))
            .addSubcommand(new RetryCommand(terminal))
            .addSubcommand(new ReextractCommand(terminal))
            .addSubcommand(new ForgetCommand(terminal))
            .addSubcommand(new VerifyCommand(terminal))
            .addSubcommand(new RebuildIndexCommand(terminal))
            .addSubcommand(new BackupCommand(terminal))
            .addSubcommand(new ExtractCommand(terminal))
            .addSubcommand(new EvaluateCommand(terminal));
    ErrorMessages errors = new ErrorMessages(terminal, () -> program.debug);
    return line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(Math.min(terminal.columns(), 110))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setHelpFactory(CommandHelp::new)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  /** Without a command: the same as {@code --help}. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
