package org.minutebook.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minutebook.book.FileStatus;
import org.minutebook.digest.Harmless;
import org.minutebook.index.Query;
import org.minutebook.index.QuerySyntaxException;
import org.minutebook.index.Results;
import org.minutebook.model.text.PartType;
import org.minutebook.pipeline.Library;
import org.minutebook.pipeline.Minutebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the book. */
@Command(
    name = "search",
    header = "Search the book, down to the numbered item.",
    description = {
      "%nPut the query in single quotation marks, so that it reaches the program as it is:",
      "  budget library            both words, in any form (budgets, Libraries)",
      "  \"terms of reference\"      exactly these words       \"grant library\"~5  near each other",
      "  budget OR grant           NOT, - and ( ) as well     organis*   libary~",
      "  body: person: owner: type: heading: item: file: date:[2008-01-01 TO 2009-12-31]",
      "All of it stands in docs/manual.md.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  minutebook search '\"terms of reference\"'",
      "  minutebook search 'budget -library' --body Hounslow --from 2008-01-01",
      "  minutebook search 'owner:\"Kate Miller\"' --in actions"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done, also where nothing was found", ExitStatus.USAGE_LINE})
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "What to look for; without one, all that the filters let through.")
  private String[] words = {};

  @Option(names = "--body", paramLabel = "B", description = "A body's name, or part of it.")
  private @Nullable String body;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = Dates.class,
      description = "Meetings on this day or later.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = Dates.class,
      description = "Meetings on this day or earlier.")
  private @Nullable LocalDate to;

  @Option(
      names = "--type",
      paramLabel = "T",
      converter = Types.class,
      completionCandidates = Types.class,
      description = "A type of document: ${COMPLETION-CANDIDATES}.")
  private @Nullable PartType type;

  @Option(names = "--person", paramLabel = "P", description = "Somebody who is listed or named.")
  private @Nullable String person;

  @Option(
      names = "--in",
      paramLabel = "WHAT",
      defaultValue = "items",
      description = "What a hit is: items (unless given), documents, actions, decisions.")
  private Query.Scope scope = Query.Scope.ITEMS;

  @Option(
      names = "--versions",
      description = {
        "Find earlier and lesser versions as well: what files held before, drafts,",
        "further scans of a meeting's record."
      })
  private boolean versions;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Show at most N hits (10 unless given).")
  private int limit;

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String text = String.join(" ", words);
    if (limit < 1) {
      terminal.note("--limit: at least one hit has to be asked for");
      return ExitStatus.USAGE;
    }
    try (Library library = Minutebooks.library(book.in(terminal))) {
      Query query = query(text);
      Results results = library.search(query);
      List<FileStatus> unread = library.unread(query);
      terminal
          .out()
          .print(
              json
                  ? SearchJson.of(text, results, unread)
                  : new SearchText(terminal.style(), terminal.columns())
                      .of(results, scope, unread));
      return ExitStatus.DONE;
    } catch (QuerySyntaxException e) {
      pointAt(text, e);
      return ExitStatus.USAGE;
    }
  }

  private Query query(String text) {
    return new Query(
        text,
        Optional.ofNullable(body),
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        Optional.ofNullable(type),
        Optional.ofNullable(person),
        scope,
        versions,
        limit);
  }

  /** The query with a caret below the place, as wide as what is printed before it. */
  private void pointAt(String text, QuerySyntaxException e) {
    int position = Math.min(e.position(), text.length());
    String before = Harmless.path(text.substring(0, position));
    terminal.note(Harmless.path(ErrorMessages.words(e)));
    terminal.err().println("  " + before + Harmless.path(text.substring(position)));
    terminal.err().println("  " + " ".repeat(before.codePointCount(0, before.length())) + "^");
  }
}
