package org.minutebook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.minutebook.digest.Harmless;
import org.minutebook.pipeline.Erasure.Doomed;
import org.minutebook.pipeline.Minutebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases documents. */
@Command(
    name = "forget",
    header = "Erase a document from the book, with every trace.",
    description = {
      "%nTells what would go; with --yes it goes: records, names, copies, the words in the search index,",
      "and what other records say by it. With a file go its earlier versions; with a container, what",
      "it alone brought; of a container that holds it, the copy. The next import does not take it in",
      "again, unless with --again. Files outside the book, and backups, are not touched.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  minutebook forget archive/2008/grievance.pdf",
      "  minutebook forget 3f5a9c01 --yes"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      ExitStatus.DONE_LINE,
      "1:erased, but others read the book; the next writing command erases the rest",
      "2:nothing erased; the message says what to do",
      ExitStatus.BOOK_IN_USE_LINE
    })
final class ForgetCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();

  @Parameters(
      paramLabel = "RECORD|FILE",
      arity = "1..*",
      description = "A record's id or the first eight digits of it, or a file's path or its end.")
  private List<String> names = List.of();

  @Option(names = "--yes", description = "Erase what was found; there is no way back.")
  private boolean yes;

  ForgetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = book.in(terminal);
    List<Doomed> doomed = Minutebooks.erasure().meant(folder, names);
    if (doomed.isEmpty()) {
      terminal.note("the book knows nothing of " + Harmless.path(String.join(", ", names)));
      return ExitStatus.USAGE;
    }
    doomed.forEach(this::print);
    if (!yes) {
      terminal.note("nothing is erased; to erase all of this, add --yes. There is no way back");
      return ExitStatus.USAGE;
    }
    Set<String> contents = doomed.stream().map(Doomed::sha256).collect(Collectors.toSet());
    if (!Minutebooks.erasure().erase(folder, contents)) {
      terminal.note(
          "it is erased from tables and index, but others are reading the book, so that words of it"
              + " may stand in its files; type the same again, or import, when they are done");
      return ExitStatus.WITH_FAILURES;
    }
    terminal.note("erased; backups of the book, and the files outside it, are as they were");
    return ExitStatus.DONE;
  }

  private void print(Doomed content) {
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%s  %,d %s  %s",
                content.sha256().substring(0, 12),
                content.records(),
                content.records() == 1 ? "record" : "records",
                content.names().stream().map(Harmless::path).collect(Collectors.joining(", "))));
  }
}
