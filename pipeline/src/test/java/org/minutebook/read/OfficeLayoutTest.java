package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where things stand in word processors' files: beside, below, at the edge of the page. */
final class OfficeLayoutTest {
  private static final String BESIDE =
      """
      <table>
      <tr><td data-column="0"><p>The roof leaks.</p>
      </td><td data-column="1"><p>JB</p>
      </td></tr>
      </table>
      <p>The gate is mended.</p>
      """;

  private static final String LOWERED =
      """
      <td data-column="0"><p>First.</p>
      <p>Second.</p>
      <p>Third.</p>
      </td><td data-column="1"><p></p>
      <p></p>
      <p>JB</p>
      </td>""";

  @TempDir Path folder;
  private InProcess reader = new InProcess(Path.of("."));

  @BeforeEach
  void open() {
    reader = new InProcess(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:drawing><wp:anchor><a:graphic><wps:txbx>%s</wps:txbx></a:graphic></wp:anchor></w:drawing>",
        "<w:pict><v:shape><v:textbox>%s</v:textbox></v:shape></w:pict>",
        "<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>%1$s</wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox>%1$s</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
      })
  void initialsInABoxInTheMarginOfADocxStandBesideTheirParagraph(String box) throws IOException {
    String content =
        box.formatted("<w:txbxContent><w:p><w:r><w:t>JB</w:t></w:r></w:p><w:p/></w:txbxContent>");
    String before = "<w:p><w:r>" + content + "</w:r><w:r><w:t>The roof leaks.</w:t></w:r></w:p>";
    String after = "<w:p><w:r><w:t>The roof leaks.</w:t></w:r><w:r>" + content + "</w:r></w:p>";
    String next = "<w:p><w:r><w:t>The gate is mended.</w:t></w:r></w:p>";
    assertThat(reader.body(docx(before + next))).isEqualTo(BESIDE);
    assertThat(reader.body(docx(after + next))).isEqualTo(BESIDE);
  }

  @Test
  void otherBoxesOfADocxFollowTheirParagraph() throws IOException {
    String box =
        "<w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Mill Valley Forum</w:t></w:r></w:p>"
            + "</w:txbxContent></v:textbox></w:pict>";
    assertThat(
            reader.body(
                docx("<w:p><w:r>" + box + "</w:r><w:r><w:t>The roof leaks.</w:t></w:r></w:p>")))
        .isEqualTo("<p>The roof leaks.</p>\n<p>Mill Valley Forum</p>\n");
  }

  @Test
  void initialsInABoxInTheMarginOfAnRtfFileStandBesideTheirParagraph() throws IOException {
    String rtf =
        """
        {\\rtf1\\ansi \\pard The roof {\\shp{\\*\\shpinst\\shpleft8000{\\sp{\\sn lTxid}{\\sv 1}}
        {\\shptxt \\pard\\plain JB\\par}}{\\shprslt{\\*\\do{\\dptxbxtext \\pard JB\\par}}}}leaks.\\par
        The gate is mended.\\par}
        """;
    assertThat(reader.body("a.rtf", rtf)).isEqualTo(BESIDE);
  }

  @Test
  void initialsInAFrameOfAnOpenDocumentStandBesideTheirParagraph() throws IOException {
    String body =
        """
        <text:p><draw:frame><draw:text-box><text:p>JB</text:p></draw:text-box></draw:frame>The roof leaks.</text:p>
        <text:p>The gate is mended.</text:p>
        """;
    assertThat(reader.body(odt(body))).isEqualTo(BESIDE);
  }

  @Test
  void blankParagraphsInACellOfADocxKeepThePlaceOfWhatFollows() throws IOException {
    String text = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";
    String row =
        "<w:tbl><w:tr><w:tc>%s</w:tc><w:tc><w:p/><w:p><w:r><w:br/></w:r></w:p>%s<w:p/></w:tc></w:tr></w:tbl>"
            .formatted(
                text.formatted("First.") + text.formatted("Second.") + text.formatted("Third."),
                text.formatted("JB"));
    assertThat(reader.body(docx(row)))
        .contains(
            "<p>Third.</p>\n</td><td data-column=\"1\"><p></p>\n<p></p>\n<p></p>\n<p>JB</p>\n</td>");
  }

