package org.minutebook.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.index.Query.Scope;
import org.minutebook.model.text.PartType;

/** How the index follows the book, and what happens when it cannot. */
class MeetingIndexTest {
  private static final String SECOND = RecordSketch.sha256("second");

  @TempDir Path folder;

  @Test
  void newIndexIsEmptyAndHasAppliedNothing() throws Exception {
    try (MeetingIndex index = MeetingIndexes.open(folder.resolve("deep/inside"))) {
      assertThat(index.appliedSequence()).isZero();
      assertThat(everything(index).total()).isZero();
      assertThat(index.search(Query.of("budget", Scope.ITEMS, 5))).isEqualTo(everything(index));
    }
  }

  @Test
  void reopenedIndexHoldsWhatWasApplied() throws Exception {
    List<Results> before;
    try (MeetingIndex index = archive()) {
      before = all(index);
    }
    try (MeetingIndex index = MeetingIndexes.open(folder)) {
      assertThat(index.appliedSequence()).isEqualTo(8);
      assertThat(all(index)).isEqualTo(before);
    }
  }

  @Test
  void applyingTwiceEqualsApplyingOnce() throws Exception {
    try (MeetingIndex index = archive()) {
      List<Results> before = all(index);
      index.apply(InventedArchive.changes());
      index.apply(InventedArchive.changes().subList(1, 2));
      index.apply(List.of());
      assertThat(index.appliedSequence()).isEqualTo(8);
      assertThat(all(index)).isEqualTo(before);
    }
  }

  @Test
  void batchesOfOneEqualOneBatch() throws Exception {
    try (MeetingIndex once = archive();
        MeetingIndex onebyone = MeetingIndexes.open(folder.resolve("other"))) {
      for (IndexChange change : InventedArchive.changes()) {
        onebyone.apply(List.of(change));
        assertThat(onebyone.appliedSequence()).isEqualTo(change.sequence());
      }
      assertThat(all(onebyone)).isEqualTo(all(once));
    }
  }

  @Test
  void laterChangeReplacesAllOfAContent() throws Exception {
    try (MeetingIndex index = archive()) {
      IndexChange old = InventedArchive.ashby08().change(1);
      RecordSketch now =
          new RecordSketch(InventedArchive.ASHBY_08, PartType.MINUTES).item("1", "Pond", "Ducks.");
      index.apply(List.of(new IndexChange(9, old.sha256(), old.names(), List.of(now.record()))));
      assertThat(keys(index, "file:\"ashby-08\"", Scope.ITEMS)).containsExactly("ashby-08/1");
      assertThat(keys(index, "ducks", Scope.ITEMS)).containsExactly("ashby-08/1");
      assertThat(keys(index, "template", Scope.ACTIONS)).isEmpty();
      assertThat(keys(index, "canal", Scope.ITEMS)).containsExactly("corby");
    }
  }

  @Test
  void erasingLeavesNoWordBehindAndAllElseAsItWas() throws Exception {
    IndexChange secret =
        new IndexChange(
            9,
            "e".repeat(64),
            List.of("zyzzyva.pdf"),
            List.of(
                new RecordSketch("e".repeat(64), PartType.MINUTES)
                    .item("1", "Zyzzyva", "The zyzzyva was discussed.")
                    .record()));
    List<Results> before;
    try (MeetingIndex index = archive()) {
      before = all(index);
      index.apply(List.of(secret));
      assertThat(all(index)).isNotEqualTo(before);
      assertThat(wordsOnDisk()).anyMatch(word -> word.contains("zyzzyva"));
      index.erase(Set.of(secret.sha256()));
      assertThat(index.appliedSequence()).isEqualTo(9);
      assertThat(all(index)).isEqualTo(before);
      assertThat(wordsOnDisk()).noneMatch(word -> word.contains("zyzzyva"));
    }
    assertThat(MeetingIndexes.examine(folder).damage()).isEmpty();
  }

  /** A merge that began before the erasure would bring what it was to take away. */
  @Test
  void erasingLeavesNothingToMergesThatAreUnderWay() throws Exception {
    for (int i = 1; i <= 30; i++) {
      String name = "secret" + i + "x";
      IndexChange secret = new RecordSketch(name, PartType.NOTES).line("Of " + name).change(2L * i);
      try (MeetingIndex index = new WritableIndex(new SlowMerges(FSDirectory.open(folder)))) {
        index.apply(List.of(note(2 * i - 1)));
        index.apply(List.of(secret));
        index.erase(Set.of(secret.sha256()));
      }
      assertThat(filesWith(name)).as(name).isEmpty();
    }
  }

