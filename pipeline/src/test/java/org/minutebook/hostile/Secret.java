package org.minutebook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.minutebook.json.RecordJson;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.pipeline.Library;
import org.minutebook.pipeline.Minutebooks;

/** A file whose words nobody may carry off. */
record Secret(Path file, String words) {
  static Secret in(Path folder) throws IOException {
    String words = "nobodymayreadthis7f3a0c55";
    return new Secret(Files.writeString(folder.resolve("secret.txt"), words), words);
  }

  /** Neither in the bytes of any file of a book, nor in any record of it. */
  void assertNowhereIn(Path book) throws IOException {
    try (Stream<Path> files = Files.walk(book)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(words)).as("in %s", file).isFalse();
      }
    }
    try (Library library = Minutebooks.library(book);
        Stream<MeetingRecord> records = library.records()) {
      assertThat(
              records.filter(
                  record -> RecordJson.write(record, RecordJson.Detail.WITH_TEXT).contains(words)))
          .isEmpty();
    }
  }
}
