package org.minutebook.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.minutebook.read.format.Colours;
import org.minutebook.read.format.Unseen;

/** The words of one page, from PDFBox's glyphs, and what is drawn beside them. */
final class PageText extends PDFTextStripper {
  /** In points; no page may be wider than 14,400. */
  private static final float WIDEST = 20_000;

  private final IdentityHashMap<TextPosition, Boolean> emphasis = new IdentityHashMap<>();
  private final List<Word> words = new ArrayList<>();

  private final Set<TextPosition> disguised = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Unseen unseen = new Unseen();
  private final PageRules rules;
  private final BoldFonts fonts;
  private String mark = "";

  private PageText(BoldFonts fonts, PageRules rules) {
    this.fonts = fonts;
    this.rules = rules;
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
    return new Found(text.words, rules.drawn(), text.mark, text.unseen.characters());
  }

  /**
   * What is on a page.
   *
   * @param mark what is stamped across it at a slant; empty where nothing is
   * @param unseen how many characters were left out because nobody sees them
   */
  record Found(List<Word> words, PageRules.Drawn drawn, String mark, int unseen) {}

  @Override
  protected void processTextPosition(TextPosition glyph) {
    OptionalInt rgb = Paint.rgb(getGraphicsState());
    emphasis.put(glyph, fonts.isBold(glyph.getFont()) || isStroked() || isColoured(rgb));
    if (rgb.isPresent() && Paint.isWhite(rgb.getAsInt()) && rules.isWhite()) {
      disguised.add(glyph);
    }
    super.processTextPosition(glyph);
  }

  /** Programs without a bold font draw the outline as well. */
  private boolean isStroked() {
    return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
  }

  private static boolean isColoured(OptionalInt rgb) {
    int c = rgb.orElse(0);
    return Colours.stands(c >> 16 & 0xFF, c >> 8 & 0xFF, c & 0xFF);
  }

  @Override
  protected void writePage() {
    List<TextPosition> glyphs = new ArrayList<>();
    getCharactersByArticle().forEach(glyphs::addAll);
    glyphs.removeIf(glyph -> GlyphRows.size(glyph) <= 0.5f || !isOnPaper(glyph));
    leaveOutUnseen(glyphs);
    Directions directions = Directions.of(glyphs);
    for (List<List<TextPosition>> row : GlyphRows.of(directions.upright())) {
      WordBuilder builder =
          new WordBuilder(words, glyph -> Boolean.TRUE.equals(emphasis.get(glyph)));
      row.forEach(builder::addRun);
    }
    words.addAll(directions.turned());
    mark = directions.slanted();
  }

  /** Damaged files put letters where no page reaches: what goes step by step would never end. */
  private static boolean isOnPaper(TextPosition glyph) {
    return Math.abs(glyph.getXDirAdj()) < WIDEST
        && Math.abs(glyph.getWidthDirAdj()) < WIDEST
        && GlyphRows.size(glyph) < WIDEST
        && Float.isFinite(glyph.getYDirAdj());
  }

  /** White on white, or tiny among letters that are not: a page may be drawn small as a whole. */
  private void leaveOutUnseen(List<TextPosition> glyphs) {
    long tiny = glyphs.stream().filter(glyph -> Unseen.isTiny(GlyphRows.size(glyph))).count();
    boolean small = tiny > glyphs.size() / 2;
    glyphs.removeIf(
        glyph -> {
          boolean left =
              disguised.contains(glyph) || (!small && Unseen.isTiny(GlyphRows.size(glyph)));
          if (left) {
            unseen.add(String.valueOf(glyph.getUnicode()));
          }
          return left;
        });
  }
}
