package org.minutebook.read.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * The samples of a picture in a PDF as shades of grey, as scanners write them.
 *
 * <p>PDFBox makes colours of them first, at many times the cost. Letters need no exact colours:
 * profiles are left out of account.
 */
final class Samples {
  private Samples() {}

  /** A picture in grey, or in black and white; empty where it takes more than that to read it. */
  static Optional<BufferedImage> of(PDImage picture) throws IOException {
    PDColorSpace space = picture.getColorSpace();
    boolean grey = isGrey(space);
    if (!isPlain(picture, space) || !(grey || isRgb(space))) {
      return Optional.empty();
    }
    return switch (picture.getBitsPerComponent()) {
      case 1 -> grey ? read(picture, BufferedImage.TYPE_BYTE_BINARY) : Optional.empty();
      case 8 -> grey ? read(picture, BufferedImage.TYPE_BYTE_GRAY) : readColours(picture);
      default -> Optional.empty();
    };
  }

  private static boolean isGrey(PDColorSpace space) {
    return space instanceof PDDeviceGray
        || (space instanceof PDICCBased && space.getNumberOfComponents() == 1);
  }

  private static boolean isRgb(PDColorSpace space) {
    return space instanceof PDDeviceRGB
        || (space instanceof PDICCBased && space.getNumberOfComponents() == 3);
  }

  /** Whether a sample says what its colour is, and not what to make of it. */
  private static boolean isPlain(PDImage picture, PDColorSpace space) {
    COSArray decode = picture.getDecode();
    return decode == null
        || Arrays.equals(
            decode.toFloatArray(), space.getDefaultDecode(picture.getBitsPerComponent()));
  }

  /** Rows lie in the picture as in the file, each from a new byte. */
  private static Optional<BufferedImage> read(PDImage picture, int type) throws IOException {
    BufferedImage read = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
    byte[] bytes = ((DataBufferByte) read.getRaster().getDataBuffer()).getData();
    try (InputStream in = picture.createInputStream()) {
      boolean whole = in.readNBytes(bytes, 0, bytes.length) == bytes.length && in.read() < 0;
      return whole ? Optional.of(read) : Optional.empty();
    }
  }

  private static Optional<BufferedImage> readColours(PDImage picture) throws IOException {
    // Asked for once: PDFBox looks it up in the picture's dictionary each time.
    int width = picture.getWidth();
    BufferedImage read =
        new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] bytes = ((DataBufferByte) read.getRaster().getDataBuffer()).getData();
    byte[] row = new byte[3 * width];
    try (InputStream in = picture.createInputStream()) {
      for (int at = 0; at < bytes.length; at += width) {
        if (in.readNBytes(row, 0, row.length) < row.length) {
          return Optional.empty();
        }
        for (int i = 0; i < width; i++) {
          bytes[at + i] =
              luminance(row[3 * i] & 0xFF, row[3 * i + 1] & 0xFF, row[3 * i + 2] & 0xFF);
        }
      }
      return in.read() < 0 ? Optional.of(read) : Optional.empty();
    }
  }

  /** By the weights of ITU-R BT.601. */
  private static byte luminance(int red, int green, int blue) {
    return (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1_000);
  }
}
