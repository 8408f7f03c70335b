package org.minutebook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Verdict.Kind;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.PartType;

class BookTest {
  private static final String A = hash("a");
  private static final String B = hash("b");
  private static final String ZIP = hash("c");

  @TempDir Path folder;
  private WritableBook book;

  @BeforeEach
  void open() throws IOException {
    book = Books.openOrCreate(folder.resolve("book"));
  }

  @AfterEach
  void close() throws IOException {
    book.close();
  }

  @Test
  void keepsWhatItTakes() throws IOException {
    List<MeetingRecord> records = List.of(record(A, 1, "x.txt"), record(A, 2, "x.txt"));
    assertThat(book.take(seen("x.txt", A), new Outcome.Recorded(records))).isTrue();
    reopen();
    assertThat(book.verdict(A)).contains(new Verdict(Kind.RECORDED, Optional.empty(), ""));
    assertThat(book.contentAt("/in/x.txt")).contains(A);
    assertThat(book.isCurrent(A)).isTrue();
    assertThat(book.records(A)).isEqualTo(records);
    assertThat(book.records()).isEqualTo(records);
    assertThat(book.record(A + "#2")).contains(records.get(1));
    assertThat(book.record(A + "#3")).isEmpty();
    assertThat(book.record("nonsense")).isEmpty();
  }

  @Test
  void takingTheSameAgainChangesNothing() throws IOException {
    book.take(seen("x.txt", A), recorded(A, "x.txt"));
    long sequence = book.sequence();
    assertThat(book.take(seen("x.txt", A), recorded(A, "x.txt"))).isFalse();
    assertThat(book.see(seen("x.txt", A))).isFalse();
    assertThat(book.sequence()).isEqualTo(sequence);
  }

  @Test
  void numbersChangesForTheIndexToFollow() throws IOException {
    book.take(seen("x.txt", A), recorded(A, "x.txt"));
    book.take(seen("y.txt", B), new Outcome.Failed(Reason.CORRUPT, "cut"));
    List<Change> all = book.changesAfter(0, 10);
    assertThat(all).extracting(Change::sha256).containsExactly(A, B);
    assertThat(all.getLast().sequence()).isEqualTo(book.sequence());
    assertThat(all.getFirst().records()).hasSize(1);
    assertThat(all.getLast().names()).containsExactly("y.txt");

    long before = book.sequence();
    book.see(seen("copy.txt", A));
    assertThat(book.changesAfter(before, 10))
        .singleElement()
        .satisfies(change -> assertThat(change.names()).containsExactly("x.txt", "copy.txt"));
    assertThat(book.changesAfter(0, 1)).hasSize(1);
    assertThat(book.changesAfter(book.sequence(), 10)).isEmpty();
  }

  @Test
  void aNewContentAtAPlaceSupersedesTheOld() throws IOException {
    book.take(seen("x.txt", A), recorded(A, "x.txt"));
    long before = book.sequence();
    book.take(seen("x.txt", B), recorded(B, "x.txt"));
    assertThat(book.contentAt("/in/x.txt")).contains(B);
    assertThat(book.isCurrent(A)).isFalse();
    assertThat(book.records()).extracting(r -> r.source().sha256()).containsExactly(B);
    assertThat(book.record(A + "#1")).as("the book forgets nothing").isPresent();
    List<Change> changes = book.changesAfter(before, 10);
    assertThat(changes).extracting(Change::sha256).containsExactlyInAnyOrder(A, B);
    assertThat(changes)
        .filteredOn(change -> change.sha256().equals(A))
        .allSatisfy(change -> assertThat(change.lesser()).containsExactly(A + "#1"))
        .allSatisfy(change -> assertThat(change.names()).containsExactly("x.txt"));
    assertThat(changes.getLast().sequence()).isEqualTo(book.sequence());
  }

  @Test
  void whatFailedOnceCanBeTakenLater() throws IOException {
    book.take(seen("x.pdf", A), new Outcome.Failed(Reason.OCR_UNAVAILABLE, ""));
    assertThat(book.take(seen("x.pdf", A), recorded(A, "x.pdf"))).isTrue();
    assertThat(book.verdict(A).orElseThrow().kind()).isEqualTo(Kind.RECORDED);
    assertThat(book.files(Kind.FAILED)).isEmpty();
  }

  @Test
  void notesPlacesWithoutContentUntilTheyHaveOne() throws IOException {
    Outcome unreadable = new Outcome.Failed(Reason.UNREADABLE, "");
    assertThat(book.leave("/in/x", "x", unreadable)).isTrue();
    assertThat(book.leave("/in/x", "x", unreadable)).isFalse();
    assertThat(book.files(Kind.FAILED))
        .containsExactly(
            new FileStatus(
                "x",
                new Verdict(Kind.FAILED, Optional.of(Reason.UNREADABLE), ""),
                Optional.empty()));
    book.take(seen("x", A), recorded(A, "x"));
    assertThat(book.files(Kind.FAILED)).isEmpty();
    assertThat(book.leave("/in/x", "x", unreadable)).as("what it had stays").isFalse();
    assertThat(book.isCurrent(A)).isTrue();
  }

  @Test
  void talliesTheCurrentFiles() throws IOException {
    book.take(seen("a1", A), recorded(A, "a1"));
    book.see(seen("a2", A));
    book.see(seen("a3", A));
    book.take(seen("b1", B), new Outcome.Failed(Reason.CORRUPT, ""));
    book.see(seen("b2", B));
    book.leave("/in/l", "l", new Outcome.Skipped(Reason.LINK, ""));
    assertThat(book.tallies())
        .containsExactly(
            new Tally(Kind.RECORDED, Optional.empty(), 1),
            new Tally(Kind.DUPLICATE, Optional.empty(), 2),
            new Tally(Kind.FAILED, Optional.of(Reason.CORRUPT), 2),
            new Tally(Kind.SKIPPED, Optional.of(Reason.LINK), 1));
    book.take(seen("a1", hash("d")), recorded(hash("d"), "a1"));
    assertThat(book.files(Kind.DUPLICATE)).extracting(FileStatus::uri).containsExactly("a3");
  }

