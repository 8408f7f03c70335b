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

/** Plain text: the deadline in a column on the left, all else wrapped on its right. */
final class TextDigest implements DigestFormat {
  private static final int LEAST_WIDTH = 40;
  private static final int DUE_WIDTH = 15;
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
    List<String> left = new ArrayList<>();
    left.add(action.due().map(Wording::shortDay).orElse("no date"));
    Wording.distance(action, digest.asOf()).ifPresent(left::add);
    Wording.remark(action).ifPresent(left::add);

    int rest = width - INDENT.length() - DUE_WIDTH;
    List<String> right = new ArrayList<>(Columns.wrap(action.text(), rest));
    right.addAll(Columns.wrap("Owner: " + Wording.owners(action), rest));
    right.addAll(Columns.wrap("Deadline as written: " + Wording.asWritten(action), rest));
    right.addAll(Columns.wrap("Meeting: " + Wording.meeting(action), rest));
    right.addAll(Columns.wrap("Source: " + action.uri() + ", page " + action.page(), rest));

    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String due = i < left.size() ? left.get(i) : "";
      String said = i < right.size() ? right.get(i) : "";
      text.write((INDENT + Columns.pad(due, DUE_WIDTH) + said).stripTrailing());
      text.write("\n");
    }
  }

  private void lines(Writer text, String words) throws IOException {
    for (String line : Columns.wrap(words, width)) {
      text.write(line + "\n");
    }
  }
}
