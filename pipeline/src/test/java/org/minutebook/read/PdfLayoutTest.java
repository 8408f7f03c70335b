package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From positions on the page to paragraphs, columns and tables. */
final class PdfLayoutTest {
  // A font's dictionary keeps the object number of the document that it was saved with.
  private final PDType1Font plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final PDType1Font bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

  @TempDir Path folder;
  private InProcess reader = new InProcess(Path.of("."));
  private PDDocument document = new PDDocument();

  @BeforeEach
  void open() {
    reader = new InProcess(folder);
  }

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  @Test
  void joinsWrappedLinesAndHyphensAndKeepsLabels() throws IOException {
    try (PDPageContentStream page = page()) {
      text(page, bold, 10, 60, 700, "1.");
      text(page, bold, 10, 90, 700, "Footpaths");
      text(page, plain, 10, 90, 688, "The clerk reported that the county council had now pro-");
      text(page, plain, 10, 90, 676, "vided a new gate.");
      text(page, plain, 10, 90, 664, "Members thanked her.");
    }
    assertThat(body())
        .isEqualTo(
            """
            <p><b>1.</b>&#9;<b>Footpaths</b></p>
            <p>The clerk reported that the county council had now provided a new gate.</p>
            <p>Members thanked her.</p>
            """);
  }

  @Test
  void standsOwnersInAnActionColumnBesideTheirParagraph() throws IOException {
    try (PDPageContentStream page = page()) {
      text(page, bold, 10, 60, 700, "ITEMS");
      text(page, bold, 10, 500, 700, "Action");
      text(page, plain, 10, 60, 680, "The path was discussed at some length by all the members");
      text(page, plain, 10, 60, 668, "and the clerk will write to the council about its state.");
      text(page, bold, 10, 500, 668, "AB/CD");
      text(page, plain, 10, 60, 640, "There was no further news.");
    }
    assertThat(body())
        .contains("<th data-column=\"0\"><p><b>ITEMS</b></p>")
        .contains(
            "council about its state.</p>\n</td><td data-column=\"1\"><p><b>AB/CD</b></p>\n</td>")
        .contains("<p>There was no further news.</p>\n</td><td data-column=\"1\"></td>");
  }

  @Test
  void splitsARuledRowWhereInitialsStandBesideOneOfItsParagraphs() throws IOException {
    try (PDPageContentStream page = page()) {
      ruled(page, new float[] {50, 90, 450, 540}, new float[] {720, 700, 560});
      text(page, plain, 10, 455, 706, "Action");
      text(page, bold, 10, 60, 684, "2.");
      text(page, bold, 10, 95, 684, "Minutes of the last meeting");
      text(page, plain, 10, 95, 660, "The papers are to be numbered.");
      text(page, bold, 10, 460, 660, "AW");
      text(page, plain, 10, 95, 636, "Nothing else arose.");
    }
    assertThat(body())
        .contains("<td data-column=\"0\"><p><b>2.</b></p>")
        .contains(
            "<tr><td data-column=\"0\"></td><td data-column=\"1\"><p>The papers are to be"
                + " numbered.</p>\n</td><td data-column=\"2\"><p><b>AW</b></p>\n</td></tr>")
        .contains("<p>Nothing else arose.</p>\n</td><td data-column=\"2\"></td>");
  }

  @Test
  void readsAttendanceListsSideBySideOneAfterTheOther() throws IOException {
    try (PDPageContentStream page = page()) {
      text(page, bold, 10, 100, 700, "Present:");
      text(page, bold, 10, 350, 700, "Apologies:");
      text(page, plain, 10, 100, 688, "Ann Bell");
      text(page, plain, 10, 350, 688, "Ed Fox");
      text(page, plain, 10, 100, 676, "Carl Dunn");
    }
    assertThat(body())
        .isEqualTo(
            """
            <p><b>Present:</b></p>
            <p>Ann Bell</p>
            <p>Carl Dunn</p>
            <p><b>Apologies:</b></p>
            <p>Ed Fox</p>
            """);
  }

