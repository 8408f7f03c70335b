package org.minutebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read: each ends in one line with its reason, and the run goes on. */
class BadInputTest {
  private static final String ODD_NAME = "minutes 'of' \"März\" Ωμέγα 会議\nsecond line.txt";
  private static final long BIG = 200_000_000;

  @TempDir static Path folder;
  private static Path archive = Path.of("");
  private static CommandRun run = CommandRun.of("--version");

  @BeforeAll
  static void importThemAll() throws Exception {
    archive = Files.createDirectory(folder.resolve("archive"));
    Files.createFile(archive.resolve("empty.txt"));
    SampleFiles.protectedPdf(archive.resolve("protected.pdf"));
    SampleFiles.protectedDocx(archive.resolve("protected.docx"));
    byte[] sound =
        Files.readAllBytes(SampleFiles.docx(folder.resolve("sound.docx"), SampleFiles.MARCH));
    Files.write(archive.resolve("truncated.docx"), Arrays.copyOf(sound, sound.length * 2 / 3));
    byte[] noise = new byte[60_000];
    new Random(20080904).nextBytes(noise);
    Files.write(archive.resolve("x.pdf"), noise);
    byte[] picture = {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, ';'};
    Files.write(archive.resolve("logo.gif"), picture);
    Path looping = Files.createDirectory(archive.resolve("looping"));
    Files.createSymbolicLink(looping.resolve("again"), archive);
    SampleFiles.text(archive.resolve(ODD_NAME), SampleFiles.FEBRUARY);
    SampleFiles.text(archive.resolve("sound.txt"), SampleFiles.MARCH);
    run =
        CommandRun.on(
            folder.resolve("book"),
            "import",
            archive.toString(),
            folder.resolve("missing").toString());
  }

  @Test
  void theRunGoesOnAndTheAccountAddsUp() {
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.counted("files seen")).isEqualTo(10);
    assertThat(run.counted("recorded")).isEqualTo(2);
    assertThat(
            run.counted("recorded")
                + run.counted("partial")
                + run.counted("duplicates")
                + run.counted("failed")
                + run.counted("skipped"))
        .isEqualTo(run.counted("files seen"));
  }

  @Test
  void aMissingPath() {
    assertReason("missing", "no such file or folder");
  }

  @Test
  void anEmptyFile() {
    assertReason("empty.txt", "the file is empty");
  }

  @Test
  void aProtectedPdf() {
    assertReason("protected.pdf", "protected by a password");
  }

  @Test
  void aProtectedDocx() {
    assertReason("protected.docx", "protected by a password");
  }

  @Test
  void aTruncatedDocx() {
    assertReason("truncated.docx", "damaged or cut off");
  }

  @Test
  void aBinaryWithTheNameOfAPdf() {
    assertReason("x.pdf", "no reader for this type");
  }

  @Test
  void aFileOfAnUnsupportedType() {
    assertReason("logo.gif", "data or program files are not meeting records");
  }

  @Test
  void aLinkThatLoops() {
    assertReason("looping/again", "a link");
  }

  @Test
  void aNameWithQuotesNewlineAndForeignLettersIsShownOnOneLine() {
    CommandRun found =
        CommandRun.on(folder.resolve("book"), "search", "sandbag", "--in", "actions");
    assertThat(found.out())
        .contains("archive/minutes 'of' \"März\" Ωμέγα 会議\\u{a}second line.txt, page 1");
    String name = archive.resolve(ODD_NAME).toString();
    assertThat(CommandRun.on(folder.resolve("book"), "show", name).status()).isZero();
  }

  @Test
  void aSearchForTheNameOfAFailedFileTellsOfIt() {
    Path book = folder.resolve("book");
    CommandRun found = CommandRun.on(book, "search", "truncated");
    assertThat(found.out())
        .contains("1 file of that name was not read:")
        .contains("truncated.docx (failed, CORRUPT: damaged or cut off; look for a good copy)");
    assertThat(CommandRun.on(book, "search", "truncated", "--json").out())
        .contains("\"unread\"", "truncated.docx\"", "\"outcome\" : \"failed\"")
        .contains("\"reason\" : \"CORRUPT\"", "look for a good copy");
    assertThat(CommandRun.on(book, "search", "sandbag").out()).doesNotContain("was not read");
  }

  @Test
  void statusNamesTheFailuresAgain() {
    CommandRun status = CommandRun.on(folder.resolve("book"), "status");
    assertThat(status.out())
        .contains("protected.pdf: protected by a password")
        .contains("truncated.docx: damaged or cut off");
  }

  @Test
  void anUnreadableFile(@TempDir Path own) throws Exception {
    Path locked = SampleFiles.text(own.resolve("locked.txt"), SampleFiles.MARCH);
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    CommandRun extract = Powerless.run(ProgramProcess.java(Main.class, "extract", own.toString()));
    assertThat(extract.status()).isEqualTo(1);
    assertThat(extract.out()).isEmpty();
    assertThat(extract.err()).contains("locked.txt: it may not be read; check its permissions");
  }

  @Test
  void aTextFileOf200MegabytesIsReadInPart(@TempDir Path own) throws IOException {
    Path big = own.resolve("big.txt");
    byte[] line =
        "The committee went on to talk about the weather and the state of the roads.\n"
            .getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(big), 1 << 20)) {
      for (long written = 0; written < BIG; written += line.length) {
        out.write(line);
      }
    }
    CommandRun extract = CommandRun.of("extract", big.toString());
    assertThat(extract.err())
        .containsPattern("partial +1")
        .contains("big.txt: more text than the limit; the beginning was read");
    assertThat(extract.status()).isZero();
    assertThat(extract.lines()).isNotEmpty();
  }

  private static void assertReason(String file, String reason) {
    assertThat(lineOf(file)).contains(file + ": " + reason);
  }

  /** The one line of the account that names a file. */
  private static String lineOf(String file) {
    var lines = run.lines().stream().filter(line -> line.contains("/" + file + ": ")).toList();
    assertThat(lines).as("lines about " + file + " in\n" + run.out()).hasSize(1);
    return lines.getFirst();
  }
}