  @Test
  void remembersWhatAContainerHolds() throws IOException {
    List<ContainerEntry> entries =
        List.of(new ContainerEntry("z/a.txt", A, 1), new ContainerEntry("b.txt", B, 2));
    book.take(seen("c.zip!/z/a.txt", A), recorded(A, "c.zip!/z/a.txt"));
    book.take(seen("c.zip!/b.txt", B), recorded(B, "c.zip!/b.txt"));
    assertThat(book.contain(seen("c.zip", ZIP), entries)).isTrue();
    assertThat(book.contain(seen("c.zip", ZIP), entries)).isFalse();
    assertThat(book.entries(ZIP)).isEqualTo(entries);
    assertThat(book.verdict(ZIP)).contains(Verdict.CONTAINER);
    assertThat(book.entries(A)).isEmpty();
  }

  @Test
  void aReplacedContainerTakesItsEntriesAlong() throws IOException {
    book.take(seen("c.zip!/a", A), recorded(A, "c.zip!/a"));
    book.take(seen("c.zip!/b", B), recorded(B, "c.zip!/b"));
    book.take(seen("c.zipper", hash("e")), recorded(hash("e"), "c.zipper"));
    book.contain(
        seen("c.zip", ZIP), List.of(new ContainerEntry("a", A, 1), new ContainerEntry("b", B, 1)));
    String newer = hash("d");
    book.contain(seen("c.zip", newer), List.of(new ContainerEntry("b", B, 1)));
    assertThat(book.isCurrent(A)).isFalse();
    assertThat(book.isCurrent(B)).isTrue();
    book.take(seen("c.zip", hash("f")), recorded(hash("f"), "c.zip"));
    assertThat(book.isCurrent(B)).isFalse();
    assertThat(book.isCurrent(hash("e"))).isTrue();
  }

  @Test
  void findsByIdHashPathAndEndOfPath() throws IOException {
    book.take(seen("in/2008/x.txt", A), recorded(A, "in/2008/x.txt"));
    book.take(seen("in/2009/x.txt", B), recorded(B, "in/2009/x.txt"));
    assertThat(found(A + "#1")).containsExactly(A);
    assertThat(found(A.substring(0, 8))).containsExactly(A);
    assertThat(found(A.substring(0, 8) + "#2")).isEmpty();
    assertThat(found("in/2009/x.txt")).containsExactly(B);
    assertThat(found("/in/in/2009/x.txt")).containsExactly(B);
    assertThat(found("2008/x.txt")).containsExactly(A);
    assertThat(found("x.txt")).containsExactly(A, B);
    assertThat(found(".txt")).isEmpty();
    assertThat(found("%")).isEmpty();
    assertThat(found("")).isEmpty();
  }

  @Test
  void readsALargeBookPageByPage() throws IOException {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String sha256 = HexFormat.of().toHexDigits((byte) i).repeat(32);
      expected.add(sha256);
      book.take(seen("f" + i, sha256), recorded(sha256, "f" + i));
    }
    try (Book reader = Books.openReadOnly(folder.resolve("book"));
        Stream<MeetingRecord> records = reader.records()) {
      assertThat(records).extracting(r -> r.source().sha256()).isEqualTo(expected);
    }
  }

  @Test
  void readersSeeEachChangeWhileTheWriterGoesOn() throws IOException {
    try (Book reader = Books.openReadOnly(folder.resolve("book"))) {
      assertThat(reader.sequence()).isZero();
      book.take(seen("x", A), recorded(A, "x"));
      assertThat(reader.sequence()).isEqualTo(book.sequence()).isPositive();
      assertThat(reader.records()).hasSize(1);
    }
  }

  @Test
  void keepsOriginalsByTheirHash() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "bytes");
    String sha256 = Hash.of(file);
    assertThat(book.original(sha256)).isEmpty();
    assertThat(book.keep(file, sha256)).isTrue();
    assertThat(book.keep(file, sha256)).isTrue();
    assertThat(book.original(sha256)).get().satisfies(kept -> assertThat(kept).hasContent("bytes"));
    Files.writeString(file, "other bytes");
    assertThat(book.keep(file, A)).as("bytes that have changed").isFalse();
    assertThat(book.original(A)).isEmpty();
    try (Stream<Path> shelf = Files.walk(folder.resolve("book/originals"))) {
      assertThat(shelf.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  private void reopen() throws IOException {
    book.close();
    open();
  }

  private List<String> found(String name) throws IOException {
    return book.find(name).stream().map(record -> record.source().sha256()).toList();
  }

  private static Sighting seen(String name, String sha256) {
    return new Sighting("/in/" + name, name, sha256, 10, Instant.EPOCH);
  }

  private static Outcome recorded(String sha256, String uri) {
    return new Outcome.Recorded(List.of(record(sha256, 1, uri)));
  }

  private static MeetingRecord record(String sha256, int part, String uri) {
    Source source = new Source(uri, sha256, "text/plain", 10, 1, part, 2, Optional.of("en"), false);
    return new MeetingRecord(
        source.recordId(),
        PartType.MINUTES,
        source,
        Optional.of("Harbour Group"),
        Meeting.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "text");
  }

  private static String hash(String digit) {
    return digit.repeat(64);
  }
}
