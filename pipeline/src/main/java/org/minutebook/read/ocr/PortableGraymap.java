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

/** Writes pictures as PGM: bare grey bytes, which cost no time to pack and to unpack. */
final class PortableGraymap {
  private PortableGraymap() {}

  static void write(BufferedImage picture, Path file) throws IOException {
    BufferedImage grey = grey(picture);
    byte[] bytes = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      String header = "P5 " + grey.getWidth() + " " + grey.getHeight() + " 255\n";
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      out.write(bytes, 0, grey.getWidth() * grey.getHeight());
    }
  }

  /** What is transparent becomes paper. */
  private static BufferedImage grey(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY
        && picture.getRaster().getParent() == null) {
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
