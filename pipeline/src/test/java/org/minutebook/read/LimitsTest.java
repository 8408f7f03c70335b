package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Limits;
import org.minutebook.read.format.Recognition;
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.format.Xml;
import org.minutebook.structure.Structurer;

/** What one file may cost, and what is said where it costs more. */
final class LimitsTest {
  @TempDir Path folder;

  @Test
  void handsOverThePagesThatItHasWhenTheTimeIsUp() throws IOException {
    Limits hasty = Limits.USUAL.withTime(Duration.ofNanos(1), Duration.ofSeconds(9));
    ReadResult result = reader(hasty).result(pdf(3));
    assertThat(result).isInstanceOf(ReadResult.Document.class);
    ReadResult.Document document = (ReadResult.Document) result;
    assertThat(document.xhtml()).contains("This is page 1").doesNotContain("This is page 2");
    assertThat(document.loss())
        .contains(
            new ReadResult.Loss(
                Reason.TIMEOUT,
                "the first 1 of 3 pages were read in the time that a document has"));
  }

  @Test
  void refusesAFileThatIsTooLarge() throws IOException {
    byte[] text = new byte[3 << 20];
    Arrays.fill(text, (byte) 'a');
    InProcess reader = reader(Limits.USUAL.withSize(Limits.USUAL.pixels(), 2 << 20));
    ReadResult.Unread unread = reader.unread(reader.write("a.txt", text));
    assertThat(unread.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(unread.detail()).isEqualTo("more than 2 MB");
  }

  @Test
  void refusesXmlThatIsNestedTooDeeply() throws IOException, Unreadable {
    assertThat(Xml.parse(nested(400)).getTagName()).isEqualTo("a");
    assertThatThrownBy(() -> Xml.parse(nested(501)))
        .isInstanceOf(Unreadable.class)
        .hasMessage("XML of more than 500 levels");
    assertThatThrownBy(() -> Xml.parse(nested(1_000_000))).isInstanceOf(Unreadable.class);
  }

  private static InputStream nested(int levels) {
    String xml = "<a>".repeat(levels) + "</a>".repeat(levels);
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** A table of a million cells costs no more than one of as many as are read. */
  @Test
  void readsTheFirstCellsOfAnEndlessTable() throws IOException {
    String page =
        "<p>Minutes</p><table>" + "<tr><td>a<td>b".repeat(60_000) + "</table><p>The end</p>";
    InProcess reader = reader(Limits.USUAL);
    Path file = reader.write("a.html", page.getBytes(StandardCharsets.UTF_8));
    ReadResult.Document document = (ReadResult.Document) reader.result(file);
    assertThat(document.loss())
        .contains(
            new ReadResult.Loss(
                Reason.TRUNCATED,
                "the first 200000 headings, paragraphs, list items and cells were read"));
    // Each cell and the paragraph in it count, and so do the table and what stands before it.
    assertThat(document.xhtml().split("<td", -1).length - 1).isBetween(99_990, 100_000);
    assertThat(document.xhtml())
        .contains("Minutes")
        .doesNotContain("The end")
        .endsWith("</html>\n");
    assertThatCode(() -> new Structurer().structure(document.xhtml())).doesNotThrowAnyException();
  }

  /** However many parts fit: what is not all there says so. */
  @Test
  void neverLeavesOutTheEndOfAWordFileInSilence() throws IOException {
    Path file = folder.resolve("a.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText("Minutes");
      for (XWPFTableRow row : document.createTable(4, 3).getRows()) {
        for (XWPFTableCell cell : row.getTableCells()) {
          cell.setWidth("2000");
          cell.setText("present");
        }
      }
      document.createParagraph().createRun().setText("The end");
      document.write(out);
    }
    for (int parts = 1; parts < 80; parts++) {
      ReadResult result = reader(parts(parts)).result(file);
      boolean whole =
          result instanceof ReadResult.Document read && read.xhtml().contains("The end");
      boolean told =
          result instanceof ReadResult.Document read
              && read.loss().filter(l -> l.reason() == Reason.TRUNCATED).isPresent();
      assertThat(whole || told).as("%d parts: %s", parts, result).isTrue();
    }
    ReadResult.Document all = (ReadResult.Document) reader(parts(80)).result(file);
    assertThat(all.loss()).isEmpty();
  }

  private static Limits parts(int count) {
    Limits usual = Limits.USUAL;
    return new Limits(
        usual.document(),
        usual.scannedPage(),
        usual.stall(),
        usual.recognition(),
        usual.characters(),
        count,
        usual.pages(),
        usual.scannedPages(),
        usual.pixels(),
        usual.bytes());
  }

  @Test
  void reachTheWorkerAsTheyAre() {
    Limits odd =
        new Limits(
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            Duration.ofMillis(3),
            Duration.ofMillis(4),
            5,
            6,
            7,
            8,
            9L << 32,
            10L << 32);
    WorkerOptions options = new WorkerOptions("eng+cym", odd);
    assertThat(WorkerOptions.of(options.arguments().toArray(String[]::new))).isEqualTo(options);
  }

  private InProcess reader(Limits limits) {
    return new InProcess(folder, Recognition.NEVER, limits);
  }

  private Path pdf(int pages) throws IOException {
    Path file = folder.resolve("pages.pdf");
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    try (PDDocument document = new PDDocument()) {
      for (int i = 1; i <= pages; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 12);
          content.newLineAtOffset(72, 700);
          content.showText("This is page " + i + " of the minutes, of no great interest.");
          content.endText();
        }
      }
      document.save(file.toFile());
    }
    return file;
  }
}
