package org.minutebook.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minutebook.book.FileStatus;
import org.minutebook.book.Finality;
import org.minutebook.book.Standing;
import org.minutebook.book.Tally;
import org.minutebook.book.Verdict;
import org.minutebook.digest.Harmless;
import org.minutebook.pipeline.Library;
import org.minutebook.pipeline.Library.IndexStatus;

/** How the files of a book stand, to print. */
record BookStatus(
    List<Tally> tallies,
    Standing standing,
    List<FileStatus> failed,
    List<FileStatus> partial,
    IndexStatus index) {

  static BookStatus of(Library library) throws IOException {
    return new BookStatus(
        library.tallies(),
        library.standing(),
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
      text.append(when(tally)).append('\n');
    }
    standing(text);
    list(text, style.strong("Failed"), failed);
    list(text, style.strong("Read in part"), partial);
    text.append('\n').append(indexLine()).append('\n');
    return text.toString();
  }

  /** When a file that was not read whole is read again; nothing is said of what is final. */
  private static String when(Tally tally) {
    boolean isLeft = tally.kind() == Verdict.Kind.SKIPPED;
    return tally
        .reason()
        .filter(reason -> !isLeft)
        .map(
            reason ->
                switch (Finality.of(reason)) {
                  case NEVER -> " (the next import reads it again)";
                  case UNTIL_CHANGE -> " (read again when program or settings change)";
                  case EVER -> "";
                })
        .orElse("");
  }

  private void standing(StringBuilder text) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put(
        "contents that files held before; search --versions finds them", standing.superseded());
    counts.put("drafts and further scans of a record", standing.lesserVersions());
    counts.put("wait for another try; the next import reads them", standing.reopened());
    counts.put("being read, or were when an import was killed", standing.inFlight());
    counts.put("to be erased; the next import goes on with it", standing.erasing());
    boolean any = counts.values().stream().anyMatch(count -> count > 0);
    text.append(any ? "beside these\n" : "");
    counts.forEach(
        (what, count) ->
            text.append(count > 0 ? String.format(Locale.ROOT, "%,8d  %s\n", count, what) : ""));
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
    ObjectNode beside = root.putObject("beside");
    beside.put("superseded", standing.superseded());
    beside.put("lesserVersions", standing.lesserVersions());
    beside.put("reopened", standing.reopened());
    beside.put("inFlight", standing.inFlight());
    beside.put("erasing", standing.erasing());
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