  @Test
  void dropsFurnitureKeepsTheFirstHeaderAndMakesSentencesWholeOverThePageEnd() throws IOException {
    try (PDPageContentStream page = page()) {
      text(page, plain, 8, 60, 800, "Mill Valley Partnership");
      text(page, plain, 10, 60, 700, "A first paragraph that stands by itself, of a usual length.");
      text(page, plain, 10, 60, 90, "The group heard that the survey of all of the members had");
      text(page, plain, 8, 300, 30, "Page 1 of 2");
    }
    try (PDPageContentStream page = page()) {
      text(page, plain, 8, 60, 800, "Mill Valley Partnership");
      text(page, plain, 10, 60, 740, "been completed.");
      text(page, plain, 8, 300, 30, "Page 2 of 2");
    }
    assertThat(body())
        .containsOnlyOnce("Mill Valley Partnership")
        .doesNotContain("Page 1")
        .doesNotContain("Page 2")
        .contains(
            "<p>The group heard that the survey of all of the members had been completed.</p>")
        .contains("<hr class=\"page\" data-page=\"2\"/>");
  }

  @Test
  void goesOnWithARuledTableOverThePageEnd() throws IOException {
    for (String[] row : new String[][] {{"1", "Welcome", "AB"}, {"2", "Close", "CD"}}) {
      try (PDPageContentStream page = page()) {
        ruled(page, new float[] {50, 100, 400, 500}, new float[] {720, 700, 680});
        text(page, bold, 10, 55, 706, "No");
        text(page, bold, 10, 105, 706, "Item");
        text(page, bold, 10, 405, 706, "Action");
        text(page, plain, 10, 55, 686, row[0]);
        text(page, plain, 10, 105, 686, row[1]);
        text(page, plain, 10, 405, 686, row[2]);
      }
    }
    assertThat(body())
        .containsOnlyOnce("<table>")
        .containsOnlyOnce("Item")
        .contains("<td data-column=\"0\"><hr class=\"page\" data-page=\"2\"/>\n<p>2</p>");
  }

  @Test
  void tellsHeadingsByTheirSize() throws IOException {
    try (PDPageContentStream page = page()) {
      text(page, bold, 18, 60, 740, "Annual meeting");
      text(page, bold, 14, 60, 710, "2.1 Reports");
      text(page, plain, 10, 60, 690, "The chair gave her report on the year that has passed.");
    }
    assertThat(body())
        .startsWith("<h1><b>Annual meeting</b></h1>\n<h2 data-label=\"2.1\">")
        .contains("<p>The chair gave her report on the year that has passed.</p>");
  }

  @Test
  void readsSmallCapitalsAsWholeWords() throws IOException {
    try (PDPageContentStream page = page()) {
      float x = 60;
      for (String word : List.of("A SHBY", "F ORUM")) {
        String[] parts = word.split(" ");
        text(page, plain, 12, x, 700, parts[0]);
        x += 12 * plain.getStringWidth(parts[0]) / 1000;
        text(page, plain, 9, x, 700, parts[1]);
        x += 9 * plain.getStringWidth(parts[1]) / 1000 + 3.3f;
      }
      text(
          page,
          plain,
          12,
          60,
          660,
          "The forum met in the hall and spoke of the hedge in the lane.");
    }
    assertThat(body()).contains("ASHBY FORUM");
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  private static void text(
      PDPageContentStream page, PDType1Font font, float size, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  private static void ruled(PDPageContentStream page, float[] xs, float[] ys) throws IOException {
    for (float x : xs) {
      page.moveTo(x, ys[0]);
      page.lineTo(x, ys[ys.length - 1]);
    }
    for (float y : ys) {
      page.moveTo(xs[0], y);
      page.lineTo(xs[xs.length - 1], y);
    }
    page.stroke();
  }

  private String body() throws IOException {
    Path file = folder.resolve("a.pdf");
    document.save(file.toFile());
    return reader.body(file);
  }
}
