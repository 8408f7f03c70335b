package org.minutebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.json.RecordJson;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.text.PartType;

/** Every command but {@code evaluate}, on a book of one small archive. */
class CommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static Path archive = Path.of("");
  private static Path book = Path.of("");
  private static CommandRun firstImport = CommandRun.of("--version");

  @BeforeAll
  static void importTheArchive() throws IOException {
    archive = Files.createDirectory(folder.resolve("archive"));
    book = folder.resolve("the book");
    SampleFiles.text(archive.resolve("february.txt"), SampleFiles.FEBRUARY);
    SampleFiles.pdf(archive.resolve("march.pdf"), SampleFiles.MARCH);
    SampleFiles.docx(
        archive.resolve("terms.docx"),
        List.of(
            "Wexcombe Flood Partnership",
            "Terms of Reference",
            "1. Purpose",
            "The partnership brings together those who keep Wexcombe dry."));
    SampleFiles.zip(
        archive.resolve("old.zip"),
        Map.of(
            "2009/notes.txt",
            """
            Wexcombe Parish Council

            Minutes of the meeting held on 4 May 2009

            1. Allotments

            ACTION: The Clerk to repair the allotment gate by 30 June 2009.
            """));
    Files.writeString(archive.resolve("data.json"), "{\"a\": 1}\n");
    firstImport = CommandRun.on(book, "import", archive.toString());
  }

  @Test
  void importAccountsForEveryFile() {
    assertThat(firstImport.counted("files seen")).isEqualTo(5);
    assertThat(firstImport.counted("recorded")).isEqualTo(4);
    assertThat(
            firstImport.counted("recorded")
                + firstImport.counted("partial")
                + firstImport.counted("duplicates")
                + firstImport.counted("failed")
                + firstImport.counted("skipped")
                + firstImport.counted("unchanged"))
        .isEqualTo(firstImport.counted("files seen"));
    assertThat(firstImport.out()).contains("(1 container opened").contains("/data.json: ");
    assertThat(firstImport.err()).isEmpty();
  }

  @Test
  void importTellsWhatWasFoundAndWhatComesNext() {
    assertThat(firstImport.out())
        .contains("Meetings")
        .containsPattern("Wexcombe Flood Partnership +2010: 1, 2011: 1")
        .containsPattern("Wexcombe Parish Council +2009: 1")
        .contains("Open actions: 4")
        .contains("30 Jun 2009")
        .contains("./minutebook search 'WORDS' --book '" + book + "'")
        .contains("./minutebook actions --overdue --book");
  }

  @Test
  void importOfTheSameChangesNothingAndSaysSo() {
    CommandRun again = CommandRun.on(book, "import", archive.toString());
    assertThat(again.out()).contains("Nothing has changed");
    assertThat(again.counted("unchanged")).isEqualTo(4);
    assertThat(again.counted("recorded")).isZero();
  }

  @Test
  void aDryRunTellsWhatWouldBeReadAndWritesNothing() {
    Path none = folder.resolve("no book");
    CommandRun run = CommandRun.on(none, "import", archive.toString(), "--dry-run");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Would be read\n", "application/pdf")
        .contains("Would be opened; what is inside counts as files\n", "application/zip")
        .containsPattern("5 files, .* by their names; nothing was read or written");
    assertThat(none).doesNotExist();
  }

  @Test
  void searchFindsItemsWithTheirPlace() {
    CommandRun run = CommandRun.on(book, "search", "pumping station");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("by body: Wexcombe Flood Partnership")
        .contains("by year: 2010")
        .contains("by type: minutes")
        .contains("Wexcombe Flood Partnership, 2010-03-08, item 1: Pumping station")
        .contains("[[pumping]] [[station]]")
        .contains("archive/march.pdf, page 1 (minutes)");
  }

  @Test
  void searchMarksMatchesInBoldOnATerminal() {
    CommandRun run =
        CommandRun.of(
            Style.COLOURED, Map.of("MINUTEBOOK_BOOK", book.toString()), "search", "sandbag");
    assertThat(run.out()).contains("\u001b[1msandbag\u001b[0m").doesNotContain("[[");
  }

  @Test
  void searchPrintsJson() throws IOException {
    CommandRun run =
        CommandRun.on(book, "search", "allotment", "--json", "--limit", "1", "--in", "actions");
    JsonNode root = JSON.readTree(run.out());
    assertThat(root.path("total").asInt()).isEqualTo(1);
    JsonNode hit = root.path("hits").path(0);
    assertThat(hit.path("file").asText()).endsWith("archive/old.zip!/2009/notes.txt");
    assertThat(hit.path("date").asText()).isEqualTo("2009-05-04");
    assertThat(root.path("facets").path("year").path("2009").asInt()).isEqualTo(1);
  }

  @Test
  void searchFiltersNarrow() {
    assertThat(CommandRun.on(book, "search", "--type", "terms-of-reference").out())
        .contains("terms.docx")
        .doesNotContain("march.pdf");
    assertThat(
            CommandRun.on(book, "search", "action", "--from", "2011-01-01", "--to", "2011-12-31")
                .out())
        .contains("february.txt")
        .doesNotContain("notes.txt");
    assertThat(CommandRun.on(book, "search", "--body", "parish", "gate").out())
        .contains("notes.txt");
    assertThat(CommandRun.on(book, "search", "--person", "Okoro").out())
        .contains("february.txt")
        .doesNotContain("march.pdf");
  }

  @Test
  void searchWithoutHitsIsNoFailure() {
    CommandRun run = CommandRun.on(book, "search", "xylophone");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("No items found.");
  }

  @Test
  void searchPointsAtTheMistakeInAQuery() {
    CommandRun run = CommandRun.on(book, "search", "budget (gate OR pump");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("  budget (gate OR pump\n         ^\n");
  }

  @Test
  void actionsAreATableNearestFirst() {
    CommandRun run = CommandRun.on(book, "actions", "--as-of", "2011-02-20");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("DUE").contains("in 5 days").contains("AC (Amir");
    assertThat(run.out().indexOf("30 Jun 2009")).isLessThan(run.out().indexOf("25 Feb 2011"));
  }

  @Test
  void actionsObeyTheirFilters() {
    assertThat(CommandRun.on(book, "actions", "--owner", "Castellan").out())
        .contains("sandbag")
        .doesNotContain("gate");
    // Today is 1 March 2011.
    assertThat(CommandRun.on(book, "actions", "--overdue").out())
        .contains("sandbag")
        .contains("gate")
        .doesNotContain("circulate");
    assertThat(CommandRun.on(book, "actions", "--due-before", "2010-01-01").out())
        .contains("gate")
        .doesNotContain("sandbag");
    assertThat(CommandRun.on(book, "actions", "--body", "parish").out())
        .contains("gate")
        .doesNotContain("sandbag");
    assertThat(CommandRun.on(book, "actions", "--status", "done").out()).contains("No actions.");
  }

  @Test
  void anImportWhoseActionsHaveNoDateDoesNotSayThatThereAreNone(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("minutes.txt"),
            """
            VALE PARISH COUNCIL
            Minutes of the meeting held on 4 March 2010

            1. Village gate
            The gate is broken.
            ACTION: Clerk to mend the gate.
            """);
    assertThat(CommandRun.on(folder.resolve("book"), "import", file.toString()).out())
        .contains("Open actions: 1, none with a date\n\nWhat to type next")
        .doesNotContain("No actions.");
  }

  @Test
  void actionsPrintOneJsonObjectALine() throws IOException {
    CommandRun run = CommandRun.on(book, "actions", "--json");
    assertThat(run.lines()).hasSize(4);
    for (String line : run.lines()) {
      assertThat(JSON.readTree(line).path("text").asText()).isNotBlank();
    }
  }

  @Test
  void digestIsWrittenInEveryFormat() {
    assertThat(CommandRun.on(book, "digest").out()).contains("OVERDUE");
    assertThat(CommandRun.on(book, "digest", "--format", "md").out()).contains("# ");
    assertThat(CommandRun.on(book, "digest", "--format", "html").out()).contains("</html>");
    assertThat(CommandRun.on(book, "digest", "--format", "csv").out()).contains("sandbag");
    assertThat(CommandRun.on(book, "digest", "--format", "json").out()).contains("\"overdue\"");
    assertThat(CommandRun.on(book, "digest", "--format", "ics").out())
        .startsWith("BEGIN:VCALENDAR")
        .contains("BEGIN:VTODO");
    assertThat(CommandRun.on(book, "digest", "--format", "xlsx").out()).startsWith("PK");
  }

  @Test
  void digestFileReplacesTheOldAndTellsItsFormat() throws IOException {
    Path file = folder.resolve("what is owed.html");
    Files.writeString(file, "old");
    CommandRun run = CommandRun.on(book, "digest", "-o", file.toString(), "--by", "due");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("4 actions written to " + file);
    assertThat(Files.readString(file)).contains("</html>").doesNotStartWith("old");
    try (var beside = Files.list(folder)) {
      assertThat(beside).noneMatch(each -> each.toString().endsWith(".part"));
    }
  }

  @Test
  void digestWithoutAPlaceForItsFileSaysSo() {
    Path nowhere = folder.resolve("no such folder").resolve("actions.html");
    CommandRun run = CommandRun.on(book, "digest", "-o", nowhere.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no such").doesNotContain("\tat ");
  }

  @Test
  void digestOfAWorkbookIsNotPouredIntoATerminal() {
    CommandRun run =
        CommandRun.of(
            Style.COLOURED,
            Map.of("MINUTEBOOK_BOOK", book.toString()),
            "digest",
            "--format",
            "xlsx");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("-o actions.xlsx");
  }

  @Test
  void showReadsLikeMinutes() {
    CommandRun run = CommandRun.on(book, "show", "february.txt");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Wexcombe Flood Partnership")
        .contains("8 February 2011")
        .contains("Amir Castellan")
        .contains("Flood wardens")
        .contains("ACTIONS (2)");
  }

  @Test
  void showPrintsTheWholeRecordAsJson() {
    CommandRun run = CommandRun.on(book, "show", "march.pdf", "--json");
    MeetingRecord record = RecordJson.read(run.out());
    assertThat(record.type()).isEqualTo(PartType.MINUTES);
    assertThat(record.text()).contains("pumping station");
    assertThat(CommandRun.on(book, "show", record.id()).status()).isZero();
    assertThat(CommandRun.on(book, "show", record.id().substring(0, 8)).status()).isZero();
  }

  @Test
  void showTellsWhyEachFactIsBelieved() {
    CommandRun run = CommandRun.on(book, "show", "february.txt", "--why");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("MEETING (", "PEOPLE (", "ITEMS (", "ACTIONS (")
        .containsPattern("  - date: 2011-02-08\n +.*\\[\\[.*8 February 2011.*\\]\\]")
        .containsPattern(
            "page 1, characters [0-9]+ to [0-9]+; rule [a-z.-]+, confidence 0.[0-9]{2}")
        .contains("The date stands ");
  }

  @Test
  void showTellsWhyAsJsonLines() throws IOException {
    MeetingRecord record =
        RecordJson.read(CommandRun.on(book, "show", "february.txt", "--json").out());
    List<String> lines = CommandRun.on(book, "show", "february.txt", "--why", "--json").lines();
    Set<String> kinds = new TreeSet<>();
    for (String line : lines) {
      JsonNode ground = JSON.readTree(line);
      kinds.add(ground.path("kind").asText());
      assertThat(record.text()).contains(ground.path("words").asText());
      assertThat(ground.path("by").asText()).isNotBlank();
      assertThat(ground.path("why").asText()).as(line).endsWith(".");
    }
    assertThat(kinds).contains("body", "meeting.date", "people", "items", "actions");
  }

  @Test
  void showOfWhatIsNotThereSaysSo() {
    CommandRun run = CommandRun.on(book, "show", "april\n.pdf");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no record of 'april\\u{a}.pdf'");
  }

  @Test
  void statusCountsAndComparesTheIndex() throws IOException {
    CommandRun text = CommandRun.on(book, "status");
    assertThat(text.status()).isZero();
    assertThat(text.out()).contains("4  recorded").contains("Search index: agrees with the book.");
    JsonNode root = JSON.readTree(CommandRun.on(book, "status", "--json").out());
    assertThat(root.path("index").path("agrees").asBoolean()).isTrue();
    assertThat(root.path("files").isArray()).isTrue();
  }

  @Test
  void extractGivesTheSameBytesWhateverTheSurroundings() {
    CommandRun usual = CommandRun.of("extract", archive.toString());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      CommandRun abroad = CommandRun.of("extract", archive.toString(), "--jobs", "1");
      assertThat(abroad.out()).isEqualTo(usual.out());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    List<MeetingRecord> records = usual.lines().stream().map(RecordJson::read).toList();
    assertThat(records)
        .extracting(record -> record.source().uri())
        .containsExactly(
            archive + "/february.txt",
            archive + "/march.pdf",
            archive + "/old.zip!/2009/notes.txt",
            archive + "/terms.docx");
    assertThat(records).allMatch(record -> record.text().isEmpty());
    assertThat(usual.err()).contains("files seen");
  }

  @Test
  void extractAddsTheTextWhereAskedTo() {
    String file = archive.resolve("february.txt").toString();
    CommandRun run = CommandRun.of("extract", "--with-text", file);
    assertThat(run.status()).isZero();
    assertThat(RecordJson.read(run.out()).text()).contains("sandbag store");
  }
}
