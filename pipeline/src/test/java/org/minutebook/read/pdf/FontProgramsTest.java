package org.minutebook.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Font programs that are unpacked once. */
class FontProgramsTest {
  private static final String TEXT = "The clerk reads the minutes of Vale Parish Council.";
  private static final String LIBERATION =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  @Test
  void aProgramIsUnpackedAndHasNoSubstitutions() throws IOException {
    try (PDDocument packed = opened(new DefaultResourceCache());
        PDDocument unpacked = opened(new FontPrograms())) {
      assertThat(program(packed).getFilters()).isEqualTo(COSName.FLATE_DECODE);
      assertThat(program(unpacked).getFilters()).isNull();
      assertThat(letters(program(packed))).contains("GSUB").contains("glyf");
      assertThat(letters(program(unpacked)))
          .isEqualTo(letters(program(packed)).replaceFirst("GSUB", "gSUB"));
    }
  }

  @Test
  void theTextIsTheSame() throws IOException {
    try (PDDocument packed = opened(new DefaultResourceCache());
        PDDocument unpacked = opened(new FontPrograms())) {
      assertThat(new PDFTextStripper().getText(unpacked))
          .isEqualTo(new PDFTextStripper().getText(packed))
          .contains(TEXT);
    }
  }

  @Test
  void whatFindsNoRoomStaysPacked() throws IOException {
    try (PDDocument document = opened(new FontPrograms(100_000))) {
      assertThat(program(document).getFilters()).isEqualTo(COSName.FLATE_DECODE);
      assertThat(new PDFTextStripper().getText(document)).contains(TEXT);
    }
  }

  @Test
  void aBrokenProgramCostsNoText() throws IOException {
    try (PDDocument document = Loader.loadPDF(written())) {
      document.setResourceCache(new FontPrograms());
      COSStream program = untouchedProgram(document);
      try (OutputStream out = program.createRawOutputStream()) {
        out.write("noise, not a font".getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(new PDFTextStripper().getText(document)).contains(TEXT);
    }
  }

  private static PDDocument opened(ResourceCache fonts) throws IOException {
    PDDocument document = Loader.loadPDF(written());
    document.setResourceCache(fonts);
    return document;
  }

  /** The program of the page's font, after the font was asked for. */
  private static COSStream program(PDDocument document) throws IOException {
    PDResources resources = document.getPage(0).getResources();
    resources.getFont(resources.getFontNames().iterator().next());
    return untouchedProgram(document);
  }

  private static COSStream untouchedProgram(PDDocument document) {
    COSDictionary fonts =
        document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    COSDictionary font = fonts.getCOSDictionary(fonts.keySet().iterator().next());
    COSDictionary descendant =
        (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
    return descendant.getCOSDictionary(COSName.FONT_DESC).getCOSStream(COSName.FONT_FILE2);
  }

  private static String letters(COSStream program) throws IOException {
    try (InputStream in = program.createInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument();
        InputStream program =
            Objects.requireNonNull(PDDocument.class.getResourceAsStream(LIBERATION))) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDFont font = PDType0Font.load(document, program, false);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(72, 700);
        content.showText(TEXT);
        content.endText();
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
