package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.NotABookException;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Reason;

/** Another try of what failed, where the files are or from the book's copies. */
class RetryTest {
  private static final Set<Reason> ALL = EnumSet.allOf(Reason.class);

  @TempDir Path temp;
  private Path in;
  private Path book;
  private final Scripted scripted = new Scripted().withOcr(false);

  @BeforeEach
  void archive() throws IOException {
    in = Files.createDirectories(temp.resolve("in"));
    book = temp.resolve("book");
    Files.createDirectory(in.resolve("sub"));
    Files.writeString(in.resolve("a.txt"), "text");
    Files.writeString(in.resolve("scan.pdf"), "SCAN harbour");
    Files.writeString(in.resolve("sub/scan.pdf"), "SCAN quay");
    Files.writeString(in.resolve("broken.doc"), "FAILED CORRUPT cut off");
    Files.writeString(in.resolve("z.zip"), "ZIP\nx.txt=inner\ny.pdf=SCAN lock gates\n");
    importer().run(book, List.of(in), options(), Progress.NONE);
    scripted.takeReads();
  }

  @Test
  void whatHasFailedIsReadAgainAndNothingElse() throws IOException {
    scripted.withOcr(true);
    ImportAccount account = retry(Set.of(Reason.OCR_UNAVAILABLE));
    assertThat(scripted.takeReads()).containsExactly("scan.pdf", "scan.pdf", "z.zip");
    assertThat(account.recorded()).isEqualTo(3);
    assertThat(account.unchanged()).as("the other entry of the container").isEqualTo(1);
    assertThat(account.failed()).isZero();
    assertThat(uris())
        .containsExactlyInAnyOrder(
            in + "/a.txt",
            in + "/scan.pdf",
            in + "/sub/scan.pdf",
            in + "/z.zip!/x.txt",
            in + "/z.zip!/y.pdf");
    assertThat(retry(Set.of(Reason.OCR_UNAVAILABLE)).seen()).as("none are left").isZero();
  }

  @Test
  void onlyThosePathsThatAreNamed() throws IOException {
    scripted.withOcr(true);
    assertThat(retry(ALL, in.resolve("sub")).recorded()).isEqualTo(1);
    assertThat(retry(ALL, in.resolve("z.zip")).recorded()).isEqualTo(1);
    assertThat(retry(ALL, in.resolve("broken.doc")).failed()).isEqualTo(1);
    assertThat(retry(ALL, in.resolve("sca")).seen()).isZero();
    scripted.takeReads();
    assertThat(retry(ALL, in).recorded()).isEqualTo(1);
    assertThat(scripted.takeReads()).containsExactly("broken.doc", "scan.pdf");
  }

  @Test
  void whatFailsAgainIsAFailureAgainAndFinal() throws IOException {
    ImportAccount account = retry(ALL);
    assertThat(account.failures())
        .extracting(ImportAccount.Line::reason)
        .containsExactlyInAnyOrder(
            Reason.CORRUPT, Reason.OCR_UNAVAILABLE, Reason.OCR_UNAVAILABLE, Reason.OCR_UNAVAILABLE);
    scripted.takeReads();
    importer().run(book, List.of(in), options(), Progress.NONE);
    assertThat(scripted.takeReads()).as("settled").isEmpty();
  }

  @Test
  void aContainerThatIsGoneIsReadFromTheBooksCopyAndAFileThatIsGoneIsMissing() throws IOException {
    scripted.withOcr(true);
    Files.delete(in.resolve("z.zip"));
    Files.delete(in.resolve("scan.pdf"));
    ImportAccount account = retry(Set.of(Reason.OCR_UNAVAILABLE));
    assertThat(account.recorded()).isEqualTo(2);
    assertThat(account.failures())
        .extracting(ImportAccount.Line::reason)
        .containsExactly(Reason.MISSING);
    assertThat(uris()).contains(in + "/z.zip!/y.pdf");
    Files.writeString(in.resolve("scan.pdf"), "SCAN harbour");
    assertThat(importer().run(book, List.of(in), options(), Progress.NONE).recorded())
        .as("it is still wanted when it comes back")
        .isEqualTo(1);
  }

  @Test
  void withoutABookNothingIsMade() {
    assertThatThrownBy(
            () ->
                importer()
                    .retry(
                        temp.resolve("none"),
                        ALL,
                        List.of(),
                        options(),
                        Progress.NONE,
                        new StopSign()))
        .isInstanceOf(NotABookException.class);
    assertThat(temp.resolve("none")).doesNotExist();
  }

  private List<String> uris() throws IOException {
    try (Library library = Library.open(book, new FileIndexes())) {
      return library.records().map(MeetingRecord::source).map(source -> source.uri()).toList();
    }
  }

  private ImportAccount retry(Set<Reason> reasons, Path... under) throws IOException {
    return importer()
        .retry(book, reasons, List.of(under), options(), Progress.NONE, new StopSign());
  }

  private static ImportOptions options() {
    return new ImportOptions(false, 2);
  }

  private Importer importer() {
    return new Importer(scripted.engine(), new FileIndexes());
  }
}
