package org.minutebook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.minutebook.book.FileStatus;
import org.minutebook.digest.Harmless;
import org.minutebook.index.Hit;
import org.minutebook.index.Query;
import org.minutebook.index.Results;
import org.minutebook.model.record.Reason;
import org.minutebook.model.text.Span;

/** Results of a search as text. */
final class SearchText {
  private static final int FACETS_SHOWN = 6;
  private static final int UNREAD_SHOWN = 10;

  private final Style style;
  private final int columns;

  SearchText(Style style, int columns) {
    this.style = style;
    this.columns = columns;
  }

  /** How many, by what, and the hits; lines that end in a newline each. */
  String of(Results results, Query.Scope scope, List<FileStatus> unread) {
    StringBuilder text = new StringBuilder();
    text.append(style.strong(total(results, scope))).append('\n');
    facets(text, "by body", results.bodies());
    facets(text, "by year", results.years());
    facets(text, "by type", results.types());
    results.hits().forEach(hit -> hit(text, hit));
    unread(text, unread);
    return text.toString();
  }

  /** Whoever looks for a file by its name has to learn that it is here, and was not read. */
  private void unread(StringBuilder text, List<FileStatus> files) {
    if (files.isEmpty()) {
      return;
    }
    text.append('\n')
        .append(
            style.strong(
                String.format(
                    Locale.ROOT,
                    files.size() == 1
                        ? "%,d file of that name was not read:"
                        : "%,d files of that name were not read:",
                    files.size())))
        .append('\n');
    files.stream()
        .limit(UNREAD_SHOWN)
        .forEach(
            file ->
                text.append("    ")
                    .append(Harmless.path(file.uri()))
                    .append(" (")
                    .append(file.verdict().kind().name().toLowerCase(Locale.ROOT))
                    .append(file.verdict().reason().map(SearchText::words).orElse(""))
                    .append(")\n"));
    if (files.size() > UNREAD_SHOWN) {
      text.append("    and ")
          .append(files.size() - UNREAD_SHOWN)
          .append(" more; 'status' lists what failed\n");
    }
  }

  private static String words(Reason reason) {
    return ", " + reason + ": " + reason.advice();
  }

  private static String total(Results results, Query.Scope scope) {
    String what = scope.name().toLowerCase(Locale.ROOT);
    if (results.total() == 0) {
      return "No " + what + " found.";
    }
    String count =
        String.format(
            Locale.ROOT,
            "%,d %s",
            results.total(),
            results.total() == 1 ? what.substring(0, what.length() - 1) : what);
    return results.hits().size() < results.total()
        ? count + "; the best " + results.hits().size() + ":"
        : count;
  }

  private static void facets(StringBuilder text, String title, List<Results.Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    List<String> shown =
        counts.stream()
            .limit(FACETS_SHOWN)
            .map(count -> Harmless.line(count.value()) + " (" + count.hits() + ")")
            .collect(Collectors.toCollection(ArrayList::new));
    if (counts.size() > FACETS_SHOWN) {
      shown.add((counts.size() - FACETS_SHOWN) + " more");
    }
    text.append("  ").append(title).append(": ").append(String.join(", ", shown)).append('\n');
  }

  private void hit(StringBuilder text, Hit hit) {
    List<String> title = new ArrayList<>();
    title.add(hit.body().map(Harmless::line).orElse("(body not named)"));
    title.add(hit.date().map(Object::toString).orElse("(no date)"));
    hit.item().ifPresent(item -> title.add("item " + Harmless.line(item)));
    text.append('\n').append(style.strong(String.join(", ", title)));
    hit.heading().ifPresent(heading -> text.append(": ").append(Harmless.line(heading)));
    text.append('\n');
    snippet(text, hit);
    text.append(
            style.faint(
                "    "
                    + Harmless.path(hit.uri())
                    + ", page "
                    + hit.page()
                    + " ("
                    + hit.type().key()
                    + (hit.lesser() ? "; another version" : "")
                    + ")"))
        .append('\n');
  }

  /** Wrapped before it is marked up: escape sequences take no room on the terminal. */
  private void snippet(StringBuilder text, Hit hit) {
    int width = Math.max(20, columns - 4);
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (Word word : words(hit)) {
      int length = word.plain.codePointCount(0, word.plain.length());
      if (used > 0 && used + 1 + length > width) {
        text.append("    ").append(line).append('\n');
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word.marked);
      used += length;
    }
    if (used > 0) {
      text.append("    ").append(line).append('\n');
    }
  }

  private List<Word> words(Hit hit) {
    List<Word> words = new ArrayList<>();
    String snippet = hit.snippet();
    int start = 0;
    while (start < snippet.length()) {
      int end = start;
      while (end < snippet.length() && !Character.isWhitespace(snippet.charAt(end))) {
        end++;
      }
      if (end > start) {
        words.add(word(snippet, new Span(start, end), hit.highlights()));
      }
      start = end + 1;
    }
    return words;
  }

  private Word word(String snippet, Span place, List<Span> highlights) {
    StringBuilder marked = new StringBuilder();
    int at = place.start();
    for (Span highlight : highlights) {
      if (highlight.overlaps(place)) {
        int from = Math.max(highlight.start(), at);
        int to = Math.min(highlight.end(), place.end());
        marked.append(Harmless.line(snippet.substring(at, from)));
        marked.append(style.match(Harmless.line(snippet.substring(from, to))));
        at = to;
      }
    }
    marked.append(Harmless.line(snippet.substring(at, place.end())));
    return new Word(Harmless.line(place.of(snippet)), marked.toString());
  }

  private record Word(String plain, String marked) {}
}
