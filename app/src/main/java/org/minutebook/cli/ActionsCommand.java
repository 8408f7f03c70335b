package org.minutebook.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.minutebook.digest.ActionFilter;
import org.minutebook.digest.ActionJson;
import org.minutebook.digest.ActionTable;
import org.minutebook.digest.OwedAction;
import org.minutebook.pipeline.Library;
import org.minutebook.pipeline.Minutebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists actions. */
@Command(
    name = "actions",
    header = "List the actions in the book: who owes what, by when.",
    description = {
      "%nA table, the nearest deadline first, those without a date last.",
      "Only what somebody still has to act on, unless --status says otherwise.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  minutebook actions --overdue",
      "  minutebook actions --owner 'Kate Miller' --as-of 2008-09-20",
      "  minutebook actions --body Hounslow --due-before 2009-01-01 --json"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {ExitStatus.DONE_LINE, ExitStatus.USAGE_LINE})
final class ActionsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();
  @Mixin private final ActionOptions options = new ActionOptions();

  @Option(names = "--json", description = "Print one JSON object a line instead of a table.")
  private boolean json;

  ActionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ActionFilter filter = options.filter(terminal);
    try (Library library = Minutebooks.library(book.in(terminal))) {
      List<OwedAction> actions = BookActions.chosen(library, filter);
      if (json) {
        actions.forEach(action -> terminal.out().print(ActionJson.line(action) + "\n"));
      } else {
        terminal.out().print(ActionTable.of(actions, filter.asOf(), terminal.columns()));
      }
    }
    return ExitStatus.DONE;
  }
}
