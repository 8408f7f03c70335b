package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  static List<List<List<Glyph>>> of(List<Glyph> glyphs) {
    List<List<List<Glyph>>> rows = new ArrayList<>();
    for (List<Glyph> row : rows(glyphs)) {
      row.sort(Comparator.comparingInt(Glyph::order));
      List<List<Glyph>> runs = runs(row);
      runs.sort(Comparator.comparingDouble(run -> run.getFirst().x()));
      rows.add(runs);
    }
    return rows;
  }

  private static List<List<Glyph>> rows(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y));
    List<List<Glyph>> rows = new ArrayList<>();
    for (Glyph glyph : sorted) {
      List<Glyph> row = rows.isEmpty() ? List.of() : rows.getLast();
      boolean same = !row.isEmpty() && glyph.y() - row.getFirst().y() < 0.12f * glyph.size();
      if (!same) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(glyph);
    }
    return rows;
  }

  private static List<List<Glyph>> runs(List<Glyph> row) {
    List<List<Glyph>> runs = new ArrayList<>();
    for (Glyph glyph : row) {
      if (runs.isEmpty() || !goesOn(runs.getLast(), glyph)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(glyph);
    }
    return runs;
  }

  /** Whether a glyph is drawn next to the last one, or over letters of the run that it ends. */
  private static boolean goesOn(List<Glyph> run, Glyph next) {
    Glyph last = run.getLast();
    float jump = next.x() - last.x() - last.width();
    return Math.abs(jump) < JUMP * next.size() || (jump < 0 && isOverAny(run, next));
  }

  private static boolean isOverAny(List<Glyph> run, Glyph next) {
    for (Glyph glyph : run) {
      if (isOver(glyph, next)) {
        return true;
      }
    }
    return false;
  }

  /** Blanks and the dots of forms are there to be written over. */
  private static boolean isOver(Glyph under, Glyph next) {
    return next.x() > under.x()
        && next.x() < under.right()
        && !under.isBlank()
        && Character.isLetterOrDigit(under.text().codePointAt(0));
  }
}
