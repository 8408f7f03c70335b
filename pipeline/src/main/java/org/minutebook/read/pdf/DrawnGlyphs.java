package org.minutebook.read.pdf;

import java.util.Arrays;
import org.apache.pdfbox.text.TextPosition;

/**
 * The glyphs of a page, by letter and place: tells which are drawn twice.
 *
 * <p>Programs without a bold font draw a letter again a little beside itself. What counts as the
 * same place is what PDFBox's text stripper takes for it, which looks it up in trees and spends a
 * sixth of a page's time on that.
 */
final class DrawnGlyphs {
  /** In points, so that few glyphs reach into more than two cells each way. */
  private static final float CELL = 8;

  /** Larger glyphs are held against all others rather than cell by cell. */
  private static final float WIDE = 4 * CELL;

  /** In cells: damaged files put letters where no page reaches, and one cell holds all of those. */
  private static final float FARTHEST = 10_000;

  private static final int NONE = -1;

  private int count;
  private int[] heads = filled(1 << 10);
  private int[] next = new int[1 << 9];
  private int[] hashes = new int[1 << 9];
  private float[] across = new float[1 << 9];
  private float[] down = new float[1 << 9];
  private String[] letters = new String[1 << 9];

  /** Takes a glyph in unless it is there already. */
  boolean add(TextPosition glyph) {
    String letter = glyph.getUnicode();
    float x = glyph.getX();
    float y = glyph.getY();
    float near = glyph.getWidth() / letter.length() / 3;
    if (near > WIDE ? isAnywhere(letter, x, y, near) : isInCells(letter, x, y, near)) {
      return false;
    }
    put(letter, x, y);
    return true;
  }

  private boolean isAnywhere(String letter, float x, float y, float near) {
    for (int i = 0; i < count; i++) {
      if (isSame(i, letter, x, y, near)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInCells(String letter, float x, float y, float near) {
    int right = cell(x + near);
    int bottom = cell(y + near);
    for (int column = cell(x - near); column <= right; column++) {
      for (int row = cell(y - near); row <= bottom; row++) {
        int hash = hash(letter, column, row);
        for (int i = heads[hash & heads.length - 1]; i != NONE; i = next[i]) {
          if (hashes[i] == hash && isSame(i, letter, x, y, near)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isSame(int i, String letter, float x, float y, float near) {
    return across[i] >= x - near
        && across[i] < x + near
        && down[i] >= y - near
        && down[i] < y + near
        && letters[i].equals(letter);
  }

  private void put(String letter, float x, float y) {
    if (count == next.length) {
      grow();
    }
    letters[count] = letter;
    across[count] = x;
    down[count] = y;
    hashes[count] = hash(letter, cell(x), cell(y));
    link(count);
    count++;
  }

  private void link(int i) {
    int head = hashes[i] & heads.length - 1;
    next[i] = heads[head];
    heads[head] = i;
  }

  private void grow() {
    int more = 2 * count;
    letters = Arrays.copyOf(letters, more);
    across = Arrays.copyOf(across, more);
    down = Arrays.copyOf(down, more);
    hashes = Arrays.copyOf(hashes, more);
    next = new int[more];
    heads = filled(2 * more);
    for (int i = 0; i < count; i++) {
      link(i);
    }
  }

  private static int[] filled(int length) {
    int[] heads = new int[length];
    Arrays.fill(heads, NONE);
    return heads;
  }

  private static int cell(float place) {
    float cells = Math.clamp(place / CELL, -FARTHEST, FARTHEST);
    int whole = (int) cells;
    return cells < whole ? whole - 1 : whole;
  }

  private static int hash(String letter, int column, int row) {
    int hash = (letter.hashCode() * 31 + column) * 0x9E3779B1 + row;
    hash *= 0x85EBCA6B;
    return hash ^ hash >>> 15;
  }
}
