package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Glyphs of about the same baseline, as runs from left to right.
 *
 * <p>A run is what the page draws in one go. Programs that measure badly draw a line over itself:
 * within a run the order of drawing tells, between runs the place.
 */
final class GlyphRows {
  /** A jump this many times the font size begins a run. */
  private static final float JUMP = 0.5f;

  private GlyphRows() {}

  static List<List<List<TextPosition>>> of(List<TextPosition> glyphs) {
    IdentityHashMap<TextPosition, Integer> drawn = new IdentityHashMap<>();
    glyphs.forEach(glyph -> drawn.put(glyph, drawn.size()));
    List<List<List<TextPosition>>> rows = new ArrayList<>();
    for (List<TextPosition> row : rows(glyphs)) {
      row.sort(Comparator.comparingInt(glyph -> drawn.getOrDefault(glyph, 0)));
      List<List<TextPosition>> runs = runs(row);
      runs.sort(Comparator.comparingDouble(run -> run.getFirst().getXDirAdj()));
      rows.add(runs);
    }
    return rows;
  }

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

  private static List<List<TextPosition>> runs(List<TextPosition> row) {
    List<List<TextPosition>> runs = new ArrayList<>();
    for (TextPosition glyph : row) {
      if (runs.isEmpty() || !goesOn(runs.getLast(), glyph)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(glyph);
    }
    return runs;
  }

  /** Whether a glyph is drawn next to the last one, or over letters of the run that it ends. */
  private static boolean goesOn(List<TextPosition> run, TextPosition next) {
    TextPosition last = run.getLast();
    float jump = next.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
    return Math.abs(jump) < JUMP * size(next)
        || (jump < 0 && run.stream().anyMatch(glyph -> isOver(glyph, next)));
  }

  /** Blanks and the dots of forms are there to be written over. */
  private static boolean isOver(TextPosition under, TextPosition next) {
    float from = under.getXDirAdj();
    return !isBlank(under)
        && Character.isLetterOrDigit(under.getUnicode().codePointAt(0))
        && next.getXDirAdj() > from
        && next.getXDirAdj() < from + under.getWidthDirAdj();
  }

  static boolean isBlank(TextPosition glyph) {
    return glyph.getUnicode() == null || glyph.getUnicode().isBlank();
  }

  static float size(TextPosition glyph) {
    return Math.abs(glyph.getYScale());
  }
}
