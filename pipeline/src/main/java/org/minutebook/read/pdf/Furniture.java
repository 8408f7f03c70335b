package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.read.format.PageEdges;

/**
 * Takes page headers, footers and page numbers off the pages.
 *
 * <p>A header is kept where it first stands: it often is the only place that names the body.
 */
final class Furniture {
  private static final int HEAD_LINES = 4;
  private static final int FOOT_LINES = 6;
  private static final float SAME_PLACE = 8f;
  private static final Pattern DIGITS = Pattern.compile("[0-9]++");

  private Furniture() {}

  /**
   * Pages without their furniture.
   *
   * @param status what it says of the state of the record, such as {@code DRAFT}; empty where
   *     nothing
   */
  record Removed(List<PageContent> pages, Optional<String> status) {}

  /** Takes it off pages, of which {@code lines} has the lines. */
  static Removed from(List<PageContent> pages, List<List<TextLine>> lines) {
    List<Edges> edges = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      edges.add(Edges.of(lines.get(i), pages.get(i).height() / 2));
    }
    Map<String, Integer> heads = new HashMap<>();
    Map<String, Integer> feet = new HashMap<>();
    for (Edges page : edges) {
      keys(page.head()).forEach(key -> heads.merge(key, 1, Integer::sum));
      keys(page.foot()).forEach(key -> feet.merge(key, 1, Integer::sum));
    }
    Set<String> kept = new HashSet<>();
    List<PageContent> out = new ArrayList<>();
    Optional<String> status =
        pages.stream().flatMap(page -> PageEdges.status(page.mark()).stream()).findFirst();
    for (int i = 0; i < pages.size(); i++) {
      Set<Word> dropped = new HashSet<>();
      for (TextLine line : edges.get(i).head()) {
        boolean repeated = repeats(heads, line) && !kept.add(text(line));
        if (repeated || isPageNumber(line, pages.get(i))) {
          dropped.addAll(line.words());
        }
      }
      for (TextLine line : edges.get(i).foot()) {
        if (repeats(feet, line) || isPageNumber(line, pages.get(i))) {
          dropped.addAll(line.words());
          status = status.or(() -> PageEdges.status(line.text()));
        }
      }
      out.add(without(pages.get(i), dropped));
    }
    return new Removed(out, status);
  }

  private static PageContent without(PageContent page, Set<Word> dropped) {
    return dropped.isEmpty()
        ? page
        : page.withWords(page.words().stream().filter(word -> !dropped.contains(word)).toList());
  }

  /** The first lines of a page's upper half, and the last of its lower half. */
  private record Edges(List<TextLine> head, List<TextLine> foot) {
    static Edges of(List<TextLine> lines, float middle) {
      List<TextLine> head =
          lines.stream().filter(l -> l.baseline() < middle).limit(HEAD_LINES).toList();
      List<TextLine> lower = lines.stream().filter(l -> l.baseline() >= middle).toList();
      return new Edges(head, lower.subList(Math.max(0, lower.size() - FOOT_LINES), lower.size()));
    }
  }

  private static Set<String> keys(List<TextLine> lines) {
    Set<String> keys = new HashSet<>();
    for (TextLine line : lines) {
      keys.add(key(line, 0));
      keys.add(key(line, 1));
    }
    return keys;
  }

  private static boolean repeats(Map<String, Integer> counts, TextLine line) {
    return counts.getOrDefault(key(line, 0), 0) > 1 || counts.getOrDefault(key(line, 1), 0) > 1;
  }

  /** Text and place; two roundings, so that places near each other share one. */
  private static String key(TextLine line, int half) {
    return half + ":" + Math.round(line.baseline() / SAME_PLACE + half / 2f) + ":" + text(line);
  }

  private static String text(TextLine line) {
    return DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
  }

  private static boolean isPageNumber(TextLine line, PageContent page) {
    boolean atEdge =
        line.baseline() < 0.12f * page.height() || line.baseline() > 0.88f * page.height();
    return atEdge && PageEdges.isPageNumber(line.text());
  }
}
