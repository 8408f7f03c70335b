package org.minutebook.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Scores that were reached and are not to be lost: a JSON file with one figure a line.
 *
 * @param documents how many documents had gold
 */
record TrackedScores(int documents, Map<Figure, Count> counts) {
  TrackedScores {
    counts = new Scores(counts).counts();
  }

  static TrackedScores of(Evaluation evaluation) {
    return new TrackedScores(evaluation.documents().size(), evaluation.overall().counts());
  }

  static TrackedScores read(Path file) throws IOException {
    JsonNode root = new JsonMapper().readTree(Files.readString(file));
    Map<Figure, Count> counts = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      JsonNode count = root.path("figures").path(figure.key());
      counts.put(
          figure,
          new Count(
              count.path("hit").asInt(), count.path("gold").asInt(), count.path("found").asInt()));
    }
    return new TrackedScores(root.path("documents").asInt(), counts);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (figure, count) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "  \"%s\": {\"hit\": %d, \"gold\": %d, \"found\": %d, \"precision\": %s,"
                        + " \"recall\": %s, \"f1\": %s}",
                    figure.key(),
                    count.hit(),
                    count.gold(),
                    count.found(),
                    Count.rounded(count.precision()),
                    Count.rounded(count.recall()),
                    f1(figure))));
    return "{\n \"documents\": "
        + documents
        + ",\n \"figures\": {\n"
        + String.join(",\n", lines)
        + "\n }\n}\n";
  }

  /** The figures whose F1, to three decimals, is lower now. */
  Set<Figure> droppedIn(TrackedScores now) {
    Set<Figure> dropped = EnumSet.noneOf(Figure.class);
    for (Figure figure : Figure.values()) {
      if (now.f1(figure).compareTo(f1(figure)) < 0) {
        dropped.add(figure);
      }
    }
    return dropped;
  }

  BigDecimal f1(Figure figure) {
    return Count.rounded(counts.getOrDefault(figure, Count.NONE).f1());
  }
}
