package org.minutebook.read.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes pictures as PBM or PGM: bare samples, which cost no time to pack and to unpack. */
final class Netpbm {
  private Netpbm() {}

  /** Black and white stays so: tesseract is quicker with it. */
  static void write(BufferedImage picture, Path file) throws IOException {
    if (isBlackAndWhite(picture)) {
      byte[] bits = bytes(picture).clone();
      if (picture.getColorModel().getRGB(0) != Color.WHITE.getRGB()) {
        for (int i = 0; i < bits.length; i++) {
          bits[i] = (byte) ~bits[i];
        }
      }
      write("P4", "", picture, bits, file);
    } else {
      BufferedImage grey = grey(picture);
      write("P5", " 255", grey, bytes(grey), file);
    }
  }

  private static void write(
      String kind, String white, BufferedImage picture, byte[] samples, Path file)
      throws IOException {
    String header = kind + " " + picture.getWidth() + " " + picture.getHeight() + white + "\n";
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      out.write(samples);
    }
  }

  private static byte[] bytes(BufferedImage picture) {
    return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
  }

  /** Whether its bits lie as a file has them, eight to a byte and rows from a new one. */
  private static boolean isBlackAndWhite(BufferedImage picture) {
    return picture.getType() == BufferedImage.TYPE_BYTE_BINARY
        && picture.getColorModel().getPixelSize() == 1
        && isWhole(picture, (picture.getWidth() + 7) / 8)
        && (picture.getColorModel().getRGB(0) ^ picture.getColorModel().getRGB(1)) == 0xFFFFFF
        && (picture.getColorModel().getRGB(0) & 0xFFFFFF) % 0xFFFFFF == 0;
  }

  private static boolean isWhole(BufferedImage picture, int bytesARow) {
    return picture.getRaster().getParent() == null
        && bytes(picture).length == bytesARow * picture.getHeight();
  }

  /** What is transparent becomes paper. */
  private static BufferedImage grey(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY && isWhole(picture, picture.getWidth())) {
      return picture;
    }
    BufferedImage grey =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, grey.getWidth(), grey.getHeight());
      graphics.drawImage(picture, 0, 0, null);
    } finally {
      graphics.dispose();
    }
    return grey;
  }
}
