package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {
  private final EvaluationReport report =
      new EvaluationReport(
          Scorer.score(
              List.of(
                  RecordExample.minutes("forum/minutes.txt")
                      .item("1", "Welcome")
                      .item("2", "Close\nof business")
                      .build()),
              List.of(
                  GoldExample.of("forum")
                      .type("minutes")
                      .body("Fennimore Forum")
                      .item("1", "Welcome")
                      .item("3", "x".repeat(200))
                      .build(),
                  GoldExample.of("ringers").body("Bell Ringers").build())));

  @Test
  void theTableShowsEveryFigure() {
    assertThat(report.overall())
        .startsWith(
            """
            2 documents, no record for 1: ringers
            figure               P      R     F1   hit  gold found strict P      R     F1
            types            1.000  1.000  1.000     1     1     1    1.000  1.000  1.000
            meeting.body     0.000  0.000  0.000     0     2     0    0.000  0.000  0.000
            """)
        .contains("items            0.500  0.500  0.500     1     2     2    0.500  0.500  0.500\n")
        .hasLineCount(2 + (int) figures(false));
    assertThat(report.details()).as("no gold speaks of details").isEmpty();
  }

  private static long figures(boolean details) {
    return Arrays.stream(Figure.values()).filter(f -> f.isDetail() == details).count();
  }

  @Test
  void aGroupShowsTheFiguresThatWereCounted() {
    assertThat(report.byBody())
        .isEqualTo(
            """
            by body: Bell Ringers
            figure               P      R     F1   hit  gold found strict P      R     F1
            meeting.body     0.000  0.000  0.000     0     1     0    0.000  0.000  0.000
            by body: Fennimore Forum
            figure               P      R     F1   hit  gold found strict P      R     F1
            types            1.000  1.000  1.000     1     1     1    1.000  1.000  1.000
            meeting.body     0.000  0.000  0.000     0     1     0    0.000  0.000  0.000
            items            0.500  0.500  0.500     1     2     2    0.500  0.500  0.500
            headings         1.000  1.000  1.000     1     1     1    1.000  1.000  1.000
            """);
  }

  @Test
  void documentsAreListedWorstFirst() {
    assertThat(report.byDocument())
        .isEqualTo(
            """
            by document, worst first
            all figures          P      R     F1   hit  gold found strict P      R     F1  document
            txt              0.000  0.000  0.000     0     1     0    0.000  0.000  0.000  ringers  NO RECORD
            txt              0.750  0.600  0.667     3     5     4    0.750  0.600  0.667  forum
            """);
  }

  @Test
  void eachFindingIsOneLineOfBoundedLength() {
    assertThat(report.findings())
        .isEqualTo(
            """
            == forum
              meeting.body: gold Fennimore Forum, found none
              items missed: 3 %s…
              items false: 2 Close of business
            == ringers  NO RECORD
              meeting.body: gold Bell Ringers, found none
            """
                .formatted("x".repeat(108)));
  }

  @Test
  void findingsOfSomeFiguresLeaveOutDocumentsWithoutAny() {
    assertThat(report.findings(EnumSet.of(Figure.ITEMS)))
        .startsWith("== forum\n  items missed: 3 ")
        .doesNotContain("ringers", "meeting.body");
  }

  @Test
  void allTablesStandTogether() {
    assertThat(report.tables())
        .contains(report.overall(), report.byBody(), report.byFormat(), report.byDocument());
  }
}
