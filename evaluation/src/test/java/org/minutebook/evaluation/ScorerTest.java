package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minutebook.model.record.MeetingRecord;

class ScorerTest {
  private static final Gold BELL_RINGERS =
      GoldExample.of("ringers").body("Bell Ringers").item("1", "Welcome").build();
  private static final Gold FORUM =
      GoldExample.of("forum").body("Fennimore Forum").item("1", "Welcome").build();
  private static final Gold FORUM_MAY =
      GoldExample.of("forum-may").body("Fennimore Forum").item("1", "Welcome").build();

  @Test
  void aRecordBelongsToTheGoldWhoseFolderAndFileEndItsPath() {
    Evaluation evaluation =
        Scorer.score(
            List.of(
                welcome("archive/forum/minutes.txt"),
                welcome("C:\\gold\\ringers\\minutes.txt"),
                welcome("forum-may/other.txt")),
            List.of(BELL_RINGERS, FORUM, FORUM_MAY));
    assertThat(evaluation.absent()).containsExactly("forum-may");
    assertThat(evaluation.overall().of(Figure.ITEMS)).isEqualTo(new Count(2, 3, 2));
  }

  @Test
  void documentsAreGroupedByBodyAndFormat() {
    Evaluation evaluation =
        Scorer.score(
            List.of(welcome("forum/minutes.txt"), welcome("forum-may/minutes.txt")),
            List.of(BELL_RINGERS, FORUM, FORUM_MAY));
    assertThat(items(evaluation.byBody()))
        .containsExactly(
            entry("Bell Ringers", new Count(0, 1, 0)),
            entry("Fennimore Forum", new Count(2, 2, 2)));
    assertThat(items(evaluation.byFormat())).containsExactly(entry("txt", new Count(2, 3, 2)));
  }

  @Test
  void theWorstDocumentIsFirst() {
    Evaluation evaluation =
        Scorer.score(
            List.of(
                RecordExample.minutes("forum/minutes.txt").item("2", "Close").build(),
                welcome("forum-may/minutes.txt")),
            List.of(FORUM_MAY, FORUM, BELL_RINGERS));
    assertThat(evaluation.worstFirst())
        .extracting(DocumentScore::id)
        .containsExactly("forum", "ringers", "forum-may");
  }

  @Test
  void aFolderWithoutGoldGivesAnEmptyEvaluation() {
    Evaluation evaluation = Scorer.score(List.of(welcome("forum/minutes.txt")), List.of());
    assertThat(evaluation.isEmpty()).isTrue();
    assertThat(evaluation.overall()).isEqualTo(Scores.NONE);
  }

  private static Map<String, Count> items(Map<String, Evaluation> groups) {
    Map<String, Count> items = new LinkedHashMap<>();
    groups.forEach((group, members) -> items.put(group, members.overall().of(Figure.ITEMS)));
    return items;
  }

  private static MeetingRecord welcome(String uri) {
    return RecordExample.minutes(uri).item("1", "Welcome").build();
  }
}
