package org.minutebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  private static final List<String> COMMANDS =
      List.of(
          "import",
          "search",
          "actions",
          "digest",
          "show",
          "status",
          "retry",
          "reextract",
          "forget",
          "verify",
          "rebuild-index",
          "backup",
          "extract",
          "evaluate");

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "-h"})
  void helpListsEveryCommandWithAnExample(String argument) {
    CommandRun run = argument.isEmpty() ? CommandRun.of() : CommandRun.of(argument);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    for (String command : COMMANDS) {
      assertThat(run.out())
          .containsPattern("(?m)^  " + command + " +\\p{Lu}.*\\.\\R +minutebook " + command);
    }
    assertThat(run.out()).contains("75   the book is in use").contains("MINUTEBOOK_BOOK");
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void everyCommandHasHelpWithExamplesAndExitStatus(String command) {
    CommandRun run = CommandRun.of(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Usage: minutebook " + command)
        .contains("Examples:\n  minutebook " + command)
        .contains("Exit status:\n  0 ");
  }

  @Test
  void theListOfCommandsIsComplete() {
    Terminal terminal = Terminal.ofProcess();
    assertThat(MinutebookCommand.line(terminal).getSubcommands().keySet())
        .containsExactlyElementsOf(COMMANDS);
  }

  @Test
  void versionIsThatOfTheBuild() {
    CommandRun run = CommandRun.of("--version");
    assertThat(run.status()).isZero();
    assertThat(run.out()).containsPattern("^minutebook [0-9]+\\.[0-9]+\\.[0-9]+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          serach                              | Did you mean: minutebook search
          import                              | Missing required parameter
          import --lanes x .                  | Unknown option
          import . --jobs 0                   | not between 1 and 16
          import . --jobs many                | 'many' is not an int
          import . --dry-run --watch          | mutually exclusive
          search --from 2008-13-01            | write year-month-day, as in 2008-09-04
          search --type minute                | there are minutes, agenda
          search --in rooms                   | expected one of
          search --limit 0                    | at least one hit
          actions --status late               | there are open, done
          actions --as-of today               | 'today' is not a date
          digest --format pdf                 | no format "pdf"
          digest --by moon                    | expected one of
          show                                | Missing required parameter
          retry --reason TIRED                | expected one of
          forget                              | Missing required parameter
          backup                              | Missing required parameter
          evaluate                            | Missing required parameter
          extract                             | Missing required parameter
          """)
  void mistakesAreTurnedDownWithAReason(String line, String reason) {
    CommandRun run = CommandRun.of(line.split(" +", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("minutebook: ").contains(reason).doesNotContain("\tat ");
  }

  @Test
  void debugShowsWhereAnErrorCameFrom() {
    assertThat(CommandRun.of("status", "--book", "/nowhere/at/all", "--debug").err())
        .contains("\tat org.minutebook");
    assertThat(CommandRun.of("status", "--book", "/nowhere/at/all").err()).doesNotContain("\tat ");
  }
}
