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
    return Characters.clean(text()).isBlank();
  }

  /** This line with another one put after it. */
  public Line plus(Line other) {
    List<Run> all = new ArrayList<>(runs);
    all.addAll(other.runs);
    return new Line(all);
  }

  /** The line without its first characters. */
  public Line dropping(int characters) {
    List<Run> rest = new ArrayList<>();
    int left = characters;
    for (Run run : runs) {
      int cut = Math.min(left, run.text().length());
      left -= cut;
      if (cut < run.text().length()) {
        rest.add(new Run(run.text().substring(cut), run.emphasis()));
      }
    }
    return new Line(rest);
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
