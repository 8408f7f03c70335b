package org.minutebook.digest;

import java.util.Locale;

/** Gathers untrusted text in lines that fit a terminal. */
final class Lines {
  private final StringBuilder lines = new StringBuilder();
  private final int width;

  Lines(int width) {
    this.width = width;
  }

  /** Words after a lead, which is indented; where they wrap, they stay right of it. */
  void add(String lead, String words) {
    String start = lead;
    String hanging = " ".repeat(Columns.width(lead));
    for (String line : Columns.wrap(Harmless.line(words), width - hanging.length())) {
      lines.append((start + line).stripTrailing()).append('\n');
      start = hanging;
    }
  }

  /** A blank line, and a title with how many follow it. */
  void heading(String title, int count) {
    lines.append('\n').append(title.toUpperCase(Locale.ROOT));
    lines.append(" (").append(count).append(")\n");
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
