package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.TextPosition;

/** The glyphs of a page by the direction in which they are written. */
final class Directions {
  private static final float SLANT = 0.1f;

  /** Text up the edge of a page is no part of what the page says. */
  private static final float EDGE = 0.06f;

  private final List<TextPosition> upright = new ArrayList<>();
  private final List<TextPosition> turned = new ArrayList<>();
  private final List<TextPosition> slanted = new ArrayList<>();

  private Directions() {}

  static Directions of(List<TextPosition> glyphs) {
    Directions directions = new Directions();
    float main = commonest(glyphs);
    for (TextPosition glyph : glyphs) {
      if (isSlanted(glyph)) {
        directions.slanted.add(glyph);
      } else if (glyph.getDir() == main) {
        directions.upright.add(glyph);
      } else if (Math.abs(glyph.getDir() - main) % 180 != 0) {
        directions.turned.add(glyph);
      }
    }
    return directions;
  }

  /** The direction of most of the text: pages may be turned as a whole. */
  private static float commonest(List<TextPosition> glyphs) {
    TreeMap<Float, Long> counts = new TreeMap<>();
    for (TextPosition glyph : glyphs) {
      counts.merge(glyph.getDir(), 1L, Long::sum);
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Float, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  /** Whether the base line is neither level nor upright. */
  private static boolean isSlanted(TextPosition glyph) {
    float along = Math.abs(glyph.getTextMatrix().getScaleX());
    float across = Math.abs(glyph.getTextMatrix().getShearY());
    return Math.min(along, across) > SLANT * Math.max(along, across);
  }

  List<TextPosition> upright() {
    return upright;
  }

  /** What is written at a slant, as it is drawn. */
  String slanted() {
    return slanted.stream().map(TextPosition::getUnicode).collect(Collectors.joining()).strip();
  }

  /** Text that stands on end, as heads of narrow columns do; each column of it one word. */
  List<Word> turned() {
    List<Word> words = new ArrayList<>();
    List<TextPosition> column = new ArrayList<>();
    for (TextPosition glyph : turned) {
      if (!column.isEmpty() && !goesOn(column.getLast(), glyph)) {
        add(words, column);
        column.clear();
      }
      column.add(glyph);
    }
    add(words, column);
    return words;
  }

  private static boolean goesOn(TextPosition last, TextPosition next) {
    float size = GlyphRows.size(next);
    return last.getDir() == next.getDir()
        && Math.abs(last.getX() - next.getX()) < 0.3f * size
        && Math.abs(last.getY() - next.getY()) < 2.5f * size;
  }

  private static void add(List<Word> words, List<TextPosition> column) {
    String text = column.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    if (text.isBlank()) {
      return;
    }
    TextPosition first = column.getFirst();
    float size = GlyphRows.size(first);
    float x = first.getX();
    boolean edge = x < EDGE * first.getPageWidth() || x > (1 - EDGE) * first.getPageWidth();
    if (!edge) {
      boolean upwards = first.getDir() == 90;
      float bottom = (float) column.stream().mapToDouble(TextPosition::getY).max().orElse(0);
      words.add(
          new Word(
              text.strip(),
              x - (upwards ? 0.75f : 0.2f) * size,
              x + (upwards ? 0.2f : 0.75f) * size,
              bottom,
              size,
              false));
    }
  }
}
