package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Groups the words of a page into lines, and the words of a line into chunks. */
final class LineBuilding {
  /** A gap this many times the font size is more than a space. */
  private static final float WIDE = 1.2f;

  /** Justified lines stretch their spaces: a wide gap also stands out from the line's own gaps. */
  private static final float OUTSTANDING = 2.2f;

  private LineBuilding() {}

  static List<TextLine> lines(List<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(Word::baseline).thenComparingDouble(Word::left));
    List<Band> bands = new ArrayList<>();
    for (Word word : sorted) {
      Band band = bandFor(bands, word);
      band.add(word);
    }
    bands.sort(Comparator.comparingDouble(Band::baseline));
    return bands.stream().map(band -> new TextLine(chunks(band.words))).toList();
  }

  private static Band bandFor(List<Band> bands, Word word) {
    for (int i = bands.size() - 1; i >= Math.max(0, bands.size() - 6); i--) {
      if (bands.get(i).holds(word)) {
        return bands.get(i);
      }
    }
    Band band = new Band(word);
    bands.add(band);
    return band;
  }

  private static List<Chunk> chunks(List<Word> unsorted) {
    List<Word> words = new ArrayList<>(unsorted);
    words.sort(Comparator.comparingDouble(Word::left));
    float usual = usualGap(words);
    List<Chunk> chunks = new ArrayList<>();
    List<Word> current = new ArrayList<>();
    for (Word word : words) {
      if (!current.isEmpty()) {
        float gap = word.left() - current.getLast().right();
        float size = Math.max(word.size(), current.getLast().size());
        if (gap > WIDE * size && gap > OUTSTANDING * usual) {
          chunks.add(new Chunk(current));
          current = new ArrayList<>();
        }
      }
      current.add(word);
    }
    chunks.add(new Chunk(current));
    return chunks;
  }

  /** A narrow gap of a line with enough words to tell, at the lower quarter; else none. */
  private static float usualGap(List<Word> words) {
    if (words.size() < 5) {
      return 0;
    }
    float[] gaps = new float[words.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = words.get(i + 1).left() - words.get(i).right();
    }
    Arrays.sort(gaps);
    return Math.max(0, gaps[gaps.length / 4]);
  }

  /** Words that overlap vertically; raised letters belong to the line that they rise from. */
  private static final class Band {
    private final List<Word> words = new ArrayList<>();
    private Word largest;

    Band(Word first) {
      largest = first;
    }

    boolean holds(Word word) {
      float overlap =
          Math.min(largest.baseline(), word.baseline()) - Math.max(largest.top(), word.top());
      float height = 0.75f * Math.min(largest.size(), word.size());
      return overlap > 0.5f * height;
    }

    void add(Word word) {
      words.add(word);
      if (word.size() > largest.size()) {
        largest = word;
      }
    }

    float baseline() {
      return largest.baseline();
    }
  }
}
