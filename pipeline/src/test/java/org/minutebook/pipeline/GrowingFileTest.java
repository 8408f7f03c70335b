package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.book.Book;
import org.minutebook.book.Books;
import org.minutebook.book.FileStatus;
import org.minutebook.book.Hash;
import org.minutebook.book.Verdict;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Reason;
import org.minutebook.read.ReaderSettings;

/** Somebody writes files, by whole lines, while they are imported by real workers. */
@Tag("long")
class GrowingFileTest {
  private static final int FILES = 4;
  private static final int IMPORTS = 4;
  private static final String HEAD =
      "Wexcombe Flood Partnership\n\nMinutes of the meeting held on 8 March 2010\n\n";

  @TempDir Path temp;
  private volatile boolean done;

  @ParameterizedTest(name = "in place: {0}")
  @ValueSource(booleans = {false, true})
  void whatIsRecordedIsOneStateOfTheFileAndInTheEndTheLast(boolean inPlace) throws Exception {
    Path in = Files.createDirectory(temp.resolve("in"));
    Path book = temp.resolve("book");
    ImportOptions options = new ImportOptions(inPlace, 2);
    for (int i = 0; i < FILES; i++) {
      Files.writeString(file(in, i), HEAD.replace("8 March", i + 1 + " March"));
    }
    ReaderSettings settings =
        ReaderSettings.defaults().withWorkers(2).withOcr(false).withTempRoot(temp);
    try (Engine engine = Minutebooks.engine(settings)) {
      Importer importer = Minutebooks.importer(engine);
      Thread writer = Thread.ofPlatform().start(() -> write(in));
      try {
        for (int i = 0; i < IMPORTS; i++) {
          ImportAccount account = importer.run(book, List.of(in), options, Progress.NONE);
          assertThat(account.seen()).isEqualTo(FILES);
          assertThat(account.failures()).allMatch(line -> line.reason() == Reason.IO);
          assertEachIsOneState(book, in);
        }
      } finally {
        done = true;
        writer.join();
      }
      assertThat(importer.run(book, List.of(in), options, Progress.NONE).failed()).isZero();
      assertEachIsOneState(book, in);
      try (Book last = Books.openReadOnly(book)) {
        assertThat(last.files(Verdict.Kind.FAILED)).isEmpty();
        for (int i = 0; i < FILES; i++) {
          assertThat(last.find(Hash.of(file(in, i)))).as("the last state is current").hasSize(1);
        }
      }
    }
    if (!inPlace) {
      assertThat(Verification.of(book).findings()).isEmpty();
    }
  }

  private static Path file(Path in, int number) {
    return in.resolve("f" + number + ".txt");
  }

  /** Now this file, now that, a numbered line at a time. */
  private void write(Path in) {
    for (int line = 0; !done; line++) {
      try {
        Files.writeString(
            file(in, line % FILES),
            "The partnership discussed point " + line / FILES + ".\n\n",
            StandardOpenOption.APPEND);
        Thread.sleep(1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Files only grow: the state that a record is of is so many bytes from the beginning. */
  private static void assertEachIsOneState(Path folder, Path in) throws IOException {
    try (Book book = Books.openReadOnly(folder)) {
      for (MeetingRecord record : book.records().toList()) {
        String uri = record.source().uri();
        Path file = in.resolve(uri.substring(uri.lastIndexOf('/') + 1));
        byte[] state = Arrays.copyOf(Files.readAllBytes(file), (int) record.source().bytes());
        String text = new String(state, StandardCharsets.UTF_8);
        assertThat(Hash.of(text)).as("hash and size").isEqualTo(record.source().sha256());
        long points = text.lines().filter(line -> line.contains("discussed")).count();
        assertThat(record.text())
            .as("%s with %d points", file, points)
            .contains(IntStream.range(0, (int) points).mapToObj(i -> "point " + i + ".").toList())
            .doesNotContain("point " + points + ".");
        if (book.original(record.source().sha256()).isPresent()) {
          assertThat(book.original(record.source().sha256()).get()).hasBinaryContent(state);
        }
      }
      for (FileStatus failed : book.files(Verdict.Kind.FAILED)) {
        assertThat(failed.verdict().reason()).contains(Reason.IO);
      }
    }
  }
}
