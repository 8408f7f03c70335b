package org.minutebook.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Documents of honest form and monstrous size: pictures, tables, sentences, nesting, loops. */
final class Floods {
  private static final int WIDE = 30_000;

  private Floods() {}

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    files.add(HostileFile.slow("floods/pixels.png", () -> png(WIDE, true)));
    files.add(HostileFile.quick("floods/pixels-that-are-not-there.png", () -> png(60_000, false)));
    files.add(HostileFile.slow("floods/pixels.pdf", Floods::pixelsInPdf));
    files.add(HostileFile.quick("floods/page-as-wide-as-a-field.pdf", Floods::widePage));
    files.add(HostileFile.slow("floods/sentence.txt", () -> Papers.utf8(sentence(5_000_000))));
    files.add(
        HostileFile.slow(
            "floods/sentence.docx", () -> Papers.docx(Papers.wordParagraphs(sentence(4_100_000)))));
    files.add(HostileFile.slow("floods/word.txt", () -> Papers.utf8("m".repeat(3_000_000) + "\n")));
    files.add(HostileFile.slow("floods/cells.html", () -> cells(10_000_000)));
    files.add(HostileFile.slow("floods/million-cells.html", () -> cells(1_000_000)));
    files.add(HostileFile.slow("floods/many-cells.docx", () -> Papers.docx(wordTable(30_000, 10))));
    files.add(HostileFile.quick("floods/wide-cell.html", Floods::wideCell));
    files.add(HostileFile.quick("floods/repeated-cells.odt", Floods::repeatedCells));
    files.add(HostileFile.slow("floods/pages.pdf", () -> pages(20_000)));
    files.add(HostileFile.quick("floods/page-tree-in-a-circle.pdf", Floods::circle));
    files.add(HostileFile.quick("floods/page-deep-in-a-tree.pdf", Floods::deepTree));
    files.add(HostileFile.slow("floods/form-in-itself.pdf", Floods::formInItself));
    files.add(
        HostileFile.quick(
            "floods/deep.html", () -> Papers.html("", "<div>".repeat(20_000) + "minutes")));
    files.add(
        HostileFile.quick(
            "floods/deep-lists.html", () -> Papers.html("", "<ul><li>a".repeat(5_000))));
    files.add(
        HostileFile.quick(
            "floods/deep-tables.html", () -> Papers.html("", "<table><tr><td>a".repeat(5_000))));
    files.add(
        HostileFile.quick(
            "floods/deep.rtf", () -> Papers.utf8("{\\rtf1 " + "{".repeat(500_000) + "minutes")));
    files.add(HostileFile.quick("floods/deep-tables.docx", () -> Papers.docx(tables(150, true))));
    files.add(HostileFile.quick("floods/deep-lists.odt", () -> Papers.odt(lists(200, true))));
    files.add(
        HostileFile.quick(
            "floods/quotes.md", () -> Papers.utf8(">".repeat(50_000) + " minutes\n")));
    files.add(
        HostileFile.slow(
            "floods/emphasis.md", () -> Papers.utf8("*a **b ".repeat(30_000) + "minutes\n")));
    files.add(
        HostileFile.quick("floods/brackets.md", () -> Papers.utf8("[".repeat(50_000) + "a\n")));
    files.add(HostileFile.quick("floods/parts.eml", () -> partsInParts(1_000)));
    files.add(HostileFile.quick("floods/headers.eml", Floods::headers));
    files.add(HostileFile.quick("floods/style-of-itself.docx", Floods::styleOfItself));
    return files;
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  /** A picture of one bit a pixel, as high as it is wide. */
  private static byte[] png(int wide, boolean whole) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(wide).putInt(wide).put((byte) 1);
    out.write(chunk("IHDR", header.array()));
    out.write(chunk("IDAT", whole ? rows(wide) : new byte[] {1, 2, 3}));
    out.write(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  private static byte[] rows(int wide) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      byte[] row = new byte[1 + (wide + 7) / 8];
      for (int i = 0; i < wide; i++) {
        out.write(row);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] pixelsInPdf() throws IOException {
    byte[] packed = Papers.deflated(new byte[WIDE / 8 * WIDE]);
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    picture.write(
        Papers.utf8(
            "<< /Type /XObject /Subtype /Image /Width "
                + WIDE
                + " /Height "
                + WIDE
                + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode /Length "
                + packed.length
                + " >>\nstream\n"));
    picture.write(packed);
    picture.write(Papers.utf8("\nendstream"));
    return Papers.pdf(
        List.of(
            Papers.utf8("<< /Type /Catalog /Pages 2 0 R >>"),
            Papers.utf8("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Papers.utf8(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /XObject << /X 5 0 R >> >> >>"),
            Papers.stream("", Papers.utf8("q 595 0 0 842 0 0 cm /X Do Q")),
            picture.toByteArray()));
  }

  private static byte[] widePage() throws IOException {
    byte[] pdf = Papers.pdf(Papers.drawn(Papers.minutes("on a wide page")), "", "");
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    // As long as before, so that the places of the objects stay right.
    return text.replace("[0 0 595 842]", "[0 0 9e9 9e9]").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String sentence(int length) {
    StringBuilder words = new StringBuilder("Minutes of the Quay Group. ");
    for (int i = 0; words.length() < length; i++) {
      words.append("the clerk ").append(i).append(" agreed to write and ");
    }
    return words.append('\n').toString();
  }

  private static byte[] cells(int count) {
    return Papers.html("", "<table>" + "<tr><td>a<td>b".repeat(count / 2) + "</table>");
  }

  private static String wordTable(int rows, int columns) {
    String cell = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>";
    String row = "<w:tr>" + cell.repeat(columns) + "</w:tr>";
    return "<w:tbl>" + row.repeat(rows) + "</w:tbl>";
  }

  private static byte[] wideCell() {
    return Papers.html(
        "",
        "<table><tr><td colspan=2000000000 rowspan=2000000000>a<td>b</table>"
            + "<ol start=99999999999999><li value=-99999999999>a<li>b</ol>"
            + Papers.htmlParagraphs(Papers.minutes("wide")));
  }

  private static byte[] repeatedCells() throws IOException {
    return Papers.odt(
        Papers.openParagraphs(Papers.minutes("repeated"))
            + "<table:table><table:table-row table:number-rows-repeated=\"99999999\">"
            + "<table:table-cell table:number-columns-repeated=\"99999999\"><text:p>a"
            + "<text:s text:c=\"99999999\"/></text:p></table:table-cell>"
            + "</table:table-row></table:table>");
  }

  private static byte[] pages(int count) throws IOException {
    List<byte[]> objects = new ArrayList<>();
    objects.add(Papers.utf8("<< /Type /Catalog /Pages 2 0 R >>"));
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      kids.append(i + 5).append(" 0 R ");
    }
    objects.add(Papers.utf8("<< /Type /Pages /Kids [" + kids + "] /Count " + count + " >>"));
    objects.add(Papers.stream("", Papers.utf8(Papers.drawn(Papers.minutes("on every page")))));
    objects.add(Papers.utf8("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
    for (int i = 0; i < count; i++) {
      objects.add(
          Papers.utf8(
              "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R"
                  + " /Resources << /Font << /F1 4 0 R >> >> >>"));
    }
    return Papers.pdf(objects);
  }

  private static byte[] circle() throws IOException {
    return Papers.pdf(
        List.of(
            Papers.utf8("<< /Type /Catalog /Pages 2 0 R >>"),
            Papers.utf8("<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1000000 >>"),
            Papers.utf8("<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 2000000000 >>")));
  }

  private static byte[] deepTree() throws IOException {
    List<byte[]> objects = new ArrayList<>();
    objects.add(Papers.utf8("<< /Type /Catalog /Pages 2 0 R >>"));
    for (int i = 2; i < 50_000; i++) {
      objects.add(
          Papers.utf8("<< /Type /Pages /Kids [" + (i + 1) + " 0 R] /Count 1 /Parent 2 0 R >>"));
    }
    objects.add(Papers.utf8("<< /Type /Page /Parent 49999 0 R /MediaBox [0 0 595 842] >>"));
    return Papers.pdf(objects);
  }

  private static byte[] formInItself() throws IOException {
    String resources = " /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> ";
    return Papers.pdf(
        List.of(
            Papers.utf8("<< /Type /Catalog /Pages 2 0 R >>"),
            Papers.utf8("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Papers.utf8(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + resources
                    + ">>"),
            Papers.stream("", Papers.utf8(Papers.drawn(Papers.minutes("form")) + "/X Do")),
            Papers.utf8("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            Papers.stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9]" + resources,
                Papers.utf8("/X Do /X Do"))));
  }

  private static String tables(int depth, boolean outermost) {
    String inner =
        depth == 0 ? Papers.wordParagraphs("minutes") : tables(depth - 1, false) + "<w:p/>";
    return "<w:tbl><w:tr><w:tc>" + inner + "</w:tc></w:tr></w:tbl>" + (outermost ? "<w:p/>" : "");
  }

  private static String lists(int depth, boolean outermost) {
    String inner = depth == 0 ? "" : lists(depth - 1, false);
    return "<text:list><text:list-item><text:p>a</text:p>"
        + inner
        + "</text:list-item></text:list>"
        + (outermost ? Papers.openParagraphs(Papers.minutes("lists")) : "");
  }

  private static byte[] partsInParts(int depth) {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      body.append("--").append(i - 1).append("\r\nContent-Type: multipart/mixed; boundary=");
      body.append(i).append("\r\n\r\n");
    }
    body.append("--").append(depth).append("\r\nContent-Type: text/plain\r\n\r\nminutes\r\n");
    return Papers.eml("Content-Type: multipart/mixed; boundary=0\r\n", body.toString());
  }

  private static byte[] headers() {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      fields.append("X-").append(i).append(": a\r\n");
    }
    return Papers.eml(fields.toString(), Papers.minutes("headers"));
  }

  private static byte[] styleOfItself() throws IOException {
    String body = "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>Minutes</w:t></w:r></w:p>";
    var parts = Papers.wordParts(Papers.word(body));
    parts.put(
        "word/styles.xml",
        Papers.utf8(
            "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
                + "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>"));
    parts.put(
        "word/_rels/document.xml.rels",
        Papers.utf8(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument"
                + "/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"));
    return Papers.zip(parts);
  }
}
