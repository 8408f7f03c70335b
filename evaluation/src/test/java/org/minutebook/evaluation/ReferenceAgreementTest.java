package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.model.record.MeetingRecord;

/** The scorer and {@code score.py} come to the same, to the last count. */
class ReferenceAgreementTest {
  private static final int DOCUMENTS = 15;

  @TempDir Path scratch = Path.of("");

  @BeforeAll
  static void theReferenceRuns() {
    Optional<String> obstacle = ReferenceScorer.obstacle();
    obstacle.ifPresent(why -> System.err.println("SKIPPED: agreement with score.py: " + why));
    assumeTrue(obstacle.isEmpty(), () -> "no reference scorer: " + obstacle.orElse(""));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesOnInventedGoldAndRecords(long seed) throws Exception {
    Random random = new Random(seed);
    Path folder = Files.createDirectory(scratch.resolve("gold"));
    for (int i = 0; i < DOCUMENTS; i++) {
      Path document = Files.createDirectory(folder.resolve("document-" + (char) ('a' + i)));
      String gold = new RandomGold(random).document("minutes " + i + ".txt").toPrettyString();
      Files.writeString(document.resolve("gold.json"), gold);
    }
    assertAgreement(worn(folder, random), folder, "seed " + seed);
  }

  @Test
  void agreesOnTheSharedGoldWithInventedRecords() throws Exception {
    Path folder = ReferenceScorer.devGold();
    assumeTrue(Files.isDirectory(folder), () -> "no " + folder);
    for (long seed = 1; seed <= 2; seed++) {
      assertAgreement(worn(folder, new Random(seed)), folder, "seed " + seed);
    }
  }

  @Test
  void agreesOnTheSamplesWithWhatTheProductFinds() throws Exception {
    assertAgreement(Extracted.records(Extracted.samples()), Extracted.corpus(), "samples");
  }

  @Test
  void agreesOnTheSharedGoldWithWhatTheProductFinds() throws Exception {
    Path folder = ReferenceScorer.devGold();
    assumeTrue(Files.isDirectory(folder), () -> "no " + folder);
    assertAgreement(Extracted.shared(), folder, "shared");
  }

  private static List<MeetingRecord> worn(Path folder, Random random) throws IOException {
    RandomRecords reader = new RandomRecords(random);
    List<MeetingRecord> records = new ArrayList<>();
    for (Gold gold : Gold.readAll(folder)) {
      records.addAll(reader.of(gold));
    }
    return records;
  }

  private void assertAgreement(List<MeetingRecord> records, Path folder, String seed)
      throws Exception {
    ReferenceScorer.Verdict reference = ReferenceScorer.score(records, folder, scratch);
    Evaluation evaluation = Scorer.score(records, folder);
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(evaluation.documents()).hasSize(reference.documents());
    softly.assertThat(evaluation.absent()).isEqualTo(reference.absent());
    Scores overall = evaluation.overall();
    for (Figure figure : ReferenceScorer.figures()) {
      ReferenceScorer.Row row = Objects.requireNonNull(reference.figures().get(figure));
      Count count = overall.of(figure);
      String what = figure.key() + ", " + seed;
      softly.assertThat(count).as(what).isEqualTo(new Count(row.hit(), row.gold(), row.found()));
      softly
          .assertThat(Count.rounded(count.precision()))
          .as(what)
          .isEqualByComparingTo(row.precision());
      softly.assertThat(Count.rounded(count.recall())).as(what).isEqualByComparingTo(row.recall());
      softly.assertThat(Count.rounded(count.f1())).as(what).isEqualByComparingTo(row.f1());
    }
    softly.assertThat(findings(evaluation)).as(seed).isEqualTo(reference.findings());
    softly.assertAll();
    assertThat(overall.pooled().found()).as("something was compared").isPositive();
  }

  /** In the words of the reference, which is silent on types. */
  private static Map<String, Map<String, Integer>> findings(Evaluation evaluation) {
    Map<String, Map<String, Integer>> byDocument = new LinkedHashMap<>();
    for (DocumentScore document : evaluation.documents()) {
      Map<String, Integer> counts = new TreeMap<>();
      document.findings().stream()
          .map(finding -> subject(finding.figure()))
          .flatMap(Optional::stream)
          .forEach(subject -> counts.merge(subject, 1, Integer::sum));
      byDocument.put(document.id(), counts);
    }
    return byDocument;
  }

  private static Optional<String> subject(Figure figure) {
    return switch (figure) {
      case TYPES,
          MOVERS,
          VOTES,
          STATUSES,
          REFERENCES,
          CORRECTIONS,
          HEADCOUNTS,
          ACRONYMS,
          CONTACTS,
          CONFIDENTIALITY,
          PROVISIONS ->
          Optional.empty();
      case PEOPLE -> Optional.of("person");
      case ITEMS -> Optional.of("item");
      case HEADINGS -> Optional.of("heading");
      case ACTIONS -> Optional.of("action");
      case DECISIONS -> Optional.of("decision");
      case DEADLINES -> Optional.of("deadline");
      case MEETING_BODY,
          MEETING_DATE,
          MEETING_START,
          MEETING_END,
          MEETING_VENUE,
          MEETING_CHAIR,
          MEETING_NEXT,
          ATTENDANCE,
          AFFILIATION,
          OWNERS ->
          Optional.of(figure.key());
    };
  }
}
