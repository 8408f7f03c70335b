package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Limits;
import org.minutebook.read.format.Recognition;
import org.minutebook.read.ocr.LanguagePacks;

/** Scans are read page by page, within limits, and say how well. */
final class ScansTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;

  @BeforeAll
  static void needsTesseract() {
    assumeTrue(LanguagePacks.installed().isPresent(), "tesseract is not installed: apt install it");
  }

  @Test
  void readsAScanAndSaysHowSureItIs() throws IOException {
    ReadResult.Document document = document(Limits.USUAL, ScannedSheet.pdf(file(), 1, 10));
    assertThat(document.xhtml()).contains("Winifred Pask to obtain three quotations");
    assertThat(document.ocr()).isTrue();
    assertThat(document.confidence().orElseThrow()).isBetween(0.8, 1.0);
    assertThat(document.loss()).isEmpty();
  }

  /** What one page leaves in tesseract changes nothing in what another document says. */
  @Test
  void hasOneTesseractForOneDocumentAfterTheOther() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/stdbuf")), "SKIPPED: needs stdbuf");
    Path first = ScannedSheet.pdf(file(), 1, 10);
    Path second = ScannedSheet.pdf(folder.resolve("other.pdf"), 2, 4);
    String alone = document(Limits.USUAL, second).xhtml();
    assertThat(tesseracts()).isEmpty();
    try (InProcess reader = new InProcess(folder, Recognition.NOW, Limits.USUAL)) {
      ReadResult before = reader.result(first);
      List<ProcessHandle> running = tesseracts().toList();
      assertThat(running).hasSize(1);
      assertThat(((ReadResult.Document) reader.result(second)).xhtml()).isEqualTo(alone);
      assertThat(reader.result(first)).isEqualTo(before);
      assertThat(tesseracts().toList()).isEqualTo(running);
    }
    assertThat(tesseracts()).isEmpty();
  }

  private static Stream<ProcessHandle> tesseracts() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().commandLine().orElse("").contains("stream_filelist"));
  }

  @Test
  void putsAScanOffWhereItIsToComeLater() throws IOException {
    InProcess reader = new InProcess(folder, Recognition.LATER, Limits.USUAL);
    assertThat(reader.result(ScannedSheet.pdf(file(), 1, 10))).isEqualTo(new ReadResult.Scan());
    Path picture = folder.resolve("page.png");
    ImageIO.write(ScannedSheet.picture(10), "png", picture.toFile());
    assertThat(reader.result(picture)).isEqualTo(new ReadResult.Scan());
  }

  @Test
  void putsOffAnArchiveThatHoldsAScan() throws IOException {
    Path archive = folder.resolve("archive.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("minutes.txt"));
      zip.write("Minutes of a meeting".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("old/scan.pdf"));
      zip.write(Files.readAllBytes(ScannedSheet.pdf(file(), 1, 4)));
    }
    ReaderSettings settings = ReaderSettings.defaults().withWorkers(1).withTempRoot(folder);
    try (Reader reader = Readers.open(settings)) {
      assertThat(reader.readUnlessScan(archive, "archive.zip")).isEqualTo(new ReadResult.Scan());
      ReadResult.Container whole = (ReadResult.Container) reader.read(archive, "archive.zip");
      assertThat(whole.entries())
          .extracting(ReadResult.Entry::result)
          .hasSize(2)
          .allMatch(ReadResult.Document.class::isInstance);
    }
  }

  @Test
  void readsSoManyScannedPagesOfADocumentAndNoMore() throws IOException {
    ReadResult.Document document =
        document(Limits.USUAL.withRecognition(MINUTE, 1), ScannedSheet.pdf(file(), 3, 2));
    assertThat(document.loss())
        .contains(
            new ReadResult.Loss(
                Reason.OCR_LIMIT, "the first 1 scanned pages were read, 2 were not"));
  }

  @Test
  void givesUpAPageThatTakesTooLong() throws IOException {
    InProcess reader =
        new InProcess(
            folder, Recognition.NOW, Limits.USUAL.withRecognition(Duration.ofMillis(1), 300));
    ReadResult.Unread unread = reader.unread(ScannedSheet.pdf(file(), 1, 60));
    assertThat(unread.reason()).isEqualTo(Reason.TIMEOUT);
    assertThat(unread.detail()).isEqualTo("1 scanned page took too long to recognise");
  }

  @Test
  void drawsAHugePageSmaller() throws IOException {
    PDRectangle poster =
        new PDRectangle(10 * PDRectangle.A4.getWidth(), 10 * PDRectangle.A4.getHeight());
    ReadResult.Document document =
        document(
            Limits.USUAL.withSize(5_000_000, Limits.USUAL.bytes()),
            ScannedSheet.pdf(file(), 1, 10, poster));
    assertThat(document.ocr()).isTrue();
    assertThat(document.xhtml()).contains("Harbour Committee");
    assertThat(document.loss()).isEmpty();
  }

  @Test
  void leavesOutThePicturesOfAPdfThatHaveTooManyPixels() throws IOException {
    Limits limits = Limits.USUAL.withSize(3_000_000, Limits.USUAL.bytes());
    try (InProcess reader = new InProcess(folder, Recognition.NOW, limits)) {
      ReadResult.Unread unread = reader.unread(ScannedSheet.pdf(file(), 1, 10));
      assertThat(unread.reason()).isEqualTo(Reason.TOO_LARGE);
      assertThat(unread.detail())
          .isEqualTo("1 scanned page holds a picture of more than 3 million pixels");
    }
  }

  @Test
  void refusesAPictureOfTooManyPixelsByItsHeader() throws IOException {
    Path picture = folder.resolve("page.png");
    ImageIO.write(ScannedSheet.picture(10), "png", picture.toFile());
    InProcess reader =
        new InProcess(
            folder, Recognition.NOW, Limits.USUAL.withSize(1_000_000, Limits.USUAL.bytes()));
    ReadResult.Unread unread = reader.unread(picture);
    assertThat(unread.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(unread.detail()).isEqualTo("a picture of 3 million pixels");
  }

  /** As many words as the typical page of minutes has; what is measured stands in the manual. */
  @Test
  @Tag("long")
  void isNotHeldUpByWhatGoesOnAroundTheRecognitionOfPages() throws IOException {
    int pages = 40;
    Path scan = ScannedSheet.pdf(file(), pages, 30);
    ReaderSettings settings = ReaderSettings.defaults().withWorkers(1).withTempRoot(folder);
    try (Reader reader = Readers.open(settings)) {
      long start = System.nanoTime();
      assertThat(reader.read(scan, "scan.pdf")).isInstanceOf(ReadResult.Document.class);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("%d scanned pages in %.1f s: %.2f/s%n", pages, seconds, pages / seconds);
      assertThat(pages / seconds)
          .as("pages a second, on a machine that may be busy")
          .isGreaterThan(0.4);
    }
  }

  @Test
  void saysWhichLanguagePackIsMissing() {
    assertThat(LanguagePacks.missing("eng")).isEmpty();
    assertThat(LanguagePacks.missing("eng+xyz_old").orElseThrow())
        .startsWith(
            "tesseract has no language pack 'xyz_old' (Debian, Ubuntu: apt install"
                + " tesseract-ocr-xyz-old); it has ")
        .contains("eng");
  }

  private ReadResult.Document document(Limits limits, Path file) throws IOException {
    try (InProcess reader = new InProcess(folder, Recognition.NOW, limits)) {
      ReadResult result = reader.result(file);
      assertThat(result).as("%s", result).isInstanceOf(ReadResult.Document.class);
      return (ReadResult.Document) result;
    }
  }

  private Path file() {
    return folder.resolve("scan.pdf");
  }
}
