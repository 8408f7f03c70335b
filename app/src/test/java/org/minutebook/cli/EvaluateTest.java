package org.minutebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
  @TempDir Path folder;

  @Test
  void printsEveryFigureAndListsFindings() throws IOException {
    Path document = Files.createDirectory(folder.resolve("wexcombe-2010-03"));
    SampleFiles.text(document.resolve("minutes.txt"), SampleFiles.MARCH);
    Files.writeString(
        document.resolve("gold.json"),
        """
        {"file": "minutes.txt", "types": ["minutes"],
         "meeting": {"body": "Wexcombe Flood Partnership", "date": "2010-03-08"},
         "people": [{"name": "Nobody Atall", "attendance": "present"}],
         "items": [{"number": "1", "heading": "Pumping station"}],
         "actions": [], "decisions": []}
        """);
    CommandRun run = CommandRun.of("evaluate", folder.toString(), "--verbose");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("1 documents")
        .containsPattern("meeting.date +1.000 +1.000 +1.000 +1 +1 +1")
        .contains("by body: Wexcombe Flood Partnership")
        .contains("by document, worst first")
        .contains("people missed: ")
        .contains("Nobody Atall");
    assertThat(run.out())
        .containsPattern("figure +P +R +F1 +hit +gold +found +strict P +R +F1")
        .containsPattern("time: reading [0-9]+ files, [0-9]+ ms each")
        .containsPattern("[0-9,]+ tokens a second");
    Path families = folder.resolve("families.txt");
    Files.writeString(
        families,
        """
        family: dates
        rules: meeting.date
        figure: meeting.date
        inspired: brindlow
        """);
    CommandRun compared =
        CommandRun.of("evaluate", folder.toString(), "--families", families.toString());
    assertThat(compared.out())
        .containsPattern("dates +0 +0 +0.000 +1 +1 +1.000 +0.207 +meeting.date +1.000 ")
        .contains("recall by rules that are right on another body too");
    CommandRun calibrated = CommandRun.of("evaluate", folder.toString(), "--calibration");
    assertThat(calibrated.out())
        .contains("reliability by confidence", "reliability by kind of fact")
        .containsPattern("meeting.date.[a-z]+ meeting.date +1 +1 +0\\.[0-9]+ +1.000 ")
        .doesNotContain("missed");
  }

  @Test
  void aFolderWithoutGoldIsTurnedDown() {
    CommandRun run = CommandRun.of("evaluate", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("there is no gold.json in");
    assertThat(CommandRun.of("evaluate", folder + "/missing").status()).isEqualTo(2);
  }

  @Test
  void brokenGoldIsNamed() throws IOException {
    Files.writeString(folder.resolve("gold.json"), "{");
    CommandRun run = CommandRun.of("evaluate", folder.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("gold.json").hasLineCount(1);
  }
}
