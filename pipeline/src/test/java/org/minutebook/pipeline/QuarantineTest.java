package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.book.Book;
import org.minutebook.book.Books;
import org.minutebook.book.FileStatus;
import org.minutebook.book.Finality;
import org.minutebook.book.Verdict;
import org.minutebook.book.WritableBook;
import org.minutebook.model.record.Reason;

/** Files that end imports are left alone, and failures are tried again when that makes sense. */
class QuarantineTest {
  @TempDir Path temp;
  private Path in;
  private Path book;
  private volatile Path survivor = Path.of("");
  private int deaths;
  private final Scripted scripted = new Scripted();

  @BeforeEach
  void files() throws IOException {
    in = Files.createDirectory(temp.resolve("in"));
    book = temp.resolve("book");
    for (int i = 0; i < 12; i++) {
      Files.writeString(in.resolve("f%02d.txt".formatted(i)), "text " + i);
    }
  }

  @Test
  void theOneThatEndsTwoImportsIsLeftAloneAndNoOther() throws IOException {
    scripted.beforeRead(deathBy("f05.txt"));
    runToItsDeath();
    runToItsDeath();
    ImportAccount third = run();
    assertThat(third.failures())
        .singleElement()
        .satisfies(line -> assertThat(line.uri()).endsWith("f05.txt"))
        .satisfies(line -> assertThat(line.reason()).isEqualTo(Reason.KILLED_IMPORTER));
    assertThat(third.seen()).isEqualTo(12);
    try (Book reader = Books.openReadOnly(book)) {
      assertThat(reader.records()).hasSize(11);
      assertThat(reader.files(Verdict.Kind.FAILED))
          .extracting(FileStatus::uri)
          .containsExactly(in + "/f05.txt");
      assertThat(reader.kills()).isEmpty();
    }
    scripted.takeReads();
    assertThat(run().failed()).isEqualTo(1);
    assertThat(scripted.takeReads()).as("it stands").isEmpty();
  }

  @Test
  void whatWasLeftAloneIsReadOnRequest() throws IOException {
    scripted.beforeRead(deathBy("f05.txt"));
    runToItsDeath();
    runToItsDeath();
    run();
    scripted.beforeRead(name -> {});
    try (WritableBook open = Books.open(book)) {
      assertThat(open.reopen(EnumSet.of(Reason.KILLED_IMPORTER))).isEqualTo(1);
    }
    ImportAccount account = run();
    assertThat(account.recorded()).isEqualTo(1);
    assertThat(account.failed()).isZero();
  }

  /** The suspects of a kill are read one at a time, so that the next kill has one cause. */
  @Test
  void suspectsAreReadAlone() throws IOException {
    scripted.beforeRead(deathBy("f03.txt"));
    runToItsDeath();
    List<String> suspects;
    try (WritableBook open = Books.open(book)) {
      assertThat(open.countKills()).isPositive();
      suspects = List.copyOf(open.kills().keySet());
    }
    assertThat(suspects).contains(Scripted.hash("text 3"));
    runToItsDeath();
    try (WritableBook open = Books.open(book)) {
      open.countKills();
      assertThat(open.kills().entrySet().stream().filter(kill -> kill.getValue() > 1))
          .extracting(Map.Entry::getKey)
          .containsExactly(Scripted.hash("text 3"));
    }
  }

  /** An import that ends on purpose, or over something else, has not been killed. */
  @Test
  void anOrderlyEndIsNoKill() throws IOException {
    scripted.beforeExtraction(
        uri -> {
          if (uri.endsWith("f05.txt")) {
            throw new CancellationException("told to stop");
          }
        });
    assertThatThrownBy(this::run).isInstanceOf(CancellationException.class);
    try (WritableBook open = Books.open(book)) {
      assertThat(open.countKills()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void aFailureIsTriedAgainAsItsReasonSays(Reason reason) throws IOException {
    Files.writeString(in.resolve("bad.txt"), "FAILED " + reason + " why");
    if (reason == Reason.DISK_FULL) {
      assertThatThrownBy(this::run).hasMessageContaining("free some space");
      return;
    }
    run();
    assertThat(isReadAgain()).isEqualTo(Finality.of(reason) == Finality.NEVER);
    scripted.withOcr(false);
    assertThat(isReadAgain())
        .as("under other settings")
        .isEqualTo(Finality.of(reason) != Finality.EVER);
    assertThat(isReadAgain()).as("again").isEqualTo(Finality.of(reason) == Finality.NEVER);
    try (WritableBook open = Books.open(book)) {
      assertThat(open.reopen(EnumSet.of(reason))).isEqualTo(1);
    }
    assertThat(isReadAgain()).as("on request").isTrue();
  }

  private boolean isReadAgain() throws IOException {
    scripted.takeReads();
    ImportAccount account = run();
    assertThat(account.failed()).isEqualTo(1);
    assertThat(account.changed()).isFalse();
    return scripted.takeReads().contains("bad.txt");
  }

  private ImportAccount run() throws IOException {
    return new Importer(scripted.engine(), new FileIndexes())
        .run(book, List.of(in), ImportOptions.DEFAULT, Progress.NONE);
  }

  /** A file over which the importer dies: the next run has the book as it was at that moment. */
  private Consumer<String> deathBy(String deadly) {
    return name -> {
      if (name.equals(deadly)) {
        try {
          deaths++;
          survivor = Survivor.copyOf(book, temp.resolve("book" + deaths)).folder();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        throw new Death();
      }
    };
  }

  private void runToItsDeath() {
    assertThatThrownBy(this::run).isInstanceOf(Death.class);
    book = survivor;
  }

  /** No exception of the program: nothing may catch it, as nothing catches a kill. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }
}
