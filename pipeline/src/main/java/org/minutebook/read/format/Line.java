package org.minutebook.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of one paragraph, as runs of one look each. */
public record Line(List<Run> runs) {
  public static final Line EMPTY = new Line(List.of());

  public Line {
    runs = List.copyOf(runs);
  }

  public static Line plain(String text) {
    return new Line(List.of(new Run(text, false)));
  }

  public static Line emphasised(String text) {
    return new Line(List.of(new Run(text, true)));
  }

  /** All characters, without their look. */
  public String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  public boolean isBlank() {
    for (Run run : runs) {
      if (!Characters.isBlank(run.text())) {
        return false;
      }
    }
    return true;
  }

  /** This line with another one put after it. */
  public Line plus(Line other) {
    List<Run> all = new ArrayList<>(runs);
    all.addAll(other.runs);
    return new Line(all);
  }

  /** The line without its first characters. */
  public Line dropping(int characters) {
    return between(characters, Integer.MAX_VALUE);
  }

  /** The characters from one offset to another, with their look. */
  public Line between(int start, int end) {
    List<Run> cut = new ArrayList<>();
    int at = 0;
    for (Run run : runs) {
      int from = Math.max(start - at, 0);
      int to = Math.min(end - at, run.text().length());
      if (from < to) {
        cut.add(new Run(run.text().substring(from, to), run.emphasis()));
      }
      at += run.text().length();
    }
    return new Line(cut);
  }

  /** Whether every letter and digit is emphasised. */
  public boolean isEmphasised() {
    boolean any = false;
    for (Run run : runs) {
      boolean word = run.text().chars().anyMatch(Character::isLetterOrDigit);
      if (word && !run.emphasis()) {
        return false;
      }
      any |= word;
    }
    return any;
  }
}
