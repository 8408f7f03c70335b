package org.minutebook.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.minutebook.book.FileStatus;
import org.minutebook.book.Tally;
import org.minutebook.book.Verdict;
import org.minutebook.digest.Harmless;
import org.minutebook.pipeline.Library;
import org.minutebook.pipeline.Library.IndexStatus;

/** How the files of a book stand, to print. */
record BookStatus(
    List<Tally> tallies, List<FileStatus> failed, List<FileStatus> partial, IndexStatus index) {

  static BookStatus of(Library library) throws IOException {
    return new BookStatus(
        library.tallies(),
        library.files(Verdict.Kind.FAILED),
        library.files(Verdict.Kind.PARTIAL),
        library.indexStatus());
  }

  /** Lines that end in a newline each. */
  String text(Style style) {
    StringBuilder text = new StringBuilder();
    long all = tallies.stream().mapToLong(Tally::files).sum();
    text.append(style.strong(String.format(Locale.ROOT, "%,8d  files known", all))).append('\n');
    for (Tally tally : tallies) {
      text.append(String.format(Locale.ROOT, "%,8d  %s", tally.files(), key(tally.kind())));
      tally.reason().ifPresent(reason -> text.append(": ").append(reason.advice()));
      text.append('\n');
    }
    list(text, style.strong("Failed"), failed);
    list(text, style.strong("Read in part"), partial);
    text.append('\n').append(indexLine()).append('\n');
    return text.toString();
  }

  private static void list(StringBuilder text, String title, List<FileStatus> files) {
    if (!files.isEmpty()) {
      text.append('\n').append(title).append('\n');
      for (FileStatus file : files) {
        Verdict verdict = file.verdict();
        text.append("  ")
            .append(
                verdict
                    .reason()
                    .map(reason -> AccountText.line(file.uri(), reason, verdict.detail()))
                    .orElseGet(() -> Harmless.path(file.uri())))
            .append('\n');
      }
    }
  }

  private String indexLine() {
    if (index.agrees()) {
      return "Search index: agrees with the book.";
    }
    return index.applied().isPresent()
        ? "Search index: behind the book; the next search or import lets it catch up."
        : "Search index: cannot be read; the next search or import builds it again.";
  }

  String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode counts = root.putArray("files");
    for (Tally tally : tallies) {
      ObjectNode count = counts.addObject();
      count.put("outcome", key(tally.kind()));
      tally.reason().ifPresent(reason -> count.put("reason", reason.name()));
      count.put("count", tally.files());
    }
    files(root.putArray("failed"), failed);
    files(root.putArray("partial"), partial);
    ObjectNode follower = root.putObject("index");
    follower.put("agrees", index.agrees());
    follower.put("book", index.book());
    index.applied().ifPresent(applied -> follower.put("applied", applied));
    return root.toPrettyString() + "\n";
  }

  private static void files(ArrayNode list, List<FileStatus> files) {
    for (FileStatus file : files) {
      ObjectNode node = list.addObject();
      node.put("file", file.uri());
      file.verdict().reason().ifPresent(reason -> node.put("reason", reason.name()));
      if (!file.verdict().detail().isBlank()) {
        node.put("detail", file.verdict().detail());
      }
      file.sha256().ifPresent(hash -> node.put("sha256", hash));
    }
  }

  private static String key(Verdict.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