  /** As on a busy machine. */
  private static final class SlowMerges extends FilterDirectory {
    SlowMerges(Directory directory) {
      super(directory);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (context.context() == IOContext.Context.MERGE) {
        LockSupport.parkNanos(150_000_000);
      }
      return super.createOutput(name, context);
    }
  }

  private List<String> filesWith(String word) throws IOException {
    List<String> found = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  /** All terms that the index's files hold, deleted or not. */
  private Set<String> wordsOnDisk() throws Exception {
    Set<String> words = new HashSet<>();
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (FieldInfo field : leaf.reader().getFieldInfos()) {
          Terms terms = leaf.reader().terms(field.name);
          TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
          for (BytesRef term = each.next(); term != null; term = each.next()) {
            words.add(term.utf8ToString());
          }
        }
      }
    }
    return words;
  }

  @Test
  void lastChangeOfAContentInABatchWins() throws Exception {
    try (MeetingIndex index = MeetingIndexes.open(folder)) {
      IndexChange first = InventedArchive.corby().change(1);
      index.apply(
          List.of(first, new IndexChange(2, first.sha256(), List.of("new.html"), List.of())));
      assertThat(keys(index, "", Scope.DOCUMENTS)).containsExactly("new");
      assertThat(keys(index, "", Scope.ITEMS)).isEmpty();
    }
  }

  @Test
  void failedContentIsFoundByAnyOfItsNamesAndShownByTheFirst() throws Exception {
    try (MeetingIndex index = MeetingIndexes.open(folder)) {
      index.apply(
          List.of(new IndexChange(1, SECOND, List.of("a/first.pdf", "b/copy_of.pdf"), List.of())));
      for (String query : List.of("first", "copy", "file:\"b/copy_of.pdf\"", "COPY_OF.pdf")) {
        Results results = index.search(Query.of(query, Scope.DOCUMENTS, 5));
        assertThat(results.hits()).as(query).hasSize(1);
        Hit hit = results.hits().getFirst();
        assertThat(hit.uri()).isEqualTo("a/first.pdf");
        assertThat(hit.recordId()).isEqualTo(SECOND);
        assertThat(hit.type()).isEqualTo(PartType.OTHER);
      }
    }
  }

  @Test
  void contentWithoutNamesAndRecordsIsGone() throws Exception {
    try (MeetingIndex index = archive()) {
      IndexChange corby = InventedArchive.corby().change(9);
      index.apply(List.of(new IndexChange(9, corby.sha256(), List.of(), List.of())));
      assertThat(keys(index, "corby.html", Scope.DOCUMENTS)).isEmpty();
      assertThat(keys(index, "canal", Scope.ITEMS)).isEmpty();
    }
  }

  @Test
  void clearedIndexStartsAgain() throws Exception {
    try (MeetingIndex index = archive()) {
      List<Results> before = all(index);
      index.clear();
      assertThat(index.appliedSequence()).isZero();
      assertThat(everything(index).total()).isZero();
      index.apply(InventedArchive.changes());
      assertThat(all(index)).isEqualTo(before);
    }
  }

  @Test
  void changesOutOfOrderAreAMistakeOfTheCaller() throws Exception {
    try (MeetingIndex index = MeetingIndexes.open(folder)) {
      List<IndexChange> backwards = InventedArchive.changes().reversed();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.apply(backwards))
          .withMessage("change 5 comes after 8");
      assertThat(index.appliedSequence()).isZero();
    }
  }

  @Test
  void onlyOneMayWrite() throws Exception {
    try (MeetingIndex index = archive()) {
      assertThatExceptionOfType(IndexInUseException.class)
          .isThrownBy(() -> MeetingIndexes.open(folder))
          .withMessageContaining(folder.toString());
      assertThat(keys(index, "canal", Scope.ITEMS)).containsExactly("corby");
    }
    MeetingIndexes.open(folder).close();
  }

  @Test
  void readerSeesEachCommitOfTheWriter() throws Exception {
    try (MeetingIndex reader = MeetingIndexes.openReadOnly(folder.resolve("index"))) {
      assertThat(everything(reader).total()).isZero();
      assertThat(reader.appliedSequence()).isZero();
      assertThat(folder.resolve("index")).doesNotExist();
      try (MeetingIndex writer = MeetingIndexes.open(folder.resolve("index"))) {
        for (IndexChange change : InventedArchive.changes()) {
          writer.apply(List.of(change));
          assertThat(reader.appliedSequence()).isEqualTo(change.sequence());
          assertThat(all(reader)).isEqualTo(all(writer));
        }
        writer.clear();
        assertThat(reader.appliedSequence()).isZero();
        assertThat(everything(reader).total()).isZero();
      }
    }
  }

  @Test
  void searchingGoesOnWhileAnotherThreadWrites() throws Exception {
    try (MeetingIndex writer = MeetingIndexes.open(folder);
        MeetingIndex reader = MeetingIndexes.openReadOnly(folder)) {
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                for (int i = 1; i <= 60; i++) {
                  apply(writer, note(i));
                }
              });
      long last = 0;
      while (!writing.isDone()) {
        Results results = reader.search(Query.of("note", Scope.ITEMS, 100));
        assertThat(results.total()).isGreaterThanOrEqualTo(last);
        last = results.total();
      }
      writing.join();
      assertThat(reader.search(Query.of("note", Scope.ITEMS, 100)).total()).isEqualTo(60);
    }
  }

  private static IndexChange note(int i) {
    return new RecordSketch("note-" + i, PartType.NOTES).line("Note number " + i).change(i);
  }

  private static void apply(MeetingIndex index, IndexChange change) {
    try {
      index.apply(List.of(change));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readerWritesNothing() throws Exception {
    archive().close();
    List<String> before = files();
    try (MeetingIndex reader = MeetingIndexes.openReadOnly(folder)) {
      assertThat(everything(reader).total()).isPositive();
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> reader.apply(InventedArchive.changes()));
      assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(reader::clear);
      assertThat(files()).isEqualTo(before);
    }
  }

  @Test
  void closedIndexRefusesWork() throws Exception {
    MeetingIndex index = archive();
    index.close();
    index.close();
    assertThatIllegalStateException().isThrownBy(() -> index.apply(List.of(note(99))));
  }

  @Test
  void indexOfAnotherVersionBeginsEmptyToWriteAndIsRefusedToRead() throws Exception {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("minutebook.schema", "0").entrySet());
      writer.commit();
    }
    assertThatExceptionOfType(IndexUnreadableException.class)
        .isThrownBy(() -> MeetingIndexes.openReadOnly(folder));
    try (MeetingIndex index = MeetingIndexes.open(folder)) {
      assertThat(index.appliedSequence()).isZero();
      index.apply(InventedArchive.changes());
      assertThat(keys(index, "canal", Scope.ITEMS)).containsExactly("corby");
    }
  }

  @Test
  void damagedIndexIsReported() throws Exception {
    archive().close();
    for (String name : files()) {
      if (name.startsWith("segments_")) {
        Files.writeString(folder.resolve(name), "damaged");
      }
    }
    assertThatExceptionOfType(IndexUnreadableException.class)
        .isThrownBy(() -> MeetingIndexes.open(folder))
        .withMessageContaining("rebuilt");
    assertThatExceptionOfType(IndexUnreadableException.class)
        .isThrownBy(() -> MeetingIndexes.openReadOnly(folder));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private MeetingIndex archive() throws IOException {
    MeetingIndex index = MeetingIndexes.open(folder);
    index.apply(InventedArchive.changes());
    return index;
  }

  private static Results everything(MeetingIndex index) throws Exception {
    return index.search(Query.of("", Scope.DOCUMENTS, 100));
  }

  private static List<Results> all(MeetingIndex index) throws Exception {
    List<Results> results = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      results.add(index.search(Query.of("", scope, 100)));
      results.add(index.search(Query.of("budget OR template OR terms", scope, 100)));
    }
    return results;
  }

  private static List<String> keys(MeetingIndex index, String text, Scope scope) throws Exception {
    return InventedArchive.keys(index.search(Query.of(text, scope, 100))).toList();
  }
}
