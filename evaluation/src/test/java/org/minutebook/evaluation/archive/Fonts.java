package org.minutebook.evaluation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A font that is the same on every machine: the one that PDFBox brings. */
final class Fonts {
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** One a thread: reading it moves a pointer. */
  private static final ThreadLocal<TrueTypeFont> FONT = ThreadLocal.withInitial(Fonts::read);

  private Fonts() {}

  static TrueTypeFont serifless() {
    return FONT.get();
  }

  private static TrueTypeFont read() {
    try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE))) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
