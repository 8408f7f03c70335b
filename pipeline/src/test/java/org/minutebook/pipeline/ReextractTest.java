package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Packed;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Reason;
import org.minutebook.model.text.MeetingText;

/** New rules renew records without reading files, wherever the book keeps their text. */
class ReextractTest {
  @TempDir Path temp;
  private Path in;
  private Path book;
  private final Scripted scripted = new Scripted();

  @BeforeEach
  void archive() throws IOException {
    in = Files.createDirectory(temp.resolve("in"));
    book = temp.resolve("book");
    Files.writeString(in.resolve("a.txt"), "harbour");
    Files.writeString(in.resolve("b.txt"), "PARTIAL TRUNCATED quay");
    Files.writeString(in.resolve("c.zip"), "ZIP\nx.txt=lock\ny.txt=FAILED CORRUPT no\n");
    importer("1").run(book, List.of(in), options(), Progress.NONE);
    scripted.takeReads();
    scripted.takeExtractions();
  }

  @Test
  void theSameVersionHasNothingToDo() throws IOException {
    RenewalAccount account = reextract("1", false, false);
    assertThat(account.renewed()).isZero();
    assertThat(account.readAgain().seen()).isZero();
    assertThat(scripted.takeExtractions()).isEmpty();
  }

  @Test
  void anotherVersionRenewsFromTheTextThatIsKeptOnceAndReadsNothing() throws IOException {
    for (String file : List.of("a.txt", "b.txt", "c.zip")) {
      Files.delete(in.resolve(file));
    }
    RenewalAccount account = reextract("2", false, false);
    assertThat(account.renewed()).isEqualTo(3);
    assertThat(account.kept()).isEmpty();
    assertThat(scripted.takeReads()).isEmpty();
    assertThat(texts()).containsExactlyInAnyOrder("HARBOUR", "QUAY", "LOCK");
    try (Library library = Library.open(book, new FileIndexes())) {
      assertThat(library.find("b.txt")).hasSize(1);
      assertThat(library.tallies())
          .extracting(tally -> tally.kind() + " " + tally.files())
          .contains("PARTIAL 1", "RECORDED 2", "FAILED 1");
      assertThat(library.indexStatus().agrees()).isTrue();
    }
    assertThat(reextract("2", false, false).renewed()).isZero();
    assertThat(reextract("2", true, false).renewed()).as("--all").isEqualTo(3);
  }

  @Test
  void whatCannotBeRenewedKeepsItsRecordsAndIsTriedAgain() throws IOException {
    scripted.beforeExtraction(
        uri -> {
          if (uri.endsWith("a.txt")) {
            throw new IllegalStateException("a new rule is broken");
          }
        });
    RenewalAccount account = reextract("2", false, false);
    assertThat(account.renewed()).isEqualTo(2);
    assertThat(account.kept()).extracting(ImportAccount.Line::reason).containsExactly(Reason.CRASH);
    assertThat(texts()).containsExactlyInAnyOrder("harbour", "QUAY", "LOCK");
    scripted.beforeExtraction(uri -> {});
    assertThat(reextract("2", false, false).renewed()).isEqualTo(1);
  }

  @Test
  void withoutTextTheFilesAreReadAgainWhereTheyAreOrFromTheCopies() throws Exception {
    forgetReadings();
    Files.delete(in.resolve("a.txt"));
    RenewalAccount account = reextract("2", false, false);
    assertThat(account.renewed()).isZero();
    assertThat(account.readAgain().failed()).as("the entry that is corrupt").isEqualTo(1);
    assertThat(scripted.takeReads()).containsExactly("a.txt", "b.txt", "c.zip");
    assertThat(texts()).containsExactlyInAnyOrder("HARBOUR", "QUAY", "LOCK");
    assertThat(reextract("3", false, false).renewed()).as("text is kept now").isEqualTo(3);
  }

  @Test
  void filesAreReadAgainWhereThatIsAskedFor() throws IOException {
    assertThat(reextract("2", false, true).renewed()).isZero();
    assertThat(scripted.takeReads()).containsExactly("a.txt", "b.txt", "c.zip");
    assertThat(texts()).containsExactlyInAnyOrder("HARBOUR", "QUAY", "LOCK");
  }

  @Test
  void aPackedTextIsTheText() throws IOException {
    String text = "Æ \uD83D\uDE00 <p>".repeat(3_000);
    assertThat(Packed.of(text).text()).isEqualTo(text);
    assertThat(Packed.of("").text()).isEmpty();
  }

  private void forgetReadings() throws SQLException {
    try (Connection tables =
            DriverManager.getConnection("jdbc:sqlite:" + book.resolve("minutebook.db"));
        Statement statement = tables.createStatement()) {
      statement.execute("DELETE FROM reading");
    }
  }

  private List<String> texts() throws IOException {
    try (Library library = Library.open(book, new FileIndexes())) {
      return library
          .records()
          .map(MeetingRecord::text)
          .map(text -> text.replaceFirst("(?i)^partial truncated ", ""))
          .toList();
    }
  }

  private RenewalAccount reextract(String version, boolean all, boolean readAgain)
      throws IOException {
    return importer(version)
        .reextract(book, all, readAgain, options(), Progress.NONE, new StopSign());
  }

  private static ImportOptions options() {
    return new ImportOptions(false, 2);
  }

  /** From version 2 on, texts are written in capitals. */
  private Importer importer(String version) {
    Engine engine = scripted.engine();
    return new Importer(
        new Engine(
            engine.reader(),
            xhtml ->
                version.equals("1")
                    ? engine.structurer().apply(xhtml)
                    : new MeetingText(xhtml.toUpperCase(Locale.ROOT), List.of(), 1),
            engine.records(),
            version,
            () -> ""),
        new FileIndexes());
  }
}
