package org.minutebook.evaluation.sheet;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a sheet as an OpenDocument text, without automatic numbers. */
public final class OdtSheet {
  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

  private static final String SPACES =
      " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
          + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
          + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
          + " office:version='1.2'";

  private static final String STYLES =
      "<office:automatic-styles>"
          + "<style:style style:name='B' style:family='text'>"
          + "<style:text-properties fo:font-weight='bold'/></style:style>"
          + "<style:style style:name='C' style:family='paragraph'>"
          + "<style:paragraph-properties fo:text-align='center'/></style:style>"
          + "</office:automatic-styles>";

  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
       <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
       <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """
          .formatted(MEDIA_TYPE);

  private final StringBuilder xml = new StringBuilder();

  private OdtSheet() {}

  public static byte[] bytes(Sheet sheet) throws IOException {
    OdtSheet odt = new OdtSheet();
    sheet.lines().forEach(odt::add);
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(
        "content.xml",
        "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
            + SPACES
            + ">"
            + STYLES
            + "<office:body><office:text>"
            + odt.xml
            + "</office:text></office:body></office:document-content>");
    entries.put("META-INF/manifest.xml", MANIFEST);
    return FixedZip.openDocument(MEDIA_TYPE, entries);
  }

  private void add(Sheet.Line line) {
    switch (line.kind()) {
      case TITLE, CENTRE -> paragraph(" text:style-name='C'", line.text());
      case H -> heading(1, line.text());
      case H2 -> heading(2, line.text());
      case P, GAP -> paragraph("", line.text());
      case ITEM, COLS, MARGIN -> paragraph("", line.text() + "\t" + line.field(1));
      case BULLET -> {
        xml.append("<text:list><text:list-item>");
        paragraph("", line.text());
        xml.append("</text:list-item></text:list>");
      }
      case TABLE ->
          xml.append("<table:table><table:table-column table:number-columns-repeated='")
              .append(line.text().split(" ", -1).length)
              .append("'/>");
      case HEAD, ROW -> row(line);
      case END -> xml.append("</table:table>");
      case HEADER, FOOTER -> {}
      case RIGHT, N1, N2, N3, A, A1, A2, PAGE ->
          throw new IllegalArgumentException("not for ODT: " + line);
    }
  }

  private void row(Sheet.Line row) {
    xml.append("<table:table-row>");
    for (String cell : row.fields()) {
      xml.append("<table:table-cell office:value-type='string'>");
      for (String paragraph : cell.split("¶", -1)) {
        String words = paragraph.strip();
        boolean strong = row.kind() == Sheet.Kind.HEAD && !words.isEmpty();
        paragraph("", strong ? "**" + words + "**" : words);
      }
      xml.append("</table:table-cell>");
    }
    xml.append("</table:table-row>");
  }

  private void heading(int level, String text) {
    xml.append("<text:h text:outline-level='").append(level).append("'>");
    runs(Sheet.runs(text));
    xml.append("</text:h>");
  }

  private void paragraph(String attributes, String text) {
    xml.append("<text:p").append(attributes).append('>');
    runs(Sheet.runs(text));
    xml.append("</text:p>");
  }

  private void runs(List<Sheet.Run> runs) {
    for (Sheet.Run run : runs) {
      String words = HtmlSheet.escaped(run.text()).replace("\t", "<text:tab/>");
      xml.append(run.bold() ? "<text:span text:style-name='B'>" + words + "</text:span>" : words);
    }
  }
}
