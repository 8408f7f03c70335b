package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Numbers, headers and footers of Word files as Word prints them. */
final class WordNumberingTest {
  @TempDir Path folder;
  private InProcess reader = new InProcess(Path.of("."));

  @BeforeEach
  void open() {
    reader = new InProcess(folder);
  }

  @Test
  void printsPrefixesLettersRomansAndLegalNumbers() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
      level(definition, 0, STNumberFormat.UPPER_ROMAN, "Item %1:");
      level(definition, 1, STNumberFormat.DECIMAL, "%1.%2").addNewIsLgl();
      level(definition, 2, STNumberFormat.LOWER_LETTER, "(%3)");
      level(definition, 3, STNumberFormat.DECIMAL_ZERO, "%4/2018");
      BigInteger list = add(document, definition);
      for (int level : new int[] {0, 1, 1, 2, 3, 0, 1}) {
        item(document, list, level);
      }
      assertThat(labels(document))
          .containsExactly("Item I:", "1.1", "1.2", "(a)", "01/2018", "Item II:", "2.1");
    }
  }

  @Test
  void countsTheLevelsThatAListTiesToStyles() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
      level(definition, 0, STNumberFormat.DECIMAL, "%1").addNewPStyle().setVal("Head");
      level(definition, 1, STNumberFormat.DECIMAL, "%1.%2").addNewPStyle().setVal("Sub");
      BigInteger list = add(document, definition);
      for (String name : new String[] {"Head", "Sub"}) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(name);
        style.addNewName().setVal(name);
        style.addNewPPr().addNewNumPr().addNewNumId().setVal(list);
        document.createStyles().addStyle(new XWPFStyle(style));
      }
      for (String style : new String[] {"Head", "Sub", "Sub", "Head", "Sub"}) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText("Text");
      }
      assertThat(labels(document)).containsExactly("1", "1.1", "1.2", "2", "2.1");
    }
  }

  @Test
  void restartsWhereAnInstanceOverridesTheStart() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
      level(definition, 0, STNumberFormat.DECIMAL, "%1.");
      BigInteger list = add(document, definition);
      BigInteger other = document.getNumbering().addNum(BigInteger.ZERO);
      CTNum again = document.getNumbering().getNum(other).getCTNum();
      CTNumLvl override = again.addNewLvlOverride();
      override.setIlvl(BigInteger.ZERO);
      override.addNewStartOverride().setVal(BigInteger.valueOf(5));
      item(document, list, 0);
      item(document, list, 0);
      item(document, other, 0);
      item(document, other, 0);
      assertThat(labels(document)).containsExactly("1.", "2.", "5.", "6.");
    }
  }

  @Test
  void keepsTheHeaderOnceAndOfTheFooterOnlyTheStateOfTheRecord() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Mill Valley Partnership");
      document
          .createFooter(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Draft minutes, page 1");
      document.createParagraph().createRun().setText("The group met.");
      assertThat(reader.body(save(document)))
          .isEqualTo(
              """
              <p><b>Draft</b></p>
              <p>Mill Valley Partnership</p>
              <p>The group met.</p>
              """);
    }
  }

  @Test
  void leavesOutAHeaderThatTheTextRepeats() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("MILL VALLEY PARTNERSHIP");
      document.createParagraph().createRun().setText("Mill Valley Partnership");
      assertThat(reader.body(save(document))).isEqualTo("<p>Mill Valley Partnership</p>\n");
    }
  }

  private static CTLvl level(
      CTAbstractNum list, int level, STNumberFormat.Enum format, String text) {
    CTLvl added = list.addNewLvl();
    added.setIlvl(BigInteger.valueOf(level));
    added.addNewStart().setVal(BigInteger.ONE);
    added.addNewNumFmt().setVal(format);
    added.addNewLvlText().setVal(text);
    return added;
  }

  private static BigInteger add(XWPFDocument document, CTAbstractNum definition) {
    definition.setAbstractNumId(BigInteger.ZERO);
    var numbering = document.createNumbering();
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
  }

  private static void item(XWPFDocument document, BigInteger list, int level) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(level));
    paragraph.createRun().setText("Text");
  }

  private String[] labels(XWPFDocument document) throws IOException {
    return reader
        .body(save(document))
        .lines()
        .map(line -> line.replaceAll("^.*data-label=\"([^\"]*)\".*$", "$1"))
        .toArray(String[]::new);
  }

  private Path save(XWPFDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return reader.write("a.docx", bytes.toByteArray());
  }
}
