package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.FileStatus;
import org.minutebook.index.Query;
import org.minutebook.index.QuerySyntaxException;
import org.minutebook.model.record.Reason;

/** A file that could not be read is found by its name, whatever is searched. */
class UnreadNamesTest {
  @TempDir Path temp;
  private Path in;

  @BeforeEach
  void archive() throws IOException {
    in = Files.createDirectory(temp.resolve("in"));
    Files.writeString(in.resolve("harbour-2009.txt"), "harbour dredging");
    Files.writeString(in.resolve("harbour-2010.txt"), "FAILED CORRUPT cut off");
    Files.writeString(in.resolve("quay.txt"), "FAILED ENCRYPTED locked");
    Files.writeString(in.resolve("harbour.zip"), "ZIP\nx.txt=lock gates\n");
    importAll();
  }

  @Test
  void aFailedFileIsFoundByItsNameInEveryScope() throws Exception {
    for (Query.Scope scope : Query.Scope.values()) {
      assertThat(unread("harbour", scope))
          .as("%s", scope)
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file.uri()).endsWith("harbour-2010.txt");
                assertThat(file.verdict().reason()).isEqualTo(Optional.of(Reason.CORRUPT));
              });
    }
    assertThat(unread("file:quay", Query.Scope.ITEMS)).hasSize(1);
  }

  @Test
  void otherWordsAndNoWordsFindNoFailures() throws Exception {
    assertThat(unread("dredging", Query.Scope.ITEMS)).isEmpty();
    assertThat(unread(" ", Query.Scope.ITEMS)).isEmpty();
  }

  @Test
  void aFileThatCanBeReadNowIsNoLongerToldOf() throws Exception {
    Files.writeString(in.resolve("harbour-2010.txt"), "harbour lights, repaired");
    importAll();
    assertThat(unread("harbour", Query.Scope.ITEMS)).isEmpty();
  }

  private void importAll() throws IOException {
    new Importer(new Scripted().engine(), Survivor.LUCENE)
        .run(temp.resolve("book"), List.of(in), new ImportOptions(false, 1), Progress.NONE);
  }

  private List<FileStatus> unread(String words, Query.Scope scope)
      throws IOException, QuerySyntaxException {
    try (Library library = Library.open(temp.resolve("book"), Survivor.LUCENE)) {
      return library.unread(Query.of(words, scope, 10));
    }
  }
}