  @Test
  void blankParagraphsInACellOfOtherFormatsKeepIt() throws IOException {
    String rtf =
        """
        {\\rtf1\\ansi \\trowd\\cellx5000\\cellx7000\\pard\\intbl First.\\par Second.\\par Third.\\cell
        \\par\\par JB\\par\\cell\\row\\pard\\par}
        """;
    String odt =
        """
        <table:table><table:table-row><table:table-cell><text:p>First.</text:p><text:p>Second.</text:p>
        <text:p>Third.</text:p></table:table-cell><table:table-cell><text:p/><text:p/><text:p>JB</text:p>
        </table:table-cell></table:table-row></table:table>
        """;
    String html =
        "<table><tr><td><p>First.</p><p>Second.</p>Third.</td>"
            + "<td><p>&nbsp;</p><br>JB<p></p></td></tr></table>";
    assertThat(reader.body("a.rtf", rtf)).contains(LOWERED);
    assertThat(reader.body(odt(odt))).contains(LOWERED);
    assertThat(reader.body("a.html", html)).contains(LOWERED);
  }

  @Test
  void blankParagraphsAloneAreNoContent() throws IOException {
    String row = "<w:tr><w:tc><w:p/><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>";
    String filled =
        "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>JB</w:t></w:r></w:p></w:tc></w:tr>";
    assertThat(reader.body(docx("<w:tbl>" + row + filled + "</w:tbl>")))
        .isEqualTo(
            """
            <table>
            <tr><td data-column="0"></td><td data-column="1"><p>JB</p>
            </td></tr>
            </table>
            """);
  }

  @Test
  void theHeaderOfAnRtfFileIsKeptOnceAndOfTheFooterTheStateOfTheRecord() throws IOException {
    String rtf =
        """
        {\\rtf1\\ansi {\\headerf\\pard Mill Valley Forum\\par}{\\header\\pard\\b Minutes of 4 May 2018\\par
        Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}
        {\\footer\\pard\\qc Draft, page 1 of 3\\par}
        \\pard The group met.\\par
        {\\header\\pard Another section\\par}\\pard It closed at nine.\\par}
        """;
    assertThat(reader.body("a.rtf", rtf))
        .isEqualTo(
            """
            <p><b>Draft</b></p>
            <p>Mill Valley Forum</p>
            <p><b>Minutes of 4 May 2018</b></p>
            <p>The group met.</p>
            <p>It closed at nine.</p>
            """);
  }

  @Test
  void aHeaderOfAnRtfFileThatTheTextRepeatsIsLeftOut() throws IOException {
    String rtf =
        "{\\rtf1\\ansi {\\header MILL VALLEY FORUM\\par}\\pard Mill Valley Forum\\par The group met.\\par}";
    assertThat(reader.body("a.rtf", rtf))
        .isEqualTo("<p>Mill Valley Forum</p>\n<p>The group met.</p>\n");
  }

  @Test
  void capitalsAreReadAsSeenAndSmallOnesStandOut() throws IOException {
    String docx =
        "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Finance</w:t></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:smallCaps/></w:rPr><w:t>Ann Ash</w:t></w:r></w:p>";
    String rtf = "{\\rtf1\\ansi \\pard{\\caps Finance}\\par{\\scaps Ann Ash}\\par}";
    String odt =
        """
        <text:p><text:span text:style-name="U">Finance</text:span></text:p>
        <text:p><text:span text:style-name="S">Ann Ash</text:span></text:p>
        """;
    String seen = "<p>FINANCE</p>\n<p><b>Ann Ash</b></p>\n";
    assertThat(reader.body(docx(docx))).isEqualTo(seen);
    assertThat(reader.body("a.rtf", rtf)).isEqualTo(seen);
    assertThat(reader.body(odt(odt))).isEqualTo(seen);
  }

