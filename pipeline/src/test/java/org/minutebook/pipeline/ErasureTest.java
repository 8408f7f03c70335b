package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Books;
import org.minutebook.book.WritableBook;
import org.minutebook.index.MeetingIndex;
import org.minutebook.index.MeetingIndexes;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Reason;

/** Of what is erased no byte is left in the book's folder. */
class ErasureTest {
  private static final String CANARY = "zyzzyva";

  @TempDir Path temp;
  private Path in;
  private Path book;
  private final Scripted scripted = new Scripted();
  private final Erasure erasure = new Erasure(Lucene.INSTANCE);

  @BeforeEach
  void archive() throws IOException {
    in = Files.createDirectory(temp.resolve("in"));
    book = temp.resolve("book");
    for (int i = 0; i < 30; i++) {
      Files.writeString(in.resolve("other" + i + ".txt"), "harbour number " + i);
    }
    Files.writeString(in.resolve("zyzzyva.txt"), "earlier zyzzyva");
    importAll();
    Files.writeString(in.resolve("zyzzyva.txt"), "a zyzzyva in the harbour");
    Files.writeString(in.resolve("box.zip"), "ZIP\nside.txt=beside it\nzyzzyva2.txt=zyzzyva two\n");
    importAll();
  }

  @Test
  void aDocumentGoesWithItsEarlierVersionsAndEveryByte() throws IOException {
    assertThat(traces()).isNotEmpty();
    List<Erasure.Doomed> doomed = erasure.meant(book, List.of("zyzzyva.txt"));
    assertThat(doomed)
        .extracting(Erasure.Doomed::sha256)
        .containsExactlyInAnyOrder(
            Scripted.hash("earlier zyzzyva"), Scripted.hash("a zyzzyva in the harbour"));
    assertThat(doomed)
        .allSatisfy(d -> assertThat(d.names()).containsExactly(in + "/zyzzyva.txt"))
        .allSatisfy(d -> assertThat(d.records()).isEqualTo(1));
    erase("zyzzyva.txt", "zyzzyva2.txt");
    assertThat(traces()).isEmpty();
    assertThat(uris()).hasSize(31).contains("box.zip!/side.txt");
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  @Test
  void whatWasErasedStaysOutUntilSomebodyWantsItAgain() throws IOException {
    erase("zyzzyva.txt", "zyzzyva2.txt");
    scripted.takeReads();
    Files.writeString(in.resolve("second name of zyzzyva.txt"), "a zyzzyva in the harbour");
    Files.writeString(in.resolve("box2.zip"), "ZIP\nnew.txt=new\nzyzzyva2.txt=zyzzyva two\n");
    ImportAccount account = importAll();
    assertThat(account.skips())
        .extracting(ImportAccount.Line::reason)
        .containsExactly(Reason.ERASED, Reason.ERASED, Reason.ERASED);
    assertThat(account.recorded()).isEqualTo(1);
    assertThat(scripted.takeReads()).containsExactly("box2.zip");
    assertThat(traces()).as("not even its name").isEmpty();
    assertThat(Verification.of(book).findings()).isEmpty();

    importer()
        .run(book, List.of(in), new ImportOptions(false, 1, true), Progress.NONE, new StopSign());
    assertThat(uris()).contains("second name of zyzzyva.txt", "box.zip!/zyzzyva2.txt");
    assertThat(importAll().changed()).isFalse();
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  @Test
  void aContainerGoesWithWhatItAloneBrought() throws IOException {
    Files.writeString(in.resolve("beside.txt"), "beside it");
    importAll();
    assertThat(erasure.meant(book, List.of("box.zip")))
        .extracting(Erasure.Doomed::sha256)
        .contains(Scripted.hash("zyzzyva two"))
        .doesNotContain(Scripted.hash("beside it"));
    erase("box.zip");
    assertThat(uris()).contains("beside.txt").noneMatch(uri -> uri.startsWith("box.zip"));
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  @Test
  void anErasureThatIsCutOffGoesOnWithTheNextImport() throws IOException {
    Set<String> contents = contents("zyzzyva.txt", "zyzzyva2.txt");
    try (WritableBook open = Books.open(book)) {
      open.erasing().begin(contents);
    }
    Files.delete(in.resolve("zyzzyva.txt"));
    importAll();
    assertThat(traces()).isEmpty();
  }

  @Test
  void whereverItIsCutOffNothingIsLeftInTheEnd() throws IOException {
    Set<String> contents = contents("zyzzyva.txt", "zyzzyva2.txt");
    try (WritableBook open = Books.open(book)) {
      open.erasing().begin(contents);
      open.erasing().remove();
    }
    importAll();
    assertThat(traces()).isEmpty();
    assertThat(Verification.of(book).findings()).isEmpty();
    try (WritableBook open = Books.open(book)) {
      assertThat(open.erasing().pending()).isEmpty();
    }
  }

  @Test
  void aBeginningOfAHashMeansAContentAndNonsenseNothing() throws IOException {
    String hash = Scripted.hash("zyzzyva two");
    assertThat(contents(hash.substring(0, 8))).containsExactly(hash);
    assertThat(contents(hash + "#1")).containsExactly(hash);
    assertThat(contents("nothing.txt")).isEmpty();
    assertThat(contents("yva.txt")).as("a part of a name").isEmpty();
  }

  private void erase(String... names) throws IOException {
    assertThat(erasure.erase(book, contents(names))).isTrue();
  }

  private Set<String> contents(String... names) throws IOException {
    Set<String> contents = new TreeSet<>();
    erasure.meant(book, List.of(names)).forEach(doomed -> contents.add(doomed.sha256()));
    return contents;
  }

  /** The files of the book that hold the word, as {@code grep -ri} would find them. */
  private List<Path> traces() throws IOException {
    List<Path> traces = new ArrayList<>();
    try (Stream<Path> all = Files.walk(book)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.toLowerCase(Locale.ROOT).contains(CANARY)) {
          traces.add(file);
        }
      }
    }
    return traces;
  }

  private List<String> uris() throws IOException {
    try (Library library = Library.open(book, Lucene.INSTANCE)) {
      return library
          .records()
          .map(MeetingRecord::source)
          .map(source -> in.relativize(Path.of(source.uri())).toString())
          .toList();
    }
  }

  private ImportAccount importAll() throws IOException {
    return importer().run(book, List.of(in), new ImportOptions(false, 1), Progress.NONE);
  }

  private Importer importer() {
    return new Importer(scripted.engine(), Lucene.INSTANCE);
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
