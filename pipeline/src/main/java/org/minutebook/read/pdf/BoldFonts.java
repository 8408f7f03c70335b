package org.minutebook.read.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Tells bold fonts by their name, their descriptor, or the embedded font program. */
final class BoldFonts {
  private static final int SEMIBOLD = 600;
  private static final int MAC_BOLD = 1;

  private final IdentityHashMap<PDFont, Boolean> known = new IdentityHashMap<>();

  boolean isBold(PDFont font) {
    return known.computeIfAbsent(font, BoldFonts::tell);
  }

  private static boolean tell(PDFont font) {
    String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    if (name.contains("bold")
        || name.contains("black")
        || name.contains("heavy")
        || name.endsWith(",b")) {
      return true;
    }
    PDFontDescriptor descriptor = font.getFontDescriptor();
    if (descriptor != null
        && (descriptor.getFontWeight() >= SEMIBOLD || descriptor.isForceBold())) {
      return true;
    }
    return program(font).map(BoldFonts::isBold).orElse(false);
  }

  private static Optional<TrueTypeFont> program(PDFont font) {
    if (font instanceof PDTrueTypeFont simple) {
      return Optional.ofNullable(simple.getTrueTypeFont());
    }
    if (font instanceof PDType0Font composite
        && composite.getDescendantFont() instanceof PDCIDFontType2 descendant) {
      return Optional.ofNullable(descendant.getTrueTypeFont());
    }
    return Optional.empty();
  }

  /** Printers to PDF rename the fonts; the program inside still tells. */
  private static boolean isBold(TrueTypeFont program) {
    try {
      OS2WindowsMetricsTable metrics = program.getOS2Windows();
      if (metrics != null && metrics.getWeightClass() >= SEMIBOLD) {
        return true;
      }
      HeaderTable header = program.getHeader();
      return header != null && (header.getMacStyle() & MAC_BOLD) != 0;
    } catch (IOException damaged) {
      return false;
    }
  }
}
