package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as programs other than ours draw them: stamps, turned text, newspaper columns. */
final class PdfPagesTest {
  private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

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
  void readsNewspaperColumnsOneAfterTheOther() throws IOException {
    String[] left = {
      "The group heard that the repair of the old mill",
      "had been begun in the spring and that the roof",
      "would be closed before the winter. Ann Bell said",
      "that the trust had paid for the slates, and that",
      "the county would pay for the timber when it had",
      "been seen by its surveyor. The children of both",
      "the schools had painted the doors. All members",
      "were glad of the news and thanked the trust, who"
    };
    String[] right = {
      "had worked hard. It was said that the path to the",
      "weir is closed to walkers until the bank has been",
      "made good. Carl Dunn will ask the owner of the",
      "field for leave to lay a path across it, and will",
      "tell the group at its next meeting. The gate that",
      "was broken by the flood is to be mended by the",
      "farmer, and the sign painted by a member of the",
      "group. Nothing else was raised by those present."
    };
    try (PDPageContentStream page = page()) {
      text(page, 16, 60, 760, "News of the Mill Group for all of the valley");
      for (int i = 0; i < left.length; i++) {
        text(page, 10, 60, 700 - 12 * i, left[i]);
        text(page, 10, 310, 704 - 12 * i, right[i]);
      }
      text(
          page,
          10,
          60,
          560,
          "Printed for the group by the press of the lower mill, where copies may be had.");
    }
    assertThat(body())
        .startsWith("<h1>News of the Mill Group for all of the valley</h1>\n<p>The group heard")
        .contains("thanked the trust, who had worked hard.")
        .contains("raised by those present.</p>\n<p>Printed");
  }

  @Test
  void keepsATableOfTwoColumnsOfTextATable() throws IOException {
    try (PDPageContentStream page = page()) {
      for (int i = 0; i < 8; i++) {
        text(page, 10, 60, 700 - 24 * i, "Question " + i);
        text(page, 10, 310, 700 - 24 * i, "An answer of the council to that question");
      }
    }
    assertThat(body()).startsWith("<table>").contains("<p>Question 7</p>\n</td><td");
  }

  @Test
  void saysOnceThatAPageIsStampedAsADraft() throws IOException {
    for (int i = 0; i < 2; i++) {
      try (PDPageContentStream page = page()) {
        page.beginText();
        page.setFont(font, 90);
        page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 150, 250));
        page.showText("DRAFT");
        page.endText();
        text(page, 10, 60, 700, "The group met at the mill, " + (i == 0 ? "then" : "later") + ".");
      }
    }
    assertThat(body())
        .isEqualTo(
            """
            <p><b>DRAFT</b></p>
            <p>The group met at the mill, then.</p>
            <hr class="page" data-page="2"/>
            <p>The group met at the mill, later.</p>
            """);
  }

  @Test
  void saysThatTheFootCallsTheRecordADraft() throws IOException {
    for (int i = 0; i < 2; i++) {
      try (PDPageContentStream page = page()) {
        text(page, 10, 60, 700, "Page " + i + " of the record.");
        text(page, 8, 60, 40, "Unconfirmed minutes of the Mill Group");
      }
    }
    assertThat(body()).startsWith("<p><b>Unconfirmed</b></p>").doesNotContain("Mill Group");
  }

  @Test
  void readsTheHeadsOfColumnsThatStandOnEnd() throws IOException {
    try (PDPageContentStream page = page()) {
      String[] dates = {"4 May", "8 June"};
      for (int i = 0; i < 2; i++) {
        page.beginText();
        page.setFont(font, 10);
        page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 215 + 30 * i, 645));
        page.showText(dates[i]);
        page.endText();
      }
      for (float x : new float[] {100, 200, 230, 260}) {
        line(page, x, 600, x, 700);
      }
      for (float y : new float[] {600, 620, 640, 700}) {
        line(page, 100, y, 260, y);
      }
      text(page, 10, 105, 645, "Name");
      text(page, 10, 105, 625, "Ann Bell");
      text(page, 10, 210, 625, "P");
      text(page, 10, 240, 625, "A");
      text(page, 10, 105, 605, "Carl Dunn");
      text(page, 10, 210, 605, "P");
      text(page, 10, 240, 605, "P");
    }
    assertThat(body())
        .contains("<p>Name</p>\n</td><td data-column=\"1\"><p>4 May</p>")
        .contains("<td data-column=\"2\"><p>8 June</p>")
        .contains(
            "<p>Ann Bell</p>\n</td><td data-column=\"1\"><p>P</p>\n</td><td data-column=\"2\"><p>A");
  }

  @Test
  void readsPagesThatAreTurnedAsAWhole() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    page.setRotation(90);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
      text(content, 10, 60, 500, "The chair welcomed the members.");
      text(content, 10, 60, 470, "She thanked the clerk.");
    }
    assertThat(body())
        .isEqualTo("<p>The chair welcomed the members.</p>\n<p>She thanked the clerk.</p>\n");
  }

  @Test
  void partsANumberFromTheTextThatTouchesIt() throws IOException {
    try (PDPageContentStream page = page()) {
      text(page, 10, 60, 700, "1.1");
      text(page, 10, 73.5f, 700, "Welcome");
      text(page, 10, 60, 680, "1.2All were present.");
    }
    assertThat(body()).isEqualTo("<p>1.1 Welcome</p>\n<p>1.2 All were present.</p>\n");
  }

  @Test
  void keepsTheOrderOfWordsThatAreDrawnOverEachOther() throws IOException {
    try (PDPageContentStream page = page()) {
      page.beginText();
      page.setFont(font, 10);
      page.newLineAtOffset(60, 700);
      page.showText("There had not been an");
      page.newLineAtOffset(74, 0);
      page.showText("y incident in the valley.");
      page.endText();
    }
    assertThat(body()).isEqualTo("<p>There had not been any incident in the valley.</p>\n");
  }

  @Test
  void dropsPageNumbersHoweverTheyAreSpaced() throws IOException {
    for (int i = 1; i < 3; i++) {
      try (PDPageContentStream page = page()) {
        text(page, 10, 60, 700, "All were there on day " + i + ".");
        text(page, 8, 300, 30, i + " | P a g e");
      }
    }
    assertThat(body()).doesNotContain("P a g e");
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  private void text(PDPageContentStream page, float size, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  private static void line(PDPageContentStream page, float x0, float y0, float x1, float y1)
      throws IOException {
    page.moveTo(x0, y0);
    page.lineTo(x1, y1);
    page.stroke();
  }

  private String body() throws IOException {
    Path file = folder.resolve("a.pdf");
    document.save(file.toFile());
    return reader.body(file);
  }
}
