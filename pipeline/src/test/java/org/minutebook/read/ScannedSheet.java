package org.minutebook.read;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Pages of minutes as a scanner delivers them: pictures in a PDF. */
final class ScannedSheet {
  private static final int DPI = 200;

  /** Invented; a dense page, as those that take longest are. */
  private static final List<String> LINES =
      List.of(
          "Minutes of the Millbrook Harbour Committee, held on 4 March 2009",
          "Present: Anna Quillfeather, Tobias Marlowe, Winifred Pask, Edgar Thistlewood",
          "Apologies were received from Hester Larkin and Councillor Rupert Oakes.",
          "The chair welcomed everybody and reminded members of the rules of debate.",
          "The minutes of the last meeting were agreed as a true record of what was said.",
          "Tobias Marlowe reported that the east quay had been closed since the storm.",
          "It was agreed that the clerk should write to the county about the repairs.",
          "Action: Winifred Pask to obtain three quotations for the railing by 30 April.",
          "The treasurer presented the accounts for the quarter and answered questions.",
          "Members noted that the income from moorings was lower than a year before.");

  private ScannedSheet() {}

  static BufferedImage picture(int lines) {
    int width = Math.round(PDRectangle.A4.getWidth() / 72 * DPI);
    int height = Math.round(PDRectangle.A4.getHeight() / 72 * DPI);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.setColor(Color.BLACK);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 31));
      for (int i = 0; i < lines; i++) {
        graphics.drawString(LINES.get(i % LINES.size()), 170, 200 + i * 46);
      }
    } finally {
      graphics.dispose();
    }
    return picture;
  }

  static Path pdf(Path file, int pages, int lines) throws IOException {
    return pdf(file, pages, lines, PDRectangle.A4);
  }

  /** Each picture fills its sheet. */
  static Path pdf(Path file, int pages, int lines, PDRectangle sheet) throws IOException {
    BufferedImage picture = picture(lines);
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(sheet);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(
              JPEGFactory.createFromImage(document, picture, 0.8f),
              0,
              0,
              sheet.getWidth(),
              sheet.getHeight());
        }
      }
      document.save(file.toFile());
    }
    return file;
  }
}
