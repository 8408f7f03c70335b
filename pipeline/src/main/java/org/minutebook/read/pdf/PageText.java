package org.minutebook.read.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.minutebook.read.format.Colours;

/** The words of one page, from PDFBox's glyphs. */
final class PageText extends PDFTextStripper {
  /** A gap this many times the font size parts two words. */
  private static final float SPACE = 0.17f;

  private final IdentityHashMap<TextPosition, Boolean> emphasis = new IdentityHashMap<>();
  private final List<Word> words = new ArrayList<>();

  private final BoldFonts fonts;

  private PageText(BoldFonts fonts) {
    this.fonts = fonts;
    setSortByPosition(false);
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
  }

  /**
   * Reads a page.
   *
   * @param number from 1
   */
  static List<Word> words(PDDocument document, int number, BoldFonts fonts) throws IOException {
    PageText text = new PageText(fonts);
    text.setStartPage(number);
    text.setEndPage(number);
    text.writeText(document, Writer.nullWriter());
    return text.words;
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    emphasis.put(glyph, fonts.isBold(glyph.getFont()) || isStroked() || isColoured());
    super.processTextPosition(glyph);
  }

  /** Programs without a bold font draw the outline as well. */
  private boolean isStroked() {
    return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
  }

  private boolean isColoured() {
    PDColor color = getGraphicsState().getNonStrokingColor();
    try {
      int rgb = color.toRGB();
      return Colours.stands(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    } catch (IOException | IllegalStateException | UnsupportedOperationException unknownSpace) {
      return false;
    }
  }

  @Override
  protected void writePage() {
    List<TextPosition> glyphs = new ArrayList<>();
    getCharactersByArticle().forEach(glyphs::addAll);
    List<TextPosition> upright =
        glyphs.stream().filter(glyph -> glyph.getDir() == 0 && size(glyph) > 0.5f).toList();
    WordBuilder builder = new WordBuilder();
    for (List<TextPosition> row : rows(upright)) {
      row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
      row.forEach(builder::add);
      builder.end();
    }
  }

  /** Glyphs of about the same baseline and size. */
  private static List<List<TextPosition>> rows(List<TextPosition> glyphs) {
    List<TextPosition> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    List<List<TextPosition>> rows = new ArrayList<>();
    for (TextPosition glyph : sorted) {
      List<TextPosition> row = rows.isEmpty() ? List.of() : rows.getLast();
      boolean same =
          !row.isEmpty() && glyph.getYDirAdj() - row.getFirst().getYDirAdj() < 0.12f * size(glyph);
      if (!same) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(glyph);
    }
    return rows;
  }

  private static float size(TextPosition glyph) {
    return Math.abs(glyph.getYScale());
  }

  /** Collects the glyphs of one word after the other. */
  private final class WordBuilder {
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float baseline;
    private float size;
    private int emphasised;
    private int letters;

    void add(TextPosition glyph) {
      String unicode = glyph.getUnicode();
      if (unicode == null || unicode.isBlank()) {
        end();
        return;
      }
      float start = glyph.getXDirAdj();
      if (!text.isEmpty() && (start - right > SPACE * size || start < left - size)) {
        end();
      }
      if (text.isEmpty()) {
        left = start;
        baseline = glyph.getYDirAdj();
        size = size(glyph);
      }
      text.append(Symbols.unicode(unicode, glyph.getFont().getName()));
      right = Math.max(right, start + glyph.getWidthDirAdj());
      letters++;
      emphasised += Boolean.TRUE.equals(emphasis.get(glyph)) ? 1 : 0;
    }

    void end() {
      if (!text.isEmpty()) {
        words.add(new Word(text.toString(), left, right, baseline, size, emphasised * 2 > letters));
      }
      text.setLength(0);
      right = 0;
      emphasised = 0;
      letters = 0;
    }
  }
}
