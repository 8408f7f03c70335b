package org.minutebook.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import org.minutebook.digest.Ground;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.text.Span;

/** What each fact of a record rests on, as JSON Lines; keys without a value are left out. */
final class GroundsJson {
  private GroundsJson() {}

  static String of(MeetingRecord record, Function<String, Optional<String>> explanations) {
    StringBuilder lines = new StringBuilder();
    for (Ground ground : Ground.of(record)) {
      lines.append(line(record, ground, explanations)).append('\n');
    }
    return lines.toString();
  }

  private static ObjectNode line(
      MeetingRecord record, Ground ground, Function<String, Optional<String>> explanations) {
    Evidence evidence = ground.evidence();
    Span span = evidence.span();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("record", record.id());
    node.put("kind", ground.kind());
    node.put("fact", ground.fact());
    node.put("words", record.text().substring(span.start(), span.end()));
    node.put("start", span.start());
    node.put("end", span.end());
    node.put("page", evidence.page());
    node.put("by", evidence.by());
    node.put("confidence", evidence.confidence());
    explanations.apply(evidence.by()).ifPresent(why -> node.put("why", why));
    return node;
  }
}
