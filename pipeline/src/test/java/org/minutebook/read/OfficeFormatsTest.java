package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** What word processors' files hold, as a reader sees it. */
final class OfficeFormatsTest {
  @TempDir Path folder;
  private InProcess reader = new InProcess(Path.of("."));

  @BeforeEach
  void open() {
    reader = new InProcess(folder);
  }

  @Test
  void printsTheAutomaticNumbersOfADocx() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      BigInteger list = list(document);
      item(document, list, 0, "Welcome");
      item(document, list, 0, "Finance");
      item(document, list, 1, "Grants");
      item(document, list, 1, "Loans");
      item(document, list, 0, "Close");
      item(document, list, 1, "Date");
      assertThat(reader.body(save(document)))
          .contains("data-label=\"1.\">Welcome")
          .contains("data-label=\"2.\">Finance")
          .contains("<li data-depth=\"1\" data-label=\"2.a\">Grants")
          .contains("data-label=\"2.b\">Loans")
          .contains("data-label=\"3.\">Close")
          .contains("data-label=\"3.a\">Date");
    }
  }

  /** Honest files that pack well, or have many parts, are no attacks. */
  @Test
  void readsALargeTableWhoseCellsAreAlikeAndAThousandPictures() throws IOException {
    byte[] document;
    try (XWPFDocument plain = new XWPFDocument()) {
      plain.createParagraph().createRun().setText("Register of attendance");
      XWPFTable table = plain.createTable(2_000, 6);
      table.getRows().forEach(row -> row.getTableCells().forEach(cell -> cell.setText("present")));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      plain.write(out);
      document = out.toByteArray();
    }
    Path file = reader.write("register.docx", withPictures(document, 1_200));
    assertThat(reader.body(file)).contains("Register of attendance").contains("present");
  }

  private static byte[] withPictures(byte[] document, int count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry("word/media/picture" + i + ".xml"));
        zip.write("<svg/>".getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Test
  void keepsEmphasisTabsAndPagesOfADocxAndDropsHiddenText() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph paragraph = document.createParagraph();
      XWPFRun bold = paragraph.createRun();
      bold.setBold(true);
      bold.setText("Action:");
      XWPFRun rest = paragraph.createRun();
      rest.addTab();
      rest.setText("AB to write");
      XWPFRun hidden = paragraph.createRun();
      hidden.setVanish(true);
      hidden.setText("secret");
      paragraph.createRun().addBreak(BreakType.PAGE);
      document.createParagraph().createRun().setText("Next page");
      paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("deleted");
      assertThat(reader.body(save(document)))
          .isEqualTo(
              """
              <p><b>Action:</b>&#9;AB to write</p>
              <hr class="page" data-page="2"/>
              <p>Next page</p>
              """);
    }
  }

  @Test
  void keepsTheColumnsOfMergedCells() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = document.createTable(2, 3);
      table.getRow(0).getCell(0).setText("Item");
      table.getRow(0).getCell(2).setText("Action");
      table.getRow(1).removeCell(1);
      table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
      table.getRow(1).getCell(0).setText("Both");
      table.getRow(1).getCell(1).setText("CD");
      assertThat(reader.body(save(document)))
          .contains("<td data-column=\"0\"><p>Both</p>\n</td><td data-column=\"2\"><p>CD</p>");
    }
  }

  @Test
  void readsAnOpenDocumentText() throws IOException {
    String content =
        """
        <?xml version="1.0"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
        <office:automatic-styles>
          <style:style style:name="B" style:family="text"><style:text-properties
             fo:font-weight="bold"/></style:style>
          <text:list-style style:name="L"><text:list-level-style-number text:level="1"
             style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2"
             style:num-format="1" text:display-levels="2"/></text:list-style>
        </office:automatic-styles>
        <office:body><office:text>
        <text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion>
        </text:changed-region></text:tracked-changes>
        <text:h text:outline-level="2">Minutes</text:h>
        <text:list text:style-name="L"><text:list-item><text:p>One</text:p><text:list><text:list-item>
        <text:p><text:span text:style-name="B">Bold</text:span> rest</text:p></text:list-item>
        </text:list></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>A</text:p>
        </table:table-cell><table:covered-table-cell/><table:table-cell><text:p>B</text:p>
        </table:table-cell></table:table-row></table:table>
        </office:text></office:body></office:document-content>
        """;
    assertThat(reader.body(zip("application/vnd.oasis.opendocument.text", content)))
        .isEqualTo(
            """
            <h2>Minutes</h2>
            <ul><li data-depth="0" data-label="1.">One</li></ul>
            <ul><li data-depth="1" data-label="1.1"><b>Bold</b> rest</li></ul>
            <ul><li data-depth="0" data-label="2.">Two</li></ul>
            <table>
            <tr><td data-column="0"><p>A</p>
            </td><td data-column="2"><p>B</p>
            </td></tr>
            </table>
            """);
  }

  @Test
  void fetchesAndExpandsNothingThatAnOpenDocumentNames() throws IOException {
    Path secret = reader.write("secret.txt", "canary".getBytes(StandardCharsets.UTF_8));
    String content =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><x><body><text><p>&e;</p></text></body></x>"
            .formatted(secret.toUri());
    Path file = zip("application/vnd.oasis.opendocument.text", content);
    assertThat(reader.result(file).toString()).doesNotContain("canary");
  }

  @Test
  void readsRtfWithItsPrintedNumbers() throws IOException {
    String rtf =
        """
        {\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\stylesheet{\\s1 heading 1;}}
        {\\footer hidden footer\\par}
        {\\pard\\s1 Minutes\\par}
        \\pard{\\listtext\\tab 6.1\\tab}{\\b Bold} caf\\'e9 \\u8211? dash\\par
        \\pard {\\v unseen}seen\\par
        \\trowd\\cellx1000\\cellx5000\\pard\\intbl A\\cell AB\\cell\\row
        \\trowd\\cellx5000\\pard\\intbl both\\cell\\row
        \\pard after\\par}
        """;
    assertThat(reader.body("a.rtf", rtf))
        .isEqualTo(
            """
            <h1>Minutes</h1>
            <ul><li data-depth="0" data-label="6.1"><b>Bold</b> café – dash</li></ul>
            <p>seen</p>
            <table>
            <tr><td data-column="0"><p>A</p>
            </td><td data-column="1"><p>AB</p>
            </td></tr>
            <tr><td data-column="0"><p>both</p>
            </td></tr>
            </table>
            <p>after</p>
            """);
  }

  private static BigInteger list(XWPFDocument document) {
    CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
    definition.setAbstractNumId(BigInteger.ZERO);
    level(definition, 0, STNumberFormat.DECIMAL, "%1.");
    level(definition, 1, STNumberFormat.LOWER_LETTER, "%1.%2");
    XWPFNumbering numbering = document.createNumbering();
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
  }

  private static void level(
      CTAbstractNum list, int level, STNumberFormat.Enum format, String text) {
    CTLvl added = list.addNewLvl();
    added.setIlvl(BigInteger.valueOf(level));
    added.addNewStart().setVal(BigInteger.ONE);
    added.addNewNumFmt().setVal(format);
    added.addNewLvlText().setVal(text);
  }

  private static void item(XWPFDocument document, BigInteger list, int level, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(level));
    paragraph.createRun().setText(text);
  }

  private Path save(XWPFDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return reader.write("a.docx", bytes.toByteArray());
  }

  private Path zip(String mimetype, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(mimetype.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return reader.write("a.odt", bytes.toByteArray());
  }
}
