package org.minutebook.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.minutebook.book.OtherVersion;
import org.minutebook.digest.GroundsView;
import org.minutebook.digest.Harmless;
import org.minutebook.digest.RecordView;
import org.minutebook.json.RecordJson;
import org.minutebook.json.RecordJson.Detail;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.pipeline.Library;
import org.minutebook.pipeline.Minutebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one record. */
@Command(
    name = "show",
    header = "Show one record as a person would read it.",
    description = {
      "%nThe meeting, who was there, items, decisions and actions, each with its place in the file.%n"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  minutebook show minutes-2008.pdf",
      "  minutebook show 3f5a9c01#1 --json",
      "  minutebook show minutes-2008.pdf --why"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {ExitStatus.DONE_LINE, ExitStatus.USAGE_LINE})
final class ShowCommand implements Callable<Integer> {
  private static final int CANDIDATES_SHOWN = 20;

  private final Terminal terminal;

  @Mixin private final BookOption book = new BookOption();

  @Parameters(
      paramLabel = "RECORD|FILE",
      description = "A record's id or the first eight digits of it, or a file's path or its end.")
  private String name = "";

  @Option(names = "--json", description = "Print the record as JSON, with the document's text.")
  private boolean json;

  @Option(
      names = "--why",
      description = {
        "Show what each fact rests on: its words in the text, page, rule, confidence.",
        "With --json, one object a fact and a line."
      })
  private boolean why;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Library library = Minutebooks.library(book.in(terminal))) {
      List<MeetingRecord> found = library.find(name);
      if (found.isEmpty()) {
        terminal.note(
            "the book has no record of '"
                + Harmless.path(name)
                + "'; 'minutebook status' lists the files that could not be read");
        return ExitStatus.USAGE;
      }
      long files = found.stream().map(record -> record.source().sha256()).distinct().count();
      if (files > 1) {
        listCandidates(found, files);
        return ExitStatus.USAGE;
      }
      for (MeetingRecord record : found) {
        print(record);
        if (!json && !why) {
          print(library.versions(record));
        }
      }
      return ExitStatus.DONE;
    }
  }

  private void print(MeetingRecord record) {
    terminal.out().print(why ? grounds(record) : whole(record));
  }

  private void print(List<OtherVersion> versions) {
    if (!versions.isEmpty()) {
      terminal.out().println(terminal.style().strong("OTHER VERSIONS (" + versions.size() + ")"));
    }
    for (OtherVersion version : versions) {
      terminal
          .out()
          .println(
              "  "
                  + version.id().substring(0, 12)
                  + "  "
                  + Harmless.path(version.uri())
                  + ": "
                  + words(version.relation()));
    }
  }

  private static String words(OtherVersion.Relation relation) {
    return switch (relation) {
      case EARLIER_CONTENT -> "what the file held before";
      case LATER_CONTENT -> "what the file holds now";
      case LESSER -> "a draft, an earlier copy or a scan of this record";
      case BEST -> "the version of this record that counts";
    };
  }

  private String whole(MeetingRecord record) {
    return json
        ? RecordJson.write(record, Detail.WITH_TEXT) + "\n"
        : RecordView.of(record, terminal.columns()) + "\n";
  }

  private String grounds(MeetingRecord record) {
    return json
        ? GroundsJson.of(record, Minutebooks::explanation)
        : GroundsView.of(record, terminal.columns(), Minutebooks::explanation) + "\n";
  }

  private void listCandidates(List<MeetingRecord> found, long files) {
    terminal.note(files + " files fit '" + Harmless.path(name) + "'; name one of them:");
    found.stream()
        .limit(CANDIDATES_SHOWN)
        .forEach(
            record ->
                terminal
                    .err()
                    .println("  " + shortId(record) + "  " + Harmless.path(record.source().uri())));
    if (found.size() > CANDIDATES_SHOWN) {
      terminal.err().println("  and " + (found.size() - CANDIDATES_SHOWN) + " more");
    }
  }

  private static String shortId(MeetingRecord record) {
    return record.source().sha256().substring(0, 12);
  }
}
