package org.minutebook.cli;

import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;

/** Help that shows the first example of every command in the list of commands. */
final class CommandHelp extends Help {
  private static final int INDENT = 16;

  CommandHelp(CommandSpec spec, ColorScheme colours) {
    super(spec, colours);
  }

  /** Each command's header, then the first line of its footer: its examples stand there. */
  @Override
  public String commandList(Map<String, Help> commands) {
    StringBuilder list = new StringBuilder();
    commands.forEach(
        (name, help) -> {
          var usage = help.commandSpec().usageMessage();
          list.append("  ").append(name).append(" ".repeat(INDENT - 2 - name.length()));
          list.append(String.join(" ", usage.header())).append(System.lineSeparator());
          list.append(" ".repeat(INDENT)).append(usage.footer()[0].strip());
          list.append(System.lineSeparator());
        });
    return list.toString();
  }
}
