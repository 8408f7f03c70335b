package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.BookInUseException;
import org.minutebook.book.Books;
import org.minutebook.book.NotABookException;
import org.minutebook.book.WritableBook;
import org.minutebook.index.MeetingIndex;
import org.minutebook.index.MeetingIndexes;
import org.minutebook.index.Query;
import org.minutebook.pipeline.Verification.Finding;
import org.minutebook.pipeline.Verification.Part;

/** Each kind of damage is found and named; what can be derived is derived again. */
class VerificationTest {
  @TempDir Path temp;
  private Path in;
  private Path book;
  private final Scripted scripted = new Scripted();

  @BeforeEach
  void archive() throws IOException {
    in = Files.createDirectory(temp.resolve("in"));
    book = temp.resolve("book");
    Files.writeString(in.resolve("a.txt"), "harbour dredging");
    Files.writeString(in.resolve("b.txt"), "quay wall");
    Files.writeString(in.resolve("broken.txt"), "FAILED CORRUPT cut off");
    Files.writeString(in.resolve("c.zip"), "ZIP\nx.txt=lock gates\ny.txt=FAILED ENCRYPTED y\n");
    importAll(false);
  }

  @Test
  void aSoundBookIsSoundAlsoWhenTheFilesAreGone() throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Verification found = Verification.of(book);
    assertThat(found.findings()).isEmpty();
    assertThat(found.originals()).isEqualTo(3);
    assertThat(found.entries()).as("3 records, the container, 2 failures").isEqualTo(6);
  }

  @Test
  void everyFileOfTheIndexIsGuardedAndTheIndexCanBeDerivedAgain() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(book.resolve("index"))) {
      files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(2);
    for (Path file : files) {
      byte[] sound = Files.readAllBytes(file);
      flip(file, sound.length / 2);
      assertThat(Verification.of(book).findings())
          .as("%s", file.getFileName())
          .isNotEmpty()
          .allSatisfy(finding -> assertThat(finding.part()).isEqualTo(Part.INDEX))
          .anySatisfy(
              finding -> assertThat(finding.what()).contains(file.getFileName().toString()));
      Files.write(file, sound);
    }
    flip(files.getFirst(), 20);
    List<String> golden = hits(rebuilt());
    assertThat(golden).containsExactly("a.txt");
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  @Test
  void anIndexThatLacksARecordOrHasOneTooManyIsFound() throws IOException {
    try (WritableBook open = Books.open(book);
        MeetingIndex index = MeetingIndexes.open(open.indexFolder())) {
      long sequence = open.sequence();
      index.clear();
      index.apply(
          List.of(
              new org.minutebook.index.IndexChange(
                  sequence, "f".repeat(64), List.of("ghost.txt"), List.of())));
    }
    List<Finding> findings = Verification.of(book).findings();
    assertThat(findings).allSatisfy(f -> assertThat(f.advice()).contains("rebuild-index"));
    assertThat(findings)
        .extracting(Finding::what)
        .anyMatch(what -> what.endsWith("#1 is not in the index"))
        .contains("and 1 more of these", "f".repeat(64) + " is in the index only");
    rebuilt();
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  @Test
  void aDamagedOriginalIsNamed() throws IOException {
    Path original = original("quay wall");
    flip(original, 2);
    assertThat(Verification.of(book).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.part()).isEqualTo(Part.ORIGINALS);
              assertThat(finding.what()).contains("b.txt", "damaged", original.toString());
              assertThat(finding.advice()).contains("import the same file again");
            });
  }

  @Test
  void anOriginalThatIsNowhereIsNamedByItsFileAndAContainerOnce() throws IOException {
    Files.delete(original("quay wall"));
    Files.delete(in.resolve("b.txt"));
    Files.delete(original(Files.readString(in.resolve("c.zip"))));
    Files.writeString(in.resolve("c.zip"), "changed since");
    assertThat(Verification.of(book).findings())
        .extracting(Finding::what)
        .satisfiesExactlyInAnyOrder(
            what -> assertThat(what).contains("b.txt", "neither in the book nor"),
            what -> assertThat(what).contains("c.zip", "neither in the book nor"));
  }

  @Test
  void aLostOriginalIsKeptAnewWhenItsFileIsImportedAgain() throws IOException {
    Path original = original("quay wall");
    Path container = original(Files.readString(in.resolve("c.zip")));
    Files.delete(original);
    Files.delete(container);
    scripted.takeReads();
    importAll(true);
    assertThat(original).as("in place: nothing is copied").doesNotExist();
    importAll(false);
    assertThat(original).hasContent("quay wall");
    assertThat(container).exists();
    assertThat(scripted.takeReads()).as("nothing is read for that").isEmpty();
  }

  @Test
  void filesInPlaceAreComparedWhereTheyAre() throws IOException {
    Path other = temp.resolve("other");
    new Importer(scripted.engine(), Lucene.INSTANCE)
        .run(other, List.of(in), new ImportOptions(true, 1), Progress.NONE);
    assertThat(Verification.of(other).findings()).isEmpty();
    Files.writeString(in.resolve("a.txt"), "changed");
    assertThat(Verification.of(other).findings())
        .extracting(Finding::what)
        .singleElement()
        .asString()
        .contains("a.txt");
  }

  @Test
  void damagedTablesAreNamed() throws IOException {
    Path tables = book.resolve("minutebook.db");
    byte[] all = Files.readAllBytes(tables);
    byte[] words = "\"schema\":\"minutebook".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (int i = 0; i < all.length - words.length; i++) {
      if (java.util.Arrays.equals(all, i, i + words.length, words, 0, words.length)) {
        all[i] = '#';
      }
    }
    Files.write(tables, all);
    assertThat(Verification.of(book).findings())
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.part()).isEqualTo(Part.TABLES);
              assertThat(finding.advice()).contains("backup");
            });
  }

  @Test
  void nobodyElseMayWriteMeanwhile() throws IOException {
    try (WritableBook held = Books.open(book)) {
      assertThat(held.sequence()).isPositive();
      assertThatThrownBy(() -> Verification.of(book)).isInstanceOf(BookInUseException.class);
    }
    assertThatThrownBy(() -> Verification.of(in)).isInstanceOf(NotABookException.class);
  }

  @Test
  void aCopyIsABookWithAllOriginalsAndWithoutWhatIsDerived() throws IOException {
    Path copy = temp.resolve("copy");
    try (WritableBook inUse = Books.open(book)) {
      assertThat(Books.copy(inUse.folder(), copy)).isEmpty();
    }
    assertThat(copy.resolve("index")).doesNotExist();
    try (Library library = Library.open(copy, Lucene.INSTANCE)) {
      assertThat(library.records().count()).isEqualTo(3);
    }
    assertThat(hits(copy)).containsExactly("a.txt");
    assertThat(Verification.of(copy).findings()).isEmpty();
    assertThat(Verification.of(copy).originals()).isEqualTo(3);
    assertThatThrownBy(() -> Books.copy(book, copy))
        .isInstanceOf(NotABookException.class)
        .hasMessageContaining("not empty");
  }

  @Test
  void aCopyLeavesOutADamagedOriginalAndSaysSo() throws IOException {
    Path original = original("quay wall");
    flip(original, 2);
    Path copy = temp.resolve("copy");
    assertThat(Books.copy(book, copy)).containsExactly(Scripted.hash("quay wall"));
    assertThat(copy.resolve("minutebook.db")).exists();
  }

  private Path rebuilt() throws IOException {
    Minutebooks.rebuildIndex(book);
    return book;
  }

  private List<String> hits(Path folder) throws IOException {
    try (Library library = Library.open(folder, Lucene.INSTANCE)) {
      return library.search(Query.of("dredging", Query.Scope.DOCUMENTS, 10)).hits().stream()
          .map(hit -> hit.uri().substring(hit.uri().lastIndexOf('/') + 1))
          .toList();
    } catch (org.minutebook.index.QuerySyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private void importAll(boolean inPlace) throws IOException {
    new Importer(scripted.engine(), Lucene.INSTANCE)
        .run(book, List.of(in), new ImportOptions(inPlace, 1), Progress.NONE);
  }

  private Path original(String content) {
    String hash = Scripted.hash(content);
    return book.resolve("originals").resolve(hash.substring(0, 2)).resolve(hash);
  }

  private static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(at);
      int before = open.read();
      open.seek(at);
      open.write(before ^ 1);
    }
  }

  private enum Lucene implements Indexes {
    INSTANCE;

    @Override
    public MeetingIndex open(Path folder) throws IOException {
      return MeetingIndexes.open(folder);
    }

    @Override
    public MeetingIndex openReadOnly(Path folder) throws IOException {
      return MeetingIndexes.openReadOnly(folder);
    }
  }
}
