package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.OtherVersion;
import org.minutebook.book.OtherVersion.Relation;
import org.minutebook.index.Hit;
import org.minutebook.index.MeetingIndex;
import org.minutebook.index.MeetingIndexes;
import org.minutebook.index.Query;
import org.minutebook.index.QuerySyntaxException;
import org.minutebook.model.record.MeetingRecord;

/** What files held before, drafts and further scans stay findable, and count once. */
class MeetingVersionsTest {
  /** Words that minutes of a hundred different words may have. */
  private static final String WORDS =
      IntStream.range(0, 100).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

  @TempDir Path temp;
  private Path in;
  private Path book;
  private final Scripted scripted = new Scripted();

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(temp.resolve("in"));
    book = temp.resolve("book");
  }

  @Test
  void whatAFileHeldBeforeIsFoundOnRequestAndShown() throws Exception {
    write("minutes.txt", "harbour dredging");
    importAll();
    write("minutes.txt", "quay wall");
    importAll();
    assertThat(found("dredging", false)).isEmpty();
    assertThat(found("dredging", true)).containsExactly("minutes.txt lesser");
    assertThat(found("quay", true)).containsExactly("minutes.txt");
    try (Library library = library()) {
      MeetingRecord now = library.find("minutes.txt").getFirst();
      assertThat(library.versions(now))
          .extracting(OtherVersion::id, OtherVersion::relation)
          .containsExactly(
              tuple(Scripted.hash("harbour dredging") + "#1", Relation.EARLIER_CONTENT));
      MeetingRecord before =
          library.find(Scripted.hash("harbour dredging").substring(0, 8)).getFirst();
      assertThat(before.text()).isEqualTo("harbour dredging");
      assertThat(library.versions(before))
          .extracting(OtherVersion::relation)
          .containsExactly(Relation.LATER_CONTENT);
      assertThat(library.standing().superseded()).isEqualTo(1);
    }
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  @Test
  void nearlyTheSameTextOfOneMeetingIsOneRecordThatCounts() throws Exception {
    write("a.txt", WORDS + " dredging");
    write("b.txt", WORDS + " dredging corrected");
    write("c.txt", "quite another paper of the same day " + WORDS.substring(0, 300));
    importAll();
    assertThat(best()).containsExactly("b.txt", "c.txt");
    assertThat(found("dredging", false)).containsExactly("b.txt");
    assertThat(found("dredging", true)).containsExactlyInAnyOrder("a.txt lesser", "b.txt");
    try (Library library = library()) {
      assertThat(library.versions(library.find("b.txt").getFirst()))
          .extracting(OtherVersion::relation)
          .containsExactly(Relation.LESSER);
      assertThat(library.versions(library.find("a.txt").getFirst()))
          .extracting(OtherVersion::relation)
          .containsExactly(Relation.BEST);
      assertThat(library.standing().lesserVersions()).isEqualTo(1);
      assertThat(library.records().count()).as("all are there").isEqualTo(3);
    }
    assertThat(importAll().changed()).isFalse();
    assertThat(Verification.of(book).findings()).isEmpty();
  }

  @Test
  void aBetterVersionThatComesLaterCountsAndOneThatGoesMakesRoom() throws Exception {
    write("a.txt", WORDS);
    importAll();
    write("b.txt", WORDS + " later");
    importAll();
    assertThat(best()).containsExactly("b.txt");
    write("b.txt", "something else altogether");
    importAll();
    assertThat(best()).containsExactly("a.txt", "b.txt");
    write("b.txt", WORDS + " later");
    importAll();
    assertThat(best()).as("it is back").containsExactly("b.txt");
    new Erasure(Lucene.INSTANCE).erase(book, Set.of(Scripted.hash(WORDS + " later")));
    assertThat(best()).containsExactly("a.txt");
    assertThat(found("word7", false)).containsExactly("a.txt");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(in.resolve(name), text);
  }

  private ImportAccount importAll() throws IOException {
    return new Importer(scripted.engine(), Lucene.INSTANCE)
        .run(book, List.of(in), new ImportOptions(false, 1), Progress.NONE);
  }

  private Library library() throws IOException {
    return Library.open(book, Lucene.INSTANCE);
  }

  private List<String> best() throws IOException {
    try (Library library = library();
        Stream<MeetingRecord> records = library.bestRecords()) {
      return records.map(record -> name(record.source().uri())).sorted().toList();
    }
  }

  private List<String> found(String words, boolean lesser)
      throws IOException, QuerySyntaxException {
    Query query =
        new Query(
            words,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Query.Scope.DOCUMENTS,
            lesser,
            10);
    try (Library library = library()) {
      return library.search(query).hits().stream()
          .map((Hit hit) -> name(hit.uri()) + (hit.lesser() ? " lesser" : ""))
          .toList();
    }
  }

  private static String name(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
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
