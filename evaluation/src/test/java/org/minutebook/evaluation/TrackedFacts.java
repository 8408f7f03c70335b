package org.minutebook.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is right, false, missed or different in each document: a text file with one fact a line.
 *
 * <p>Format: {@code == } and a document's id, then its lines in alphabetical order, indented by
 * two; a line begins with the figure that it counts in. Details that are right (an action's owners,
 * an item's heading) are not listed: their loss shows as a difference.
 *
 * @param byDocument sorted lines by document id
 */
record TrackedFacts(SortedMap<String, List<String>> byDocument) {
  private static final String DOCUMENT = "== ";

  private static final String RIGHT = " right: ";

  /** Figures that judge details of facts, which are listed only where they differ. */
  private static final Set<Figure> DETAILS =
      EnumSet.of(
          Figure.ATTENDANCE, Figure.AFFILIATION, Figure.HEADINGS, Figure.OWNERS, Figure.DEADLINES);

  TrackedFacts {
    byDocument = new TreeMap<>(byDocument);
  }

  static TrackedFacts of(Evaluation evaluation) {
    SortedMap<String, List<String>> facts = new TreeMap<>();
    for (DocumentScore document : evaluation.documents()) {
      Stream<String> right =
          document.judgements().stream()
              .filter(judgement -> judgement.ruling() == Judgement.Ruling.RIGHT)
              .filter(judgement -> !DETAILS.contains(judgement.figure()))
              .map(one -> one.figure().key() + RIGHT + EvaluationReport.shown(one.fact()));
      Stream<String> amiss = document.findings().stream().map(EvaluationReport::line);
      facts.put(document.id(), Stream.concat(right, amiss).sorted().toList());
    }
    return new TrackedFacts(facts);
  }

  static TrackedFacts read(Path file) throws IOException {
    SortedMap<String, List<String>> facts = new TreeMap<>();
    List<String> current = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(DOCUMENT)) {
        current = new ArrayList<>();
        facts.put(line.substring(DOCUMENT.length()), current);
      } else {
        current.add(line.strip());
      }
    }
    return new TrackedFacts(facts);
  }

  String text() {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, List<String>> document : byDocument.entrySet()) {
      out.append(DOCUMENT).append(document.getKey()).append('\n');
      document.getValue().forEach(line -> out.append("  ").append(line).append('\n'));
    }
    return out.toString();
  }

  /** What is better and what is worse now, a line each; empty where nothing changed. */
  String changesTo(TrackedFacts now) {
    StringBuilder out = new StringBuilder();
    Set<String> ids = new TreeSet<>(byDocument.keySet());
    ids.addAll(now.byDocument.keySet());
    for (String id : ids) {
      List<String> gone = without(lines(id), now.lines(id));
      List<String> come = without(now.lines(id), lines(id));
      if (gone.isEmpty() && come.isEmpty()) {
        continue;
      }
      out.append(DOCUMENT).append(id).append('\n');
      append(out, "lost:   ", gone.stream().filter(TrackedFacts::isRight));
      append(out, "worse:  ", come.stream().filter(line -> !isRight(line)));
      append(out, "gained: ", come.stream().filter(TrackedFacts::isRight));
      append(out, "mended: ", gone.stream().filter(line -> !isRight(line)));
    }
    return out.toString();
  }

  private List<String> lines(String id) {
    return byDocument.getOrDefault(id, List.of());
  }

  private static void append(StringBuilder out, String what, Stream<String> lines) {
    lines.forEach(line -> out.append("  ").append(what).append(line).append('\n'));
  }

  private static boolean isRight(String line) {
    return line.contains(RIGHT) && line.indexOf(RIGHT) == line.indexOf(' ');
  }

  /** What is in one list and not, or less often, in another. */
  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }
}
