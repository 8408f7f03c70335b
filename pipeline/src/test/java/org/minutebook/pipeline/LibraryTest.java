package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Books;
import org.minutebook.book.NotABookException;
import org.minutebook.book.Tally;
import org.minutebook.book.Verdict;
import org.minutebook.book.WritableBook;
import org.minutebook.index.Query;
import org.minutebook.index.QuerySyntaxException;
import org.minutebook.model.record.Reason;

class LibraryTest {
  private static final Query ALL = Query.of("", Query.Scope.ITEMS, 10);

  @TempDir Path temp;
  private Path book;
  private final FileIndexes indexes = new FileIndexes();

  @BeforeEach
  void imported() throws IOException {
    Path in = Files.createDirectory(temp.resolve("in"));
    book = temp.resolve("book");
    Files.writeString(in.resolve("a.txt"), "one");
    Files.writeString(in.resolve("b.txt"), "two");
    Files.writeString(in.resolve("c.txt"), "FAILED CORRUPT cut off");
    new Importer(new Scripted().engine(), indexes)
        .run(book, List.of(in), ImportOptions.DEFAULT, Progress.NONE);
  }

  @Test
  void tellsWhatTheBookHolds() throws IOException {
    try (Library library = Library.open(book, indexes)) {
      assertThat(library.records()).hasSize(2);
      assertThat(library.find("b.txt"))
          .singleElement()
          .satisfies(record -> assertThat(record.text()).isEqualTo("two"))
          .satisfies(record -> assertThat(library.record(record.id())).contains(record));
      assertThat(library.tallies())
          .containsExactly(
              new Tally(Verdict.Kind.RECORDED, Optional.empty(), 2),
              new Tally(Verdict.Kind.FAILED, Optional.of(Reason.CORRUPT), 1));
      assertThat(library.files(Verdict.Kind.FAILED))
          .singleElement()
          .satisfies(file -> assertThat(file.verdict().detail()).isEqualTo("cut off"));
      assertThat(library.indexStatus().agrees()).isTrue();
    }
  }

  @Test
  void letsTheIndexCatchUpBeforeItSearches() throws IOException, QuerySyntaxException {
    Files.delete(book.resolve("index/contents"));
    try (Library library = Library.open(book, indexes)) {
      assertThat(library.indexStatus().agrees()).isFalse();
      assertThat(library.search(ALL).total()).isEqualTo(2);
      assertThat(library.indexStatus().agrees()).isTrue();
    }
  }

  @Test
  void searchesWhatThereIsWhileAnImportRuns() throws IOException, QuerySyntaxException {
    Files.delete(book.resolve("index/contents"));
    try (Library library = Library.open(book, indexes);
        WritableBook writer = Books.open(book)) {
      assertThat(writer.sequence()).isPositive();
      assertThat(library.search(ALL).total()).isZero();
    }
  }

  @Test
  void opensNothingThatIsNoBook() {
    assertThatThrownBy(() -> Library.open(temp, indexes)).isInstanceOf(NotABookException.class);
    assertThat(temp.resolve("minutebook.lock")).doesNotExist();
  }
}