  @Test
  void numbersOfAnOpenDocumentAreThoseThatAReaderSees() throws IOException {
    String item = "<text:list-item%s><text:p>%s</text:p></text:list-item>";
    String first =
        "<text:list text:style-name=\"N\">" + item.formatted("", "Apologies") + "</text:list>";
    String goesOn =
        "<text:list text:style-name=\"N\" text:continue-numbering=\"true\">"
            + item.formatted("", "Minutes")
            + item.formatted(" text:start-value=\"7\"", "Roads")
            + "<text:list-item><text:list><text:list-item><text:p>Signs</text:p></text:list-item>"
            + "</text:list></text:list-item>"
            + item.formatted("", "Close")
            + "</text:list>";
    assertThat(
            reader
                .body(odt(first + "<text:p>Ann Ash sent hers.</text:p>" + goesOn))
                .replaceAll("</?ul>|</?li>|data-", ""))
        .isEqualTo(
            """
            <li depth="0" label="1.">Apologies
            <p>Ann Ash sent hers.</p>
            <li depth="0" label="2.">Minutes
            <li depth="0" label="7.">Roads
            <li depth="1" label="7.1">Signs
            <li depth="0" label="8.">Close
            """);
  }

  @Test
  void numbersOfAnRtfFileAreThoseThatItPrintsForReadersThatDoNotCount() throws IOException {
    String rtf =
        """
        {\\rtf1\\ansi {\\*\\listtable{\\list{\\listlevel{\\leveltext\\'02\\'00.;}}}}
        \\pard{\\listtext\\pard\\plain 7.\\tab}\\ls1\\ilvl0 Roads\\par
        \\pard{\\listtext\\pard\\plain 7.1\\tab}\\ls1\\ilvl1 Signs\\par
        \\pard{\\pntext (a)\\tab}{\\*\\pn\\pnlvlbody}Mill Lane\\par
        \\pard No number\\par}
        """;
    assertThat(reader.body("a.rtf", rtf).replaceAll("</?ul>|</?li>|data-", ""))
        .isEqualTo(
            """
            <li depth="0" label="7.">Roads
            <li depth="1" label="7.1">Signs
            <li depth="0" label="(a)">Mill Lane
            <p>No number</p>
            """);
  }

  private Path docx(String body) throws IOException {
    String types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
            + "officedocument.wordprocessingml.document.main+xml\"/></Types>";
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    String document =
        "<w:document xmlns:w=\"w\" xmlns:wp=\"wp\" xmlns:a=\"a\" xmlns:wps=\"wps\" xmlns:v=\"v\""
            + " xmlns:mc=\"mc\"><w:body>"
            + body
            + "</w:body></w:document>";
    return zip(
        "a.docx",
        Map.of(
            "[Content_Types].xml", types, "_rels/.rels", relations, "word/document.xml", document));
  }

  private Path odt(String body) throws IOException {
    String content =
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
          xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
        <office:automatic-styles><text:list-style style:name="N"><text:list-level-style-number text:level="1"
        style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2"
        style:num-format="1" text:display-levels="2"/></text:list-style><style:style style:name="U" style:family="text"><style:text-properties
        fo:text-transform="uppercase"/></style:style><style:style style:name="S" style:family="text">
        <style:text-properties fo:font-variant="small-caps"/></style:style></office:automatic-styles>
        <office:body><office:text>%s</office:text></office:body></office:document-content>
        """
            .formatted(body);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
      put(zip, "content.xml", content);
    }
    return reader.write("a.odt", bytes.toByteArray());
  }

  private Path zip(String name, Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        put(zip, entry.getKey(), entry.getValue());
      }
    }
    return reader.write(name, bytes.toByteArray());
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
