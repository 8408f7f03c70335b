package org.minutebook.digest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Plain text: the deadline in a column on the left, all else wrapped on its right.
 *
 * <p>Where that would leave too little room, the deadline stands above.
 */
final class TextDigest implements DigestFormat {
  private static final int LEAST_WIDTH = 40;
  private static final int LEAST_WIDTH_FOR_COLUMNS = 60;
  private static final int DUE_WIDTH = 17;
  private static final String INDENT = "  ";

  private final int width;

  /** Narrower than 40 columns nothing can be read; such a width counts as 40. */
  TextDigest(int width) {
    this.width = Math.max(LEAST_WIDTH, width);
  }

  @Override
  public String key() {
    return "text";
  }

  @Override
  public String mediaType() {
    return "text/plain;charset=utf-8";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public void write(Digest digest, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    lines(text, "ACTION DIGEST as of " + Wording.day(digest.asOf()));
    if (!digest.scope().isEmpty()) {
      lines(text, "Only " + digest.scope());
    }
    lines(text, Wording.counts(digest));
    for (Digest.Section section : digest.sections()) {
      String title =
          section.kind().title().toUpperCase(Locale.ROOT) + " (" + section.actions().size() + ")";
      text.write("\n" + title + "\n" + "-".repeat(title.length()) + "\n");
      for (Digest.Group group : section.groups()) {
        text.write("\n");
        lines(text, group.title());
        for (OwedAction action : group.actions()) {
          text.write("\n");
          action(text, action, digest);
        }
      }
    }
    text.flush();
  }

  private void action(Writer text, OwedAction action, Digest digest) throws IOException {
    List<String> due = new ArrayList<>();
    due.add(action.due().map(Wording::shortDay).orElse("no date"));
    Wording.distance(action, digest.asOf()).ifPresent(due::add);
    Wording.remark(action).ifPresent(due::add);
    List<String> said =
        List.of(
            action.text(),
            "Owner: " + Wording.owners(action),
            "Deadline as written: " + Wording.asWritten(action),
            "Meeting: " + Wording.meeting(action),
            "Source: " + action.uri() + ", page " + action.page());
    if (width < LEAST_WIDTH_FOR_COLUMNS) {
      stacked(text, String.join(", ", due), said);
    } else {
      sideBySide(text, due, said);
    }
  }

  private void stacked(Writer text, String due, List<String> said) throws IOException {
    lines(text, due);
    for (String words : said) {
      for (String line : Columns.wrap(words, width - INDENT.length())) {
        text.write(INDENT + line + "\n");
      }
    }
  }

  private void sideBySide(Writer text, List<String> due, List<String> said) throws IOException {
    int rest = width - INDENT.length() - DUE_WIDTH;
    List<String> left =
        due.stream().flatMap(words -> Columns.wrap(words, DUE_WIDTH - 1).stream()).toList();
    List<String> right =
        said.stream().flatMap(words -> Columns.wrap(words, rest).stream()).toList();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String first = i < left.size() ? left.get(i) : "";
      String second = i < right.size() ? right.get(i) : "";
      text.write((INDENT + Columns.pad(first, DUE_WIDTH) + second).stripTrailing());
      text.write("\n");
    }
  }

  private void lines(Writer text, String words) throws IOException {
    for (String line : Columns.wrap(words, width)) {
      text.write(line + "\n");
    }
  }
}
