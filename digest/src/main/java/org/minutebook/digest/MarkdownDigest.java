package org.minutebook.digest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Markdown: nested lists, since a table is unreadable before it is rendered. */
final class MarkdownDigest implements DigestFormat {
  private static final Pattern ACTIVE = Pattern.compile("[\\\\`*_\\[\\]<>|~$&]");
  private static final Pattern LINK = Pattern.compile("(?i)(www)(?=\\.)|(?<=[a-z])(?=:)|(?=@)");
  private static final Pattern BLOCK_START = Pattern.compile("^(\\d{1,9})?(?=[-+=#.)])");

  @Override
  public String key() {
    return "md";
  }

  @Override
  public String mediaType() {
    return "text/markdown;charset=utf-8";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public void write(Digest digest, OutputStream out) throws IOException {
    Writer md = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    md.write("# Action digest\n\nAs of **" + Wording.day(digest.asOf()) + "**. ");
    md.write(Wording.counts(digest) + "\n");
    if (!digest.scope().isEmpty()) {
      md.write("\nOnly " + escape(digest.scope()) + ".\n");
    }
    for (Digest.Section section : digest.sections()) {
      md.write("\n## " + section.kind().title() + " (" + section.actions().size() + ")\n");
      for (Digest.Group group : section.groups()) {
        md.write("\n### " + escape(group.title()) + "\n\n");
        for (OwedAction action : group.actions()) {
          action(md, action, digest);
        }
      }
    }
    md.flush();
  }

  private static void action(Writer md, OwedAction action, Digest digest) throws IOException {
    md.write("- " + escape(action.text()) + "\n");
    md.write("  - **Due:** " + due(action, digest) + "\n");
    md.write("  - **Owner:** " + escape(Wording.owners(action)) + "\n");
    md.write("  - **Meeting:** " + escape(Wording.meeting(action)) + "\n");
    md.write("  - **Source:** " + code(action.uri()) + ", page " + action.page() + "\n");
  }

  private static String due(OwedAction action, Digest digest) {
    StringBuilder due = new StringBuilder();
    due.append(action.due().map(Wording::day).orElse("no date"));
    Optional<String> distance = Wording.distance(action, digest.asOf());
    distance.ifPresent(words -> due.append(", ").append(words));
    Wording.remark(action).ifPresent(words -> due.append(", ").append(words));
    return due + "; as written: " + escape(Wording.asWritten(action));
  }

  /** Text that Markdown and its usual extensions show as it stands. */
  static String escape(String text) {
    String escaped = ACTIVE.matcher(text).replaceAll("\\\\$0");
    escaped = LINK.matcher(escaped).replaceAll("$1\\\\");
    return BLOCK_START.matcher(escaped).replaceAll("$1\\\\");
  }

  /** A code span, whose fence is longer than any run of backticks in it. */
  private static String code(String text) {
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    boolean needsSpace =
        text.startsWith("`") || text.endsWith("`") || (text.startsWith(" ") && text.endsWith(" "));
    String space = needsSpace ? " " : "";
    return String.format(Locale.ROOT, "%s%s%s%s%s", fence, space, text, space, fence);
  }
}
