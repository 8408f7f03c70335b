package org.minutebook.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.minutebook.model.text.MeetingText;
import org.minutebook.read.ReadResult;
import org.minutebook.read.Reader;
import org.minutebook.read.ReaderSettings;
import org.minutebook.read.Readers;

/** Of the shared documents nothing that a clerk reads as an action is torn apart by the layout. */
final class SharedDocumentsTest {
  private static final Path DEV =
      Path.of(System.getProperty("minutebook.root", "."), "..", "shared", "eval", "dev");

  @Test
  void keepsTheWordsOfEveryActionTogether() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(DEV), "SKIPPED: no shared documents at " + DEV);
    List<String> torn = new ArrayList<>();
    int actions = 0;
    try (Reader reader = Readers.open(ReaderSettings.defaults());
        Stream<Path> folders = Files.list(DEV)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        JsonNode gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
        Path file = folder.resolve(gold.get("file").asText());
        ReadResult result = reader.read(file, file.getFileName().toString());
        if (result instanceof ReadResult.Document document) {
          MeetingText text = new Structurer().structure(document.xhtml());
          String words = words(text.text());
          for (JsonNode action : gold.get("actions")) {
            actions++;
            if (!stands(action, words)) {
              torn.add(folder.getFileName() + ": " + action.get("text").asText());
            }
          }
        } else {
          // Without tesseract a scan cannot be read; anything else must be.
          assertThat(result.toString()).as("%s", file).contains("OCR_UNAVAILABLE");
        }
      }
    }
    assertThat(torn).as("of %d actions", actions).isEmpty();
  }

  private static boolean stands(JsonNode action, String words) {
    List<String> wordings = new ArrayList<>(List.of(action.get("text").asText()));
    action.path("alternatives").forEach(other -> wordings.add(other.asText()));
    return wordings.stream().anyMatch(wording -> words.contains(words(wording)));
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
