package org.minutebook.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.minutebook.evaluation.Judgement.Ruling;

/**
 * The meeting's particulars, each right or wrong.
 *
 * <p>A value where the gold has none is wrong too, but for body and venue: a document may hint at
 * them in ways on which clerks differ.
 */
final class MeetingFigures {
  /** The least token F1 of a body or venue. */
  private static final double SAME_PLACE = 0.75;

  private MeetingFigures() {}

  static void score(Gold gold, FoundDocument found, ScoreSheet sheet) {
    Measure measure = sheet.measure();
    BiPredicate<String, String> wording = (a, b) -> measure.ofWords(a, b) >= SAME_PLACE;
    Gold.Meeting meeting = gold.meeting();
    score(Figure.MEETING_BODY, meeting.body(), found.body(), wording, sheet);
    score(Figure.MEETING_DATE, meeting.date(), found.date(), String::equals, sheet);
    score(Figure.MEETING_START, meeting.start(), found.start(), String::equals, sheet);
    score(Figure.MEETING_END, meeting.end(), found.end(), String::equals, sheet);
    score(Figure.MEETING_VENUE, meeting.venue(), found.venue(), wording, sheet);
    score(Figure.MEETING_CHAIR, meeting.chair(), found.chair(), measure::sameLabel, sheet);
    List<String> next = meeting.next().stream().toList();
    score(Figure.MEETING_NEXT, next, found.next(), String::equals, sheet);
  }

  private static void score(
      Figure figure,
      List<String> gold,
      FoundDocument.Value value,
      BiPredicate<String, String> same,
      ScoreSheet sheet) {
    Optional<String> found = value.words();
    int given = found.isPresent() ? 1 : 0;
    if (gold.isEmpty()) {
      boolean mayBeGiven = figure == Figure.MEETING_BODY || figure == Figure.MEETING_VENUE;
      if (found.isPresent() && !mayBeGiven) {
        sheet.add(figure, 0, 0, 1);
        sheet.spurious(figure, found.get());
      }
      judge(figure, Ruling.of(false, mayBeGiven), value, sheet);
      return;
    }
    boolean right =
        found.isPresent() && gold.stream().anyMatch(form -> same.test(form, found.get()));
    sheet.add(figure, right ? 1 : 0, 1, given);
    judge(figure, Ruling.of(right, false), value, sheet);
    if (!right) {
      sheet.differing(figure, "", String.join(" | ", gold), found.orElse(""));
    }
  }

  private static void judge(
      Figure figure, Ruling ruling, FoundDocument.Value value, ScoreSheet sheet) {
    value.words().ifPresent(words -> sheet.judged(figure, ruling, words, value.evidence()));
  }
}
