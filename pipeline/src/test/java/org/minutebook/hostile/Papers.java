package org.minutebook.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files of every format from what is to stand in them. */
final class Papers {
  static final String WORD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";

  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
          + ".wordprocessingml.document.main+xml\"/></Types>";
  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006"
          + "/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
  private static final String OPEN_TEXT =
      "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
          + " xmlns:xlink=\"http://www.w3.org/1999/xlink\">";
  private static final String OPEN_TYPE = "application/vnd.oasis.opendocument.text";

  private Papers() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Lines of minutes that differ from all others by a word of their own. */
  static String minutes(String own) {
    return "Minutes of the Quay Group, held on 4 March 2009\n"
        + "Present: Winifred Pask, Edgar Thistlewood\n"
        + "1. The railing ("
        + own
        + ")\n"
        + "Action: Winifred Pask to obtain three quotations by 30 April 2009.\n";
  }

  /** The parts of a Word file around its main part, which is given whole. */
  static Map<String, byte[]> wordParts(String documentXml) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", utf8(TYPES));
    parts.put("_rels/.rels", utf8(RELATIONS));
    parts.put("word/document.xml", utf8(documentXml));
    return parts;
  }

  /** A Word file's main part with a body. */
  static String word(String body) {
    return WORD + "<w:body>" + body + "</w:body></w:document>";
  }

  /** Paragraphs of a Word file, one a line. */
  static String wordParagraphs(String text) {
    StringBuilder xml = new StringBuilder();
    text.lines()
        .forEach(line -> xml.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
    return xml.toString();
  }

  static byte[] docx(String body) throws IOException {
    return zip(wordParts(word(body)));
  }

  static Map<String, byte[]> openParts(String contentXml) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", utf8(OPEN_TYPE));
    parts.put("content.xml", utf8(contentXml));
    parts.put(
        "META-INF/manifest.xml",
        utf8(
            "<manifest:manifest"
                + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                + OPEN_TYPE
                + "\"/></manifest:manifest>"));
    return parts;
  }

  /** An OpenDocument text's content with a body. */
  static String open(String body) {
    return open("", body);
  }

  static String open(String styles, String body) {
    return OPEN_TEXT
        + "<office:automatic-styles>"
        + styles
        + "</office:automatic-styles><office:body><office:text>"
        + body
        + "</office:text></office:body></office:document-content>";
  }

  static String openParagraphs(String text) {
    StringBuilder xml = new StringBuilder();
    text.lines().forEach(line -> xml.append("<text:p>").append(line).append("</text:p>"));
    return xml.toString();
  }

  static byte[] odt(String body) throws IOException {
    return zip(openParts(open(body)));
  }

  static byte[] rtf(String text) {
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi ");
    text.lines().forEach(line -> rtf.append(line).append("\\par\n"));
    return utf8(rtf.append('}').toString());
  }

  static byte[] html(String head, String body) {
    return utf8("<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>");
  }

  static String htmlParagraphs(String text) {
    StringBuilder html = new StringBuilder();
    text.lines().forEach(line -> html.append("<p>").append(line).append("</p>\n"));
    return html.toString();
  }

  /** A mail with the given fields and body. */
  static byte[] eml(String fields, String body) {
    return utf8(
        "From: Una Quay <una@example.org>\r\nSubject: Minutes\r\n"
            + "Date: Thu, 6 May 2010 10:30:00 +0000\r\nMessage-ID: <1@example.org>\r\n"
            + "MIME-Version: 1.0\r\n"
            + fields
            + "\r\n"
            + body);
  }

  /** A mail in parts, each with its fields. */
  static byte[] mail(List<String> parts) {
    StringBuilder body = new StringBuilder();
    parts.forEach(part -> body.append("--x\r\n").append(part).append("\r\n"));
    return eml(
        "Content-Type: multipart/mixed; boundary=x\r\n", body.append("--x--\r\n").toString());
  }

  /** Drawing commands that write lines of text. */
  static String drawn(String text) {
    StringBuilder content = new StringBuilder("BT /F1 11 Tf 72 760 Td 14 TL\n");
    text.lines()
        .forEach(
            line ->
                content
                    .append('(')
                    .append(line.replace("(", "\\(").replace(")", "\\)"))
                    .append(") Tj T*\n"));
    return content.append("ET\n").toString();
  }

  /** A PDF of one page; {@code catalogue} and {@code page} hold further keys of these. */
  static byte[] pdf(String content, String catalogue, String page, String... more)
      throws IOException {
    List<byte[]> objects = new ArrayList<>();
    objects.add(utf8("<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>"));
    objects.add(utf8("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
    objects.add(
        utf8(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> "
                + page
                + " >>"));
    objects.add(stream("", utf8(content)));
    objects.add(utf8("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
    for (String object : more) {
      objects.add(utf8(object));
    }
    return pdf(objects);
  }

  /** A PDF of objects, numbered from 1; the first is the catalogue. */
  static byte[] pdf(List<byte[]> objects) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(utf8("%PDF-1.7\n"));
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(out.size());
      out.write(utf8((i + 1) + " 0 obj\n"));
      out.write(objects.get(i));
      out.write(utf8("\nendobj\n"));
    }
    int start = out.size();
    StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n");
    table.append("0000000000 65535 f \n");
    places.forEach(place -> table.append(String.format("%010d 00000 n \n", place)));
    table.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\n");
    out.write(utf8(table + "startxref\n" + start + "\n%%EOF\n"));
    return out.toByteArray();
  }

  /** A packed stream as an object of a PDF. */
  static byte[] stream(String keys, byte[] content) throws IOException {
    byte[] packed = deflated(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        utf8("<< /Length " + packed.length + " /Filter /FlateDecode " + keys + " >>\nstream\n"));
    out.write(packed);
    out.write(utf8("\nendstream"));
    return out.toByteArray();
  }

  static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  static byte[] zip(String name, byte[] content) throws IOException {
    return zip(Map.of(name, content));
  }
}
