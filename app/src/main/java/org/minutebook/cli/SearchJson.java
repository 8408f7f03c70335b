package org.minutebook.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.minutebook.book.FileStatus;
import org.minutebook.index.Hit;
import org.minutebook.index.Results;
import org.minutebook.model.text.Span;

/** Results of a search as one JSON object; keys without a value are left out. */
final class SearchJson {
  private SearchJson() {}

  static String of(String query, Results results, List<FileStatus> unread) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("query", query);
    root.put("total", results.total());
    ArrayNode hits = root.putArray("hits");
    results.hits().forEach(hit -> hits.add(hit(hit)));
    ObjectNode facets = root.putObject("facets");
    facets.set("body", counts(results.bodies()));
    facets.set("year", counts(results.years()));
    facets.set("type", counts(results.types()));
    if (!unread.isEmpty()) {
      ArrayNode files = root.putArray("unread");
      unread.forEach(file -> files.add(unread(file)));
    }
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode unread(FileStatus file) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", file.uri());
    node.put("outcome", file.verdict().kind().name().toLowerCase(Locale.ROOT));
    file.verdict()
        .reason()
        .ifPresent(reason -> node.put("reason", reason.name()).put("advice", reason.advice()));
    return node;
  }

  private static ObjectNode hit(Hit hit) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("record", hit.recordId());
    node.put("file", hit.uri());
    node.put("type", hit.type().key());
    hit.body().ifPresent(body -> node.put("body", body));
    hit.date().ifPresent(date -> node.put("date", date.toString()));
    hit.item().ifPresent(item -> node.put("item", item));
    hit.heading().ifPresent(heading -> node.put("heading", heading));
    node.put("page", hit.page());
    node.put("snippet", hit.snippet());
    ArrayNode highlights = node.putArray("highlights");
    for (Span span : hit.highlights()) {
      highlights.addArray().add(span.start()).add(span.end());
    }
    if (hit.lesser()) {
      node.put("lesserVersion", true);
    }
    node.put("score", hit.score());
    return node;
  }

  private static ObjectNode counts(List<Results.Count> counts) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    counts.forEach(count -> node.put(count.value(), count.hits()));
    return node;
  }
}
