package org.minutebook.extract.meeting;

import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Gate;
import org.minutebook.model.record.Attendance;

/**
 * The lines above the business: titles, date, place.
 *
 * @param lines in order; ends at the list of those present, at the first item, or at the first long
 *     paragraph
 */
record Head(List<Line> lines) {
  private static final int LONGEST = 25;
  private static final Gate FIRST_ITEM =
      Gate.of(
          Pattern.compile(
              "^(?:item\\s+)?1(?:[.):]|\\s+\\p{Lu})|^(?:agenda|apologies)\\b",
              Pattern.CASE_INSENSITIVE));

  static Head of(Reading reading, Lines lines) {
    int people =
        reading.found(Attendance.class).stream()
            .filter(a -> a.kind() != Attendance.Kind.APOLOGIES)
            .mapToInt(a -> a.evidence().span().start())
            .min()
            .orElse(Integer.MAX_VALUE);
    List<Line> head =
        lines.all().stream()
            .filter(
                line ->
                    line.cell()
                        .filter(
                            at ->
                                lines.tables().get(at.table()).rows().getFirst().cells().size() > 2)
                        .isEmpty())
            .limit(LONGEST)
            .takeWhile(
                line ->
                    line.span().end() <= people
                        && (line.index() < 2
                            || !FIRST_ITEM.in(line.text())
                            || line.text().strip().equalsIgnoreCase("agenda")))
            .takeWhile(line -> line.text().length() < 320)
            .toList();
    return new Head(head.isEmpty() ? lines.all().stream().limit(3).toList() : head);
  }
}
