package org.minutebook.evaluation.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes a sheet as a Word document with real styles, tables and automatic numbers. */
public final class WordSheet {
  private static final int TEXT_WIDTH = 9026; // twentieths of a point: A4 between inch margins
  private static final BigInteger DECIMAL = BigInteger.ZERO;
  private static final BigInteger LETTER = BigInteger.ONE;
  private static final BigInteger BULLET = BigInteger.TWO;

  private final XWPFDocument document = new XWPFDocument();
  private final XWPFNumbering numbering = document.createNumbering();
  private final BigInteger decimal;
  private final BigInteger bullet;
  private final BigInteger cells;
  private BigInteger letters = BigInteger.ZERO;

  private WordSheet() throws IOException {
    addStyles();
    for (int i = 0; i < 4; i++) {
      addAbstractNumber(i);
    }
    decimal = numbering.addNum(DECIMAL);
    bullet = numbering.addNum(BULLET);
    cells = numbering.addNum(BigInteger.valueOf(3));
  }

  public static void write(Sheet sheet, Path file) throws IOException {
    Files.write(file, bytes(sheet));
  }

  /** The same for the same sheet, whenever it is made. */
  public static byte[] bytes(Sheet sheet) throws IOException {
    WordSheet word = new WordSheet();
    List<Sheet.Line> lines = sheet.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).kind() == Sheet.Kind.TABLE) {
        int end = i;
        while (lines.get(end).kind() != Sheet.Kind.END) {
          end++;
        }
        word.addTable(lines.get(i), lines.subList(i + 1, end));
        i = end;
      } else {
        word.add(lines.get(i));
      }
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (XWPFDocument document = word.document) {
      document.getProperties().getCoreProperties().setCreated("2000-01-01T00:00:00Z");
      document.write(packed);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    return FixedZip.repacked(packed.toByteArray());
  }

  private void add(Sheet.Line line) {
    switch (line.kind()) {
      case TITLE -> styled("Title", line.text());
      case H -> styled("Heading1", line.text());
      case H2 -> styled("Heading2", line.text());
      case P, GAP -> fill(document.createParagraph(), line.text());
      case CENTRE -> aligned(ParagraphAlignment.CENTER, line.text());
      case RIGHT -> aligned(ParagraphAlignment.RIGHT, line.text());
      case BULLET -> numbered(bullet, 0, line.text());
      case N1 -> numbered(decimal, 0, line.text());
      case N2 -> numbered(decimal, 1, line.text());
      case N3 -> numbered(decimal, 2, line.text());
      case A -> {
        letters = restarted(LETTER);
        numbered(letters, 0, line.text());
      }
      case A1 -> numbered(letters, 0, line.text());
      case A2 -> numbered(letters, 1, line.text());
      case ITEM, COLS, MARGIN ->
          fill(document.createParagraph(), line.text() + "\t" + line.field(1));
      case PAGE -> document.createParagraph().createRun().addBreak(BreakType.PAGE);
      case HEADER ->
          fill(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), line.text());
      case FOOTER ->
          fill(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), line.text());
      case TABLE, HEAD, ROW, END -> throw new IllegalArgumentException("outside a table: " + line);
    }
  }

  private void addTable(Sheet.Line table, List<Sheet.Line> rows) {
    int[] widths = Arrays.stream(table.text().split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    XWPFTable made = document.createTable(rows.size(), widths.length);
    made.setWidth(TEXT_WIDTH);
    if (table.field(1).equals("plain")) {
      made.removeBorders();
    }
    for (int r = 0; r < rows.size(); r++) {
      XWPFTableRow row = made.getRow(r);
      boolean head = rows.get(r).kind() == Sheet.Kind.HEAD;
      row.setRepeatHeader(head);
      for (int c = 0; c < widths.length; c++) {
        row.getCell(c).setWidth(Integer.toString(TEXT_WIDTH * widths[c] / 100));
        fillCell(row.getCell(c), rows.get(r).field(c), head);
      }
    }
  }

  private void fillCell(XWPFTableCell cell, String text, boolean head) {
    boolean first = true;
    for (String paragraph : text.split("¶", -1)) {
      XWPFParagraph p = first ? cell.getParagraphArray(0) : cell.addParagraph();
      first = false;
      String words = paragraph.strip();
      if (words.equals("#")) {
        p.setNumID(cells);
      } else if (words.startsWith("•")) {
        p.setNumID(bullet);
        fill(p, words.substring(1).strip());
      } else {
        fill(p, head ? "**" + words + "**" : words);
      }
    }
  }

  private void styled(String style, String text) {
    XWPFParagraph p = document.createParagraph();
    p.setStyle(style);
    fill(p, text);
  }

  private void aligned(ParagraphAlignment alignment, String text) {
    XWPFParagraph p = document.createParagraph();
    p.setAlignment(alignment);
    fill(p, text);
  }

  private void numbered(BigInteger number, int level, String text) {
    XWPFParagraph p = document.createParagraph();
    p.setStyle("ListParagraph");
    p.setNumID(number);
    p.setNumILvl(BigInteger.valueOf(level));
    fill(p, text);
  }

  private static void fill(XWPFParagraph paragraph, String text) {
    for (Sheet.Run run : Sheet.runs(text)) {
      XWPFRun made = paragraph.createRun();
      if (run.bold()) {
        made.setBold(true); // never false: that would undo a bold style
      }
      String[] pieces = run.text().split("\t", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          made.addTab();
        }
        made.setText(pieces[i]);
      }
    }
  }

  private BigInteger restarted(BigInteger abstractNumber) {
    BigInteger id = numbering.addNum(abstractNumber);
    XWPFNum number = numbering.getNum(id);
    CTNumLvl override = number.getCTNum().addNewLvlOverride();
    override.setIlvl(BigInteger.ZERO);
    override.addNewStartOverride().setVal(BigInteger.ONE);
    return id;
  }

  private void addAbstractNumber(int id) throws IOException {
    String levels =
        switch (id) {
          case 0 ->
              level(0, "decimal", "%1.", 567, 567)
                  + level(1, "decimal", "%1.%2", 567, 567)
                  + level(2, "decimal", "%1.%2.%3", 1276, 709);
          case 1 ->
              level(0, "lowerLetter", "(%1)", 1134, 567)
                  + level(1, "lowerRoman", "(%2)", 1701, 567);
          case 2 -> level(0, "bullet", "•", 567, 283);
          default -> level(0, "decimal", "%1", 284, 284);
        };
    String xml =
        "<w:numbering xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:abstractNum w:abstractNumId='%d'><w:multiLevelType w:val='multilevel'/>%s"
                .formatted(id, levels)
            + "</w:abstractNum></w:numbering>";
    try {
      NumberingDocument parsed = NumberingDocument.Factory.parse(xml);
      numbering.addAbstractNum(
          new XWPFAbstractNum(parsed.getNumbering().getAbstractNumArray(0), numbering));
    } catch (XmlException e) {
      throw new IOException(e);
    }
  }

  private static String level(int level, String format, String text, int indent, int hanging) {
    return """
        <w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/><w:lvlText w:val='%s'/>\
        <w:pPr><w:ind w:left='%d' w:hanging='%d'/></w:pPr></w:lvl>"""
        .formatted(level, format, text, indent, hanging);
  }

  private void addStyles() throws IOException {
    String xml =
        "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + style("Normal", "Normal", "<w:spacing w:after='120'/>", "<w:sz w:val='22'/>")
            + style("Title", "Title", "<w:jc w:val='center'/>", "<w:b/><w:sz w:val='32'/>")
            + style(
                "Heading1",
                "heading 1",
                "<w:keepNext/><w:spacing w:before='240'/><w:outlineLvl w:val='0'/>",
                "<w:b/><w:sz w:val='26'/>")
            + style(
                "Heading2",
                "heading 2",
                "<w:keepNext/><w:spacing w:before='120'/><w:outlineLvl w:val='1'/>",
                "<w:b/><w:i/>")
            + style("ListParagraph", "List Paragraph", "<w:spacing w:after='80'/>", "")
            + "</w:styles>";
    try {
      XWPFStyles styles = document.createStyles();
      styles.setStyles(
          StylesDocument.Factory.parse(
                  new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
              .getStyles());
    } catch (XmlException e) {
      throw new IOException(e);
    }
  }

  private static String style(String id, String name, String paragraph, String run) {
    return """
        <w:style w:type='paragraph' w:styleId='%s'><w:name w:val='%s'/>%s\
        <w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>"""
        .formatted(
            id, name, id.equals("Normal") ? "" : "<w:basedOn w:val='Normal'/>", paragraph, run);
  }
}
