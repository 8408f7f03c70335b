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
  private final Set<TextPosition> emphasised = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Word> words = new ArrayList<>();

  private final DrawnGlyphs drawn = new DrawnGlyphs();
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
    setSuppressDuplicateOverlappingText(false);
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
    if (!drawn.add(glyph)) {
      return;
    }
    OptionalInt rgb = Paint.rgb(getGraphicsState());
    if (fonts.isBold(glyph.getFont()) || isStroked() || isColoured(rgb)) {
      emphasised.add(glyph);
    }
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
    List<Glyph> glyphs = new ArrayList<>();
    for (List<TextPosition> article : getCharactersByArticle()) {
      for (TextPosition drawn : article) {
        Glyph glyph = Glyph.of(drawn, glyphs.size(), emphasised.contains(drawn));
        if (glyph.isOnPaper()) {
          glyphs.add(glyph);
        }
      }
    }
    leaveOutUnseen(glyphs);
    Directions directions = Directions.of(glyphs);
    for (List<List<Glyph>> row : GlyphRows.of(directions.upright())) {
      WordBuilder builder = new WordBuilder(words);
      row.forEach(builder::addRun);
    }
    words.addAll(directions.turned());
    mark = directions.slanted();
  }

  /** White on white, or tiny among letters that are not: a page may be drawn small as a whole. */
  private void leaveOutUnseen(List<Glyph> glyphs) {
    long tiny = glyphs.stream().filter(glyph -> Unseen.isTiny(glyph.size())).count();
    boolean small = tiny > glyphs.size() / 2;
    if (disguised.isEmpty() && (small || tiny == 0)) {
      return;
    }
    glyphs.removeIf(
        glyph -> {
          boolean left =
              disguised.contains(glyph.drawn()) || (!small && Unseen.isTiny(glyph.size()));
          if (left) {
            unseen.add(glyph.text());
          }
          return left;
        });
  }
}
