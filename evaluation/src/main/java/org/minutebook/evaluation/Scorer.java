package org.minutebook.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minutebook.model.record.MeetingRecord;

/**
 * Compares records with gold. Stateless.
 *
 * <p>A record belongs to the gold whose folder and file name end its source's path. Gold without a
 * record counts as missed; records without gold do not count.
 */
public final class Scorer {
  private Scorer() {}

  /**
   * Scores against every {@code gold.json} under a folder.
   *
   * @throws MalformedGoldException where a gold file is not what it should be
   */
  public static Evaluation score(List<MeetingRecord> records, Path goldFolder) throws IOException {
    return score(records, Gold.readAll(goldFolder));
  }

  /** Scores against gold that was read before. */
  public static Evaluation score(List<MeetingRecord> records, List<Gold> gold) {
    Map<String, List<MeetingRecord>> byPath = new LinkedHashMap<>();
    for (MeetingRecord record : records) {
      String path = record.source().uri().replace('\\', '/');
      byPath.computeIfAbsent(path, key -> new ArrayList<>()).add(record);
    }
    List<DocumentScore> documents = new ArrayList<>();
    for (Gold each : gold) {
      List<MeetingRecord> own =
          byPath.entrySet().stream()
              .filter(entry -> entry.getKey().endsWith(each.pathEnd()))
              .flatMap(entry -> entry.getValue().stream())
              .toList();
      documents.add(score(each, own));
    }
    return new Evaluation(documents);
  }

  private static DocumentScore score(Gold gold, List<MeetingRecord> records) {
    FoundDocument found = FoundDocument.merged(records);
    ScoreSheet soft = scored(gold, found, Measure.SOFT);
    return new DocumentScore(
        gold.id(),
        gold.meeting().body().stream().findFirst().orElse("(no body)"),
        format(gold.file()),
        !records.isEmpty(),
        soft.scores(),
        scored(gold, found, Measure.STRICT).scores(),
        soft.findings(),
        soft.judgements());
  }

  private static ScoreSheet scored(Gold gold, FoundDocument found, Measure measure) {
    ScoreSheet sheet = new ScoreSheet(measure);
    TypeFigures.score(gold, found, sheet);
    MeetingFigures.score(gold, found, sheet);
    PeopleFigures.score(gold, found, sheet);
    ItemFigures.score(gold, found, sheet);
    ActionFigures.score(gold, found, sheet);
    DecisionFigures.score(gold, found, sheet);
    DetailFigures.score(gold, found, sheet);
    return sheet;
  }

  private static String format(String file) {
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "(none)" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
