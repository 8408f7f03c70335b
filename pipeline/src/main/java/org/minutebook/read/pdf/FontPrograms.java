package org.minutebook.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document's fonts, whose programs are unpacked once.
 *
 * <p>PDFBox unpacks the program that a font embeds up to three times: to see what kind it is, to
 * see whether it is an OpenType program, and to read it. Here it finds the program unpacked. The
 * table of glyph substitutions, which takes its time to read and counts for writing text only, it
 * does not find.
 */
final class FontPrograms extends DefaultResourceCache {
  private static final Logger LOG = LoggerFactory.getLogger(FontPrograms.class);

  /** In bytes. */
  private static final int ROOM = 16 << 20;

  private static final List<COSName> PROGRAMS =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  private static final int TRUE_TYPE = 0x00010000;
  private static final int OPEN_TYPE = tag("OTTO");
  private static final int SUBSTITUTIONS = tag("GSUB");

  /** A TrueType file begins with its version, the number of its tables, and three numbers more. */
  private static final int COUNT = 4;

  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;

  private int room;

  FontPrograms() {
    this(ROOM);
  }

  /**
   * Fonts whose programs are unpacked while they find room.
   *
   * @param room in bytes, for all programs together
   */
  FontPrograms(int room) {
    this.room = room;
  }

  @Override
  public @Nullable PDFont getFont(COSObject indirect) {
    PDFont known = super.getFont(indirect);
    if (known == null && indirect.getObject() instanceof COSDictionary font) {
      unpack(descriptor(font));
    }
    return known;
  }

  private static @Nullable COSDictionary descriptor(COSDictionary font) {
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    boolean composite =
        descendants != null
            && descendants.size() > 0
            && descendants.getObject(0) instanceof COSDictionary;
    COSDictionary described = composite ? (COSDictionary) descendants.getObject(0) : font;
    return described.getCOSDictionary(COSName.FONT_DESC);
  }

  private void unpack(@Nullable COSDictionary descriptor) {
    if (descriptor == null) {
      return;
    }
    for (COSName name : PROGRAMS) {
      COSStream packed = descriptor.getCOSStream(name);
      if (packed != null && packed.getFilters() != null) {
        unpack(descriptor, name, packed);
      }
    }
  }

  private void unpack(COSDictionary descriptor, COSName name, COSStream packed) {
    try {
      byte[] program = program(packed);
      if (program.length <= room) {
        room -= program.length;
        hideSubstitutions(program);
        descriptor.setItem(name, unpacked(packed, program));
      }
    } catch (IOException e) {
      LOG.debug("a font program cannot be unpacked", e);
    }
  }

  private static byte[] program(COSStream packed) throws IOException {
    try (InputStream in = packed.createInputStream()) {
      return in.readAllBytes();
    }
  }

  private static COSStream unpacked(COSStream packed, byte[] program) throws IOException {
    COSStream plain =
        new COSStream(
            IOUtils.createMemoryOnlyStreamCache().create(),
            new RandomAccessReadView(new RandomAccessReadBuffer(program), 0, program.length));
    packed
        .entrySet()
        .forEach(
            entry -> {
              if (!plain.containsKey(entry.getKey())) {
                plain.setItem(entry.getKey(), entry.getValue());
              }
            });
    for (COSName packing : List.of(COSName.FILTER, COSName.F, COSName.DECODE_PARMS, COSName.DP)) {
      plain.removeItem(packing);
    }
    return plain;
  }

  /** Gives the table a tag that no reader knows. */
  private static void hideSubstitutions(byte[] program) {
    if (program.length < DIRECTORY) {
      return;
    }
    int kind = number(program, 0);
    if (kind != TRUE_TYPE && kind != OPEN_TYPE && kind != tag("true")) {
      return;
    }
    int tables = number(program, COUNT) >>> 16;
    for (int i = 0; i < tables && DIRECTORY + (i + 1) * ENTRY <= program.length; i++) {
      int place = DIRECTORY + i * ENTRY;
      if (number(program, place) == SUBSTITUTIONS) {
        program[place] = 'g';
      }
    }
  }

  private static int number(byte[] program, int at) {
    return (program[at] & 0xFF) << 24
        | (program[at + 1] & 0xFF) << 16
        | (program[at + 2] & 0xFF) << 8
        | program[at + 3] & 0xFF;
  }

  private static int tag(String letters) {
    return number(letters.getBytes(StandardCharsets.US_ASCII), 0);
  }
}
