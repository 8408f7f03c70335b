package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.book.Book;
import org.minutebook.book.BookInUseException;
import org.minutebook.book.Books;
import org.minutebook.book.NotABookException;
import org.minutebook.book.Verdict;
import org.minutebook.model.record.Reason;

class ImporterTest {
  @TempDir Path temp;
  private Path in;
  private Path bookFolder;
  private final Scripted scripted = new Scripted();
  private final FileIndexes indexes = new FileIndexes();

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(temp.resolve("in"));
    bookFolder = temp.resolve("book");
  }

  @Test
  void accountsForEveryFile() throws IOException {
    file("a.txt", "text");
    file("b.txt", "PARTIAL TRUNCATED text");
    file("c.txt", "text");
    file("d.txt", "FAILED CORRUPT cut off");
    file("e.json", "SKIPPED NOT_A_RECORD data");
    file(".hidden", "text");
    file("f.zip", "ZIP\nx.txt=inner\ny.txt=FAILED ENCRYPTED y\n");
    file("g.txt", "THROW");
    file("h.txt", "BREAK");
    ImportAccount account = run(in, temp.resolve("nowhere"));
    assertThat(account)
        .extracting(
            ImportAccount::seen,
            ImportAccount::recorded,
            ImportAccount::partial,
            ImportAccount::duplicates,
            ImportAccount::failed,
            ImportAccount::skipped,
            ImportAccount::unchanged,
            ImportAccount::containers,
            ImportAccount::changed)
        .containsExactly(11L, 2L, 1L, 1L, 5L, 2L, 0L, 1L, true);
    assertThat(account.failures())
        .extracting(line -> name(line.uri()) + " " + line.reason())
        .containsExactly(
            "d.txt CORRUPT",
            "f.zip!/y.txt ENCRYPTED",
            "g.txt CRASH",
            "h.txt CRASH",
            "nowhere MISSING");
    assertThat(account.skips())
        .extracting(line -> name(line.uri()) + " " + line.detail())
        .containsExactly(".hidden hidden", "e.json data");
    assertThat(account.losses()).extracting(ImportAccount.Line::detail).containsExactly("cut");
    assertThat(account.found().documents()).isEqualTo(3);
    assertThat(account.found().meetings().get("Harbour Group")).containsEntry(2008, 3L);
  }

  @Test
  void importingAgainChangesNothingAndReadsNothing() throws IOException {
    file("a.txt", "text");
    file("b.txt", "text");
    file("c.txt", "FAILED CORRUPT cut off");
    file("d.json", "SKIPPED NOT_A_RECORD data");
    file("e.zip", "ZIP\nx.txt=inner\n__MACOSX/._x=junk\n");
    run(in);
    scripted.takeReads();
    var before = contentOf(bookFolder.resolve("originals"));
    long sequence = sequence();
    ImportAccount again = run(in);
    assertThat(scripted.takeReads()).isEmpty();
    assertThat(again.changed()).isFalse();
    assertThat(again)
        .extracting(
            ImportAccount::seen,
            ImportAccount::unchanged,
            ImportAccount::duplicates,
            ImportAccount::failed,
            ImportAccount::skipped)
        .containsExactly(6L, 3L, 0L, 1L, 2L);
    assertThat(sequence()).isEqualTo(sequence);
    assertThat(contentOf(bookFolder.resolve("originals"))).isEqualTo(before);
    assertThat(run(in.resolve("../in")).changed()).as("the same files, named otherwise").isFalse();
  }

  @Test
  void theSameBytesElsewhereAreADuplicateThatCanBeFound() throws IOException {
    file("a.txt", "text");
    run(in);
    file("b.txt", "text");
    file("c.txt", "FAILED CORRUPT cut off");
    file("d.txt", "FAILED CORRUPT cut off");
    ImportAccount account = run(in);
    assertThat(account.duplicates()).isEqualTo(1);
    assertThat(account.failed()).as("each copy of a broken file is a failure").isEqualTo(2);
    assertThat(FileIndexes.names(bookFolder)).containsExactly(in + "/a.txt + " + in + "/b.txt");
  }

  @Test
  void aChangedFileTakesThePlaceOfTheOldAndMayComeBack() throws IOException {
    file("a.txt", "draft");
    run(in);
    file("a.txt", "final");
    assertThat(run(in).recorded()).isEqualTo(1);
    assertThat(texts()).containsExactly("final");
    file("a.txt", "draft");
    scripted.takeReads();
    ImportAccount back = run(in);
    assertThat(back.recorded()).isEqualTo(1);
    assertThat(scripted.takeReads()).isEmpty();
    assertThat(texts()).containsExactly("draft");
    assertThat(FileIndexes.names(bookFolder)).hasSize(1);
  }

  @Test
  void entriesOfContainersAreDocuments() throws IOException {
    file("c.zip", "ZIP\na.txt=one\nin/b.zip=ZIP|x.txt=two|y.txt=one\na.txt=three\n");
    ImportAccount account = run(in);
    assertThat(account.seen()).isEqualTo(4);
    assertThat(account.recorded()).isEqualTo(3);
    assertThat(account.duplicates()).isEqualTo(1);
    try (Library library = Library.open(bookFolder, indexes)) {
      assertThat(library.records())
          .extracting(record -> name(record.source().uri()))
          .containsExactly("c.zip!/a.txt", "c.zip!/in/b.zip!/x.txt", "c.zip!/a.txt (2)");
      assertThat(library.find("x.txt")).hasSize(1);
    }
    file("d.zip", "ZIP\n");
    assertThat(run(in).failures())
        .extracting(ImportAccount.Line::reason)
        .containsExactly(Reason.EMPTY);
  }

  @Test
  void readsOnlyWhatIsNewInAChangedContainer() throws IOException {
    file("c.zip", "ZIP\na.txt=one\nb.txt=two\n");
    run(in);
    scripted.takeExtractions();
    file("c.zip", "ZIP\na.txt=one\nc.txt=three\n");
    ImportAccount account = run(in);
    assertThat(scripted.takeExtractions()).containsExactly(in + "/c.zip!/c.txt");
    assertThat(account.recorded()).isEqualTo(1);
    assertThat(account.unchanged()).isEqualTo(1);
    assertThat(texts()).containsExactly("one", "three");
    file("copy.zip", "ZIP\na.txt=one\nc.txt=three\n");
    scripted.takeReads();
    assertThat(run(in).duplicates()).isEqualTo(2);
    assertThat(scripted.takeReads()).as("a container that is known").isEmpty();
  }

  @Test
  void triesAgainWhereTheMachineWasTheReason() throws IOException {
    file("a.pdf", "SCAN");
    file("c.zip", "ZIP\nb.pdf=SCAN 2\n");
    scripted.withOcr(false);
    assertThat(run(in).failed()).isEqualTo(2);
    long sequence = sequence();
    ImportAccount same = run(in);
    assertThat(same.failed()).isEqualTo(2);
    assertThat(same.changed()).as("nothing new came of it").isFalse();
    assertThat(sequence()).isEqualTo(sequence);
    scripted.withOcr(true);
    assertThat(run(in).recorded()).isEqualTo(2);
    scripted.withOcr(false);
    assertThat(run(in).unchanged()).as("what was read once stays").isEqualTo(2);
  }

  @Test
  void recordsNameTheFirstFileWhicheverLaneIsFaster() throws IOException {
    file("a.txt", "SLOW text");
    file("b.txt", "SLOW text");
    for (int i = 0; i < 20; i++) {
      file("c" + i, "SLOW " + i % 5);
    }
    run(in);
    try (Library library = Library.open(bookFolder, indexes)) {
      assertThat(library.records())
          .extracting(record -> name(record.source().uri()))
          .containsExactly("a.txt", "c0", "c1", "c12", "c13", "c14");
    }
  }

  @Test
  void keepsCopiesUnlessToldNotTo() throws IOException {
    file("a.txt", "text");
    file("b.txt", "FAILED CORRUPT cut off");
    file("c.zip", "ZIP\nx=inner\n");
    run(in);
    assertThat(contentOf(bookFolder.resolve("originals")).values())
        .containsExactlyInAnyOrder("text", "ZIP\nx=inner\n");
    Path other = temp.resolve("other");
    importer().run(other, List.of(in), new ImportOptions(true, 2), Progress.NONE);
    assertThat(contentOf(other.resolve("originals"))).isEmpty();
  }

  @ParameterizedTest(name = "in place: {0}")
  @ValueSource(booleans = {false, true})
  void aFileThatChangesWhileItIsReadIsNoRecord(boolean inPlace) throws IOException {
    Path file = file("a.txt", "before");
    scripted.beforeRead(name -> write(file, "after"));
    ImportOptions options = new ImportOptions(inPlace, 2);
    assertThat(importer().run(bookFolder, List.of(in), options, Progress.NONE).failures())
        .singleElement()
        .satisfies(line -> assertThat(line.reason()).isEqualTo(Reason.IO))
        .satisfies(line -> assertThat(line.detail()).contains("changed"));
    scripted.beforeRead(name -> {});
    assertThat(run(in).recorded()).isEqualTo(1);
    try (Book book = Books.openReadOnly(bookFolder)) {
      assertThat(book.files(Verdict.Kind.FAILED)).isEmpty();
    }
  }

  @Test
  void aFileThatTheDiskDoesNotGiveIsAFailureOfItsOwn() throws IOException {
    Path memory = Path.of("/proc/self/mem");
    assumeTrue(Files.exists(memory), "needs a file that cannot be read even by root");
    file("a.txt", "text");
    ImportAccount account = run(memory, in);
    assertThat(account.failures())
        .extracting(ImportAccount.Line::reason)
        .containsExactly(Reason.IO);
    assertThat(account.recorded()).isEqualTo(1);
  }

  @Test
  void leavesItsOwnBookAlone() throws IOException {
    file("a.txt", "text");
    bookFolder = in.resolve("book");
    run(in);
    ImportAccount again = run(in);
    assertThat(again.seen()).isEqualTo(2);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.skips()).extracting(line -> name(line.uri())).containsExactly("book");
  }

  @Test
  void tellsHowItGoesOn() throws IOException {
    file("a.txt", "text");
    file("b.zip", "ZIP\nx=1\ny=2\n");
    List<String> heard = new ArrayList<>();
    importer()
        .run(
            bookFolder,
            List.of(in),
            new ImportOptions(false, 1),
            new Progress() {
              @Override
              public synchronized void total(long files, long bytes) {
                heard.add("total " + files + " " + bytes);
              }

              @Override
              public synchronized void started(String uri) {
                heard.add("started " + name(uri));
              }

              @Override
              public synchronized void finished(String uri, List<Ending> endings) {
                heard.add("finished " + name(uri) + " " + endings.size());
              }
            });
    assertThat(heard)
        .startsWith("total 2 16")
        .containsSubsequence("started a.txt", "finished a.txt 1", "finished b.zip 2")
        .containsSubsequence("started b.zip", "finished b.zip 2");
  }

  @Test
  void refusesABookInUseOrAFolderThatIsNone() throws IOException {
    file("a.txt", "text");
    assertThatThrownBy(() -> importer().run(in, List.of(in), ImportOptions.DEFAULT, Progress.NONE))
        .isInstanceOf(NotABookException.class);
    run(in);
    try (var writer = Books.open(bookFolder)) {
      assertThat(writer.sequence()).isPositive();
      assertThatThrownBy(() -> run(in)).isInstanceOf(BookInUseException.class);
    }
    assertThat(scripted.takeReads()).containsExactly("a.txt");
  }

  @Test
  void rebuildsADeletedIndexAndOneThatIsAhead() throws IOException {
    for (int i = 0; i < 250; i++) {
      file("f" + i, "text " + i);
    }
    run(in);
    assertThat(FileIndexes.names(bookFolder)).hasSize(250);
    Files.delete(bookFolder.resolve("index/contents"));
    run(in);
    assertThat(FileIndexes.names(bookFolder)).hasSize(250);
    Files.writeString(bookFolder.resolve("index/contents"), "applied=99999\nother=x");
    run(in);
    assertThat(FileIndexes.names(bookFolder)).hasSize(250).doesNotContain("x");
  }

  private Importer importer() {
    return new Importer(scripted.engine(), indexes);
  }

  private ImportAccount run(Path... paths) throws IOException {
    return importer().run(bookFolder, List.of(paths), ImportOptions.DEFAULT, Progress.NONE);
  }

  private long sequence() throws IOException {
    try (Book book = Books.openReadOnly(bookFolder)) {
      return book.sequence();
    }
  }

  private List<String> texts() throws IOException {
    try (Book book = Books.openReadOnly(bookFolder)) {
      return book.records().map(record -> record.text()).sorted().toList();
    }
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(in.resolve(name), content);
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(String uri) {
    return uri.replace(in + "/", "").replace(temp + "/", "");
  }

  private static Map<String, String> contentOf(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return content;
  }
}
