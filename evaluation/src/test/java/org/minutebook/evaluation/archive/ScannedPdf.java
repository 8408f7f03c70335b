package org.minutebook.evaluation.archive;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Puts a PDF through an office scanner: grey pictures of 200 dpi with some dust. */
final class ScannedPdf {
  private static final int DPI = 200;
  private static final float QUALITY = 0.75f;
  private static final int SPECKS_A_PAGE = 300;

  private ScannedPdf() {}

  static byte[] of(byte[] pdf, Dice dice) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument printed = Loader.loadPDF(pdf);
        PDDocument scanned = new PDDocument()) {
      PDFRenderer renderer = new PDFRenderer(printed);
      for (int i = 0; i < printed.getNumberOfPages(); i++) {
        BufferedImage picture = renderer.renderImageWithDPI(i, DPI, ImageType.GRAY);
        dust(picture, dice);
        PDPage page = new PDPage(PDRectangle.A4);
        scanned.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
          content.drawImage(
              JPEGFactory.createFromImage(scanned, picture, QUALITY, DPI),
              0,
              0,
              PDRectangle.A4.getWidth(),
              PDRectangle.A4.getHeight());
        }
      }
      scanned.setDocumentId(0L);
      scanned.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void dust(BufferedImage picture, Dice dice) {
    byte[] grey = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < SPECKS_A_PAGE; i++) {
      grey[dice.below(grey.length)] = (byte) dice.between(60, 200);
    }
  }
}
