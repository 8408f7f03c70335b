package org.minutebook.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books that an earlier version has made. */
class OlderBookTest {
  private static final String SHA256 = "a".repeat(64);

  @TempDir Path folder;
  private Path older;

  @BeforeEach
  void makeOne() throws IOException {
    older = Files.createDirectory(folder.resolve("book"));
    try (Database database = Database.open(older.resolve("minutebook.db"));
        InputStream script = Schema.class.getResourceAsStream("schema-1.sql")) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      database.script(
          Stream.of(text.replace("\r\n", "\n").split(";\n")).filter(s -> !s.isBlank()).toList());
      database.script(
          List.of(
              "PRAGMA application_id = " + Schema.APPLICATION_ID,
              "PRAGMA user_version = 1",
              "PRAGMA journal_mode = WAL"));
      database.run(
          "INSERT INTO content (sha256, bytes, kind, detail, sequence)"
              + " VALUES (?, 1, 'RECORDED', '', 1)",
          SHA256);
      database.run(
          "INSERT INTO record (sha256, part, json) VALUES (?, 1, ?)",
          SHA256,
          "{\"body\": \"Ashby  Parish COUNCIL\", \"meeting\": {\"date\": \"2018-10-02\"}}");
      database.run("INSERT INTO name (place, uri, sha256) VALUES ('/x', 'x', ?)", SHA256);
      database.run("UPDATE counter SET sequence = 1");
    }
  }

  @Test
  void isBroughtUpToDateByAReader() throws IOException {
    try (Book book = Books.openReadOnly(older)) {
      assertThat(book.sequence()).isEqualTo(1);
      assertThat(book.isSettled(SHA256, () -> "any")).isTrue();
      assertThat(book.kills()).isEmpty();
    }
  }

  @Test
  void itsRecordsWaitForTheirBody() throws IOException {
    try (WritableBook book = Books.open(older)) {
      assertThat(book.unrefinedBodies()).containsExactly("ashby parish council");
      assertThat(book.recordsOf("ashby parish council"))
          .containsExactly(new Kin(SHA256 + "#1", true));
    }
  }

  @Test
  void oneThatIsBeingWrittenSaysSo() throws Exception {
    Path file = older.resolve("minutebook.lock");
    try (BookLock held = BookLock.take(older, file)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> Books.openReadOnly(older))
          .isInstanceOf(BookInUseException.class)
          .hasMessageContaining("try again");
    }
  }
}
