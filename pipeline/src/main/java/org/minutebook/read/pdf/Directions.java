package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The glyphs of a page by the direction in which they are written. */
final class Directions {
  private static final float SLANT = 0.1f;

  /** Text up the edge of a page is no part of what the page says. */
  private static final float EDGE = 0.06f;

  private final List<Glyph> upright = new ArrayList<>();
  private final List<Glyph> turned = new ArrayList<>();
  private final List<Glyph> slanted = new ArrayList<>();

  private Directions() {}

  static Directions of(List<Glyph> glyphs) {
    Directions directions = new Directions();
    float main = commonest(glyphs);
    for (Glyph glyph : glyphs) {
      if (isSlanted(glyph)) {
        directions.slanted.add(glyph);
      } else if (glyph.direction() == main) {
        directions.upright.add(glyph);
      } else if (Math.abs(glyph.direction() - main) % 180 != 0) {
        directions.turned.add(glyph);
      }
    }
    return directions;
  }

  /** The direction of most of the text: pages may be turned as a whole. */
  private static float commonest(List<Glyph> glyphs) {
    TreeMap<Float, Long> counts = new TreeMap<>();
    for (int i = 0; i < glyphs.size(); ) {
      float direction = glyphs.get(i).direction();
      int from = i;
      while (i < glyphs.size() && Float.compare(glyphs.get(i).direction(), direction) == 0) {
        i++;
      }
      counts.merge(direction, (long) i - from, Long::sum);
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Float, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  /** Whether the base line is neither level nor upright. */
  private static boolean isSlanted(Glyph glyph) {
    float along = Math.abs(glyph.drawn().getTextMatrix().getScaleX());
    float across = Math.abs(glyph.drawn().getTextMatrix().getShearY());
    return Math.min(along, across) > SLANT * Math.max(along, across);
  }

  List<Glyph> upright() {
    return upright;
  }

  /** What is written at a slant, as it is drawn. */
  String slanted() {
    return slanted.stream().map(Glyph::text).collect(Collectors.joining()).strip();
  }

  /** Text that stands on end, as heads of narrow columns do; each column of it one word. */
  List<Word> turned() {
    List<Word> words = new ArrayList<>();
    List<Glyph> column = new ArrayList<>();
    for (Glyph glyph : turned) {
      if (!column.isEmpty() && !goesOn(column.getLast(), glyph)) {
        add(words, column);
        column.clear();
      }
      column.add(glyph);
    }
    add(words, column);
    return words;
  }

  private static boolean goesOn(Glyph last, Glyph next) {
    float size = next.size();
    return last.direction() == next.direction()
        && Math.abs(last.drawn().getX() - next.drawn().getX()) < 0.3f * size
        && Math.abs(last.drawn().getY() - next.drawn().getY()) < 2.5f * size;
  }

  private static void add(List<Word> words, List<Glyph> column) {
    String text = column.stream().map(Glyph::text).collect(Collectors.joining());
    if (text.isBlank()) {
      return;
    }
    Glyph first = column.getFirst();
    float size = first.size();
    float x = first.drawn().getX();
    boolean edge =
        x < EDGE * first.drawn().getPageWidth() || x > (1 - EDGE) * first.drawn().getPageWidth();
    if (!edge) {
      boolean upwards = first.direction() == 90;
      float bottom =
          (float) column.stream().mapToDouble(glyph -> glyph.drawn().getY()).max().orElse(0);
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
