package org.minutebook.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.json.RecordJson;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;
import org.minutebook.pipeline.Ending;

/**
 * What became of a sample's files, as JSON with one fact a line, so that a difference reads well.
 *
 * <p>Paths are relative to the corpus; the records' text is left out.
 */
final class GoldenText {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** List of files, file, list of records, record, list of facts: these get lines of their own. */
  private static final int LEVELS = 5;

  private GoldenText() {}

  static String of(List<Ending.Ended> endings, Path corpus) throws JsonProcessingException {
    String base = corpus.toString().replace('\\', '/') + "/";
    ArrayNode files = MAPPER.createArrayNode();
    for (Ending.Ended ending : endings) {
      ObjectNode file = files.addObject();
      file.put("uri", relative(ending.uri(), base));
      file.put("outcome", words(ending.outcome()));
      ArrayNode records = file.putArray("records");
      for (MeetingRecord each : Extracted.records(ending.outcome())) {
        JsonNode json = MAPPER.readTree(RecordJson.write(each, RecordJson.Detail.WITHOUT_TEXT));
        ((ObjectNode) json.get("source")).put("uri", relative(each.source().uri(), base));
        records.add(json);
      }
    }
    StringBuilder out = new StringBuilder();
    append(out, files, 0);
    return out.append('\n').toString();
  }

  private static String relative(String uri, String base) {
    return uri.startsWith(base) ? uri.substring(base.length()) : uri;
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> "recorded";
      case Outcome.Partial partial -> "partial: " + partial.reason();
      case Outcome.Duplicate duplicate -> "duplicate";
      case Outcome.Failed failed -> "failed: " + failed.reason();
      case Outcome.Skipped skipped -> "skipped: " + skipped.reason();
    };
  }

  private static void append(StringBuilder out, JsonNode node, int level) {
    if (level == LEVELS || node.isEmpty() || (level == LEVELS - 1 && !node.isArray())) {
      out.append(node);
      return;
    }
    List<String> lines = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(member -> lines.add(text(member, level + 1)));
    } else {
      node.properties()
          .forEach(
              entry ->
                  lines.add("\"" + entry.getKey() + "\": " + text(entry.getValue(), level + 1)));
    }
    String indent = " ".repeat(level + 1);
    out.append(node.isArray() ? "[\n" : "{\n").append(indent);
    out.append(String.join(",\n" + indent, lines)).append('\n');
    out.append(" ".repeat(level)).append(node.isArray() ? ']' : '}');
  }

  private static String text(JsonNode node, int level) {
    StringBuilder out = new StringBuilder();
    append(out, node, level);
    return out.toString();
  }
}
