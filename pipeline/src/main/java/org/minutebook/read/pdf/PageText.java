package org.minutebook.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.minutebook.read.format.Colours;

/** The words of one page, from PDFBox's glyphs, and what is drawn beside them. */
final class PageText extends PDFTextStripper {
  private final IdentityHashMap<TextPosition, Boolean> emphasis = new IdentityHashMap<>();
  private final List<Word> words = new ArrayList<>();

  private final BoldFonts fonts;
  private String mark = "";

  private PageText(BoldFonts fonts, PageRules rules) {
    this.fonts = fonts;
    PathOperators.addTo(this, rules);
    setSortByPosition(false);
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
  }

  /** Reads a page. */
  static Found on(PDPage page, BoldFonts fonts) throws IOException {
    PageRules rules = new PageRules(page);
    PageText text = new PageText(fonts, rules);
    text.processPage(new WholePage(page));
    return new Found(text.words, rules.drawn(), text.mark);
  }

  /**
   * What is on a page.
   *
   * @param mark what is stamped across it at a slant; empty where nothing is
   */
  record Found(List<Word> words, PageRules.Drawn drawn, String mark) {}

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
    glyphs.removeIf(glyph -> GlyphRows.size(glyph) <= 0.5f);
    Directions directions = Directions.of(glyphs);
    for (List<List<TextPosition>> row : GlyphRows.of(directions.upright())) {
      WordBuilder builder =
          new WordBuilder(words, glyph -> Boolean.TRUE.equals(emphasis.get(glyph)));
      row.forEach(builder::addRun);
    }
    words.addAll(directions.turned());
    mark = directions.slanted();
  }
}
