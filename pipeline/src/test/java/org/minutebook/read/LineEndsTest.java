package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A text file reads the same whatever ends its lines. */
final class LineEndsTest {
  private static final Path SAMPLES = Path.of("..", "corpus-samples");
  private static final Set<String> TEXTS = Set.of("txt", "md", "html", "htm", "eml", "rtf");

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> everySampleReadsTheSameWithTheLineEndsOfOtherSystems() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      List<DynamicTest> tests =
          files
              .filter(LineEndsTest::isText)
              .sorted()
              .map(file -> DynamicTest.dynamicTest(file.toString(), () -> readsTheSame(file)))
              .toList();
      assertThat(tests).as("text files among the samples").hasSizeGreaterThan(4);
      return tests;
    }
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString();
    return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private void readsTheSame(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    String name = file.getFileName().toString();
    assertThat(read("crlf", name, text.replace("\n", "\r\n"))).isEqualTo(read("lf", name, text));
  }

  /** What came of it: mails with attachments are containers, the others documents. */
  private String read(String variant, String name, String text) throws IOException {
    Path own = Files.createDirectories(folder.resolve(variant));
    InProcess reader = new InProcess(own);
    Path file = reader.write(name, text.getBytes(StandardCharsets.ISO_8859_1));
    return switch (reader.reply(file, name)) {
      case Wire.Reply.Done done -> done.result().toString();
      case Wire.Reply.Unpacked unpacked ->
          unpacked.entries().stream().map(Wire.UnpackedEntry::name).toList().toString();
    };
  }
}
